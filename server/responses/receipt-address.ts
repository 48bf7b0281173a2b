/**
 * Addresses of thank-you pages. What a proxy logs and a browser remembers is a seal that says nothing of the response;
 * only the portal opens it, with a key of the day that it keeps for two days where its secrets are (db/engine/handles.ts).
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import type { Secrets } from '../../db/engine/handles.ts'
import { addDays, vietnamDay } from '../../domain/calendar.ts'

export interface ReceiptAddresses {
  /** @returns the part of the address: the same all day for the same response */
  seal(response: Sealed): Promise<string>
  /** @returns undefined for what is no seal of ours, or one that is too old */
  open(seal: string): Promise<Sealed | undefined>
}

interface Sealed {
  readonly unitCode: string
  readonly id: string
}

/** Sealed today and yesterday: whoever sends a response before midnight still reads its page after. */
const daysKept = 2
/** So far back a portal may have stood still; older keys are found by listing. */
const daysForgotten = 7
const prefix = 'receipt-'
const [nonceBytes, tagBytes] = [12, 16]
/** Addresses that nobody sealed may not make the database look for the same missing key again and again. */
const missingForMs = 1000

interface Key {
  readonly cipher: Buffer
  /** Nonces are made with another key than texts are sealed with. */
  readonly nonce: Buffer
}

export function receiptAddresses(secrets: Secrets, now: () => Date): ReceiptAddresses {
  const known = new Map<string, Key>()
  const missingSince = new Map<string, number>()
  let lastDay = ''

  /** Keys of older days go when a new day is first seen; nobody waits for that, and it is tried again the next day. */
  function today(): string {
    const day = vietnamDay(now())
    if (day === lastDay) return day
    lastDay = day
    const first = addDays(day, 1 - daysKept)
    for (const older of known.keys()) if (older < first) known.delete(older)
    destroyBefore(secrets, first).catch(() => undefined)
    return day
  }

  async function madeKey(day: string): Promise<Key> {
    const key = known.get(day) ?? keyFrom(await secrets.make(prefix + day))
    known.set(day, key)
    return key
  }

  async function foundKey(day: string): Promise<Key | undefined> {
    const key = known.get(day)
    if (key || Date.now() - (missingSince.get(day) ?? 0) < missingForMs) return key
    const hex = await secrets.find(prefix + day)
    if (hex === undefined) missingSince.set(day, Date.now())
    else known.set(day, keyFrom(hex))
    return known.get(day)
  }

  return {
    async seal({ unitCode, id }) {
      const key = await madeKey(today())
      const plain = Buffer.from(`${unitCode} ${id}`)
      // From what is sealed, so that sent twice a response has one address; another text has another nonce.
      const nonce = createHmac('sha256', key.nonce).update(plain).digest().subarray(0, nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce)
      const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      return sealed.toString('base64url')
    },
    async open(seal) {
      const day = today()
      for (let ago = 0; ago < daysKept; ago++) {
        const key = await foundKey(addDays(day, -ago))
        const found = key && opened(seal, key)
        if (found) return found
      }
      return undefined
    },
  }
}

/** Those of the last week by their names, too: a process may remember what another has destroyed. */
async function destroyBefore(secrets: Secrets, first: string): Promise<void> {
  const recent = Array.from({ length: daysForgotten }, (_, i) => prefix + addDays(first, -1 - i))
  const listed = (await secrets.list(prefix)).filter((name) => name < prefix + first)
  await secrets.destroy([...new Set([...recent, ...listed])])
}

function keyFrom(hex: string): Key {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', Buffer.from(hex, 'hex'), '', use, 32))
  return { cipher: derived('receipt text'), nonce: derived('receipt nonce') }
}

function opened(seal: string, key: Key): Sealed | undefined {
  const bytes = Buffer.from(seal, 'base64url')
  if (bytes.length <= nonceBytes + tagBytes || bytes.length > 200) return undefined
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    const middle = bytes.subarray(nonceBytes, -tagBytes)
    const plain = Buffer.concat([decipher.update(middle), decipher.final()]).toString()
    const [unitCode = '', id = ''] = plain.split(' ')
    return { unitCode, id }
  } catch {
    return undefined // not sealed with this key
  }
}
