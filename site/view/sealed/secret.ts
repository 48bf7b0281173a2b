/**
 * The resident's secret of the sealed channel: 128 random bits as sixteen short words. From it the browser derives what
 * the dialogue is looked up by, and the key that answers are sealed to. Neither says anything about the other.
 */
import { bech32 } from '@scure/base'
import { secretBytes, secretText } from '../../../domain/cases/secret-words.ts'

export interface Opened {
  /** Base64url, 256 bits. */
  readonly lookup: string
  /** 'AGE-SECRET-KEY-1…' */
  readonly identity: string
}

const wordsInHalf = 8

/** @example newSecret() // => sixteen words, 'ba cam den hoa …' */
export function newSecret(): string {
  return secretText(crypto.getRandomValues(new Uint8Array(16)))
}

/** The secret as somebody typed it, with or without marks, hyphens or capitals; null where it is none. */
export async function openSecret(typed: string): Promise<Opened | null> {
  const words = typed
    .trim()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
  const halves = [words.slice(0, wordsInHalf), words.slice(wordsInHalf)].map((half) =>
    secretBytes(half.join(' ')),
  )
  const [first, second] = halves
  if (!first || !second) return null
  const secret = Uint8Array.from([...first, ...second])
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const derived = async (what: string) => {
    const info = new TextEncoder().encode(`lang-nghe sealed ${what}`)
    const salt = new Uint8Array(32)
    return new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256),
    )
  }
  return {
    lookup: base64url(await derived('lookup')),
    identity: bech32.encodeFromBytes('AGE-SECRET-KEY-', await derived('identity')).toUpperCase(),
  }
}

/** 128 random bits, base64url: the id of a message. */
export function newId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
