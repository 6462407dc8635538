/** Passwords: kept as argon2id hashes (RFC 9106), with the parameters that OWASP names as the least. */
import { hash, verify } from '@node-rs/argon2'
import { PASSWORD_SHORTEST, type Text } from '../../api/index.ts'

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashed = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

export const matches = (password: string, kept: string): Promise<boolean> =>
  verify(kept, password.normalize('NFC'))

let nobody: Promise<string> | undefined

/** Takes as long as for somebody: whether an account exists cannot be told by a clock. */
export async function matchesNobody(password: string): Promise<false> {
  nobody ??= hashed('no account has this password')
  await matches(password, await nobody)
  return false
}

/** What is wrong with a new password: length is what counts (NIST SP 800-63B), and that it is not the name. */
export function weakness(password: string, name: string): Text | undefined {
  const plain = password.normalize('NFC')
  if ([...plain].length < PASSWORD_SHORTEST) {
    return {
      uk: `потрібно щонайменше ${PASSWORD_SHORTEST} символів; найлегше запам’ятати кілька слів підряд`,
      en: `at least ${PASSWORD_SHORTEST} characters are needed; several words in a row are the easiest to remember`,
    }
  }
  const [low, own] = [plain.toLowerCase(), name.normalize('NFC').toLowerCase()]
  if (low.includes(own) && low.length - own.length < PASSWORD_SHORTEST / 2) {
    return { uk: 'у ньому майже саме лише ваше ім’я', en: 'it is little more than your name' }
  }
  return new Set(low).size < LEAST_DIFFERENT
    ? { uk: 'у ньому замало різних символів', en: 'it has too few different characters' }
    : undefined
}

const LEAST_DIFFERENT = 5
