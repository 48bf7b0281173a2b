/** Codes of an authenticator (TOTP) and recovery codes. */
import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verify } from 'otplib'
import { renderSVG } from 'uqr'
import {
  keepRecoveryCodes,
  proposeSecret,
  replaceSecret,
  secondFactorOf,
  secondFactors,
  takeStep,
  useRecoveryCode,
  type SecondFactor,
} from '../../db/accounts/second-factor.ts'
import type { Database } from '../../db/engine/database.ts'
import type { SecretBox } from './secret-box.ts'

/** One step before and after: clocks differ. */
const toleranceSeconds = 30
const recoveryCodeCount = 10

/** Whose codes these are, with the secret as the database keeps it. */
export async function proposedSecret(
  db: Database,
  box: SecretBox,
  officialId: string,
): Promise<SecondFactor> {
  const known = await secondFactorOf(db.read, officialId)
  return known ?? db.write((tx) => proposeSecret(tx, officialId, box.seal(generateSecret(), officialId)))
}

/** Seals what lies open, once there is a key. */
export async function sealSecrets(db: Database, box: SecretBox): Promise<void> {
  for (const { officialId, secret } of await secondFactors(db.read)) {
    const sealed = box.isSealed(secret) ? secret : box.seal(secret, officialId)
    if (sealed !== secret) await db.write((tx) => replaceSecret(tx, officialId, { from: secret, to: sealed }))
  }
}

export interface Enrolment {
  /** The secret in groups of four, to be typed where no picture can be taken. */
  readonly typed: string
  /** An SVG. */
  readonly picture: string
}

export function enrolmentOf(secret: string, username: string): Enrolment {
  const address = generateURI({ secret, label: username, issuer: 'Lắng nghe' })
  return { typed: secret.replace(/(.{4})(?=.)/g, '$1 '), picture: renderSVG(address, { border: 2 }) }
}

/** Whether the code is right now; it is used up thereby. */
export async function takeCode(
  db: Database,
  { secret, lastStep, officialId }: SecondFactor,
  code: string,
  now: Date,
): Promise<boolean> {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return false
  const result = await verify({
    ...{ secret, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: toleranceSeconds },
    ...(lastStep > 0 && { afterTimeStep: lastStep }),
  })
  if (!result.valid || !('timeStep' in result)) return false
  return db.write((tx) => takeStep(tx, officialId, result.timeStep, now))
}

export async function takeRecoveryCode(
  db: Database,
  officialId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  return db.write((tx) => useRecoveryCode(tx, officialId, code, now))
}

/** Ten new ones; whatever was given out before is worth nothing any more. */
export async function newRecoveryCodes(db: Database, officialId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => {
    const text = randomBytes(10).toString('hex')
    return text.replace(/(.{5})(?=.)/g, '$1-')
  })
  await db.write((tx) => keepRecoveryCodes(tx, officialId, codes))
  return codes
}
