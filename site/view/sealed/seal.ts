/** Sealing and opening with age (https://age-encryption.org/v1). Loaded by the sealed channel's page and section alone. */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { packed, unpacked, type Letter } from './envelope.ts'

export { identityToRecipient as publicHalf }

/** Opens with any of the keys. */
export async function seal(letter: Letter, recipients: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient)
  return new Uint8Array(await encrypter.encrypt(packed(letter)))
}

/** @throws where the key does not open it, or somebody changed it */
export async function open(content: Uint8Array, identity: string): Promise<Letter> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return unpacked(await decrypter.decrypt(content))
}

export interface NewKey {
  readonly identity: string
  readonly recipient: string
  /** The identity, sealed with the passphrase, as text. */
  readonly wrapped: string
}

/** @param workFactor of scrypt, a power of two; tests take a small one */
export async function newKey(passphrase: string, workFactor = 18): Promise<NewKey> {
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  const wrapped = armor.encode(await encrypter.encrypt(identity))
  return { identity, recipient: await identityToRecipient(identity), wrapped }
}

/** @throws where the passphrase is another one */
export async function unwrapped(wrapped: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(armor.decode(wrapped), 'text')
}
