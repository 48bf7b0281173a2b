/**
 * Secrets of authenticators as the database keeps them: sealed (AES-256-GCM) where the installation has a key, so that a
 * copy of the database alone makes no codes. The key is a setting, because it must not lie where the database lies.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export interface SecretBox {
  /** @param owner whose it is: sealed for one, it does not open for another */
  seal(secret: string, owner: string): string
  /** What is not sealed is given back as it is. @returns undefined where the key is missing or another */
  open(stored: string, owner: string): string | undefined
  isSealed(stored: string): boolean
}

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
/** No secret of an authenticator begins so: they are base32. */
const mark = 'v1.'

/** @param key the setting; '' where there is none: nothing is sealed then */
export function secretBox(key: string): SecretBox {
  const secretKey = key === '' ? null : createHash('sha256').update(`authenticators ${key}`).digest()
  const isSealed = (stored: string) => stored.startsWith(mark)
  return {
    isSealed,
    seal(secret, owner) {
      if (!secretKey) return secret
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, secretKey, iv).setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return mark + sealed.toString('base64url')
    },
    open(stored, owner) {
      if (!isSealed(stored)) return stored
      if (!secretKey) return undefined
      const bytes = Buffer.from(stored.slice(mark.length), 'base64url')
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(-tagBytes)]
      try {
        const decipher = createDecipheriv(algorithm, secretKey, iv, { authTagLength: tagBytes })
        decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
        return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}
