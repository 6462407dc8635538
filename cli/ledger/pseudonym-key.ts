/** The key of pseudonyms: given in a file that only its owner may read, or made for this once and kept by nobody. */
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { type Input, optionText } from '../command.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { LIMITS } from '../limits.ts'

export interface ResearchKey {
  readonly bytes: Uint8Array
  /** Somebody has it. */
  readonly kept: boolean
}

const KEY_BYTES = 32
const KEY = /^([0-9a-f]{64})\n?$/

export async function pseudonymKey(input: Input): Promise<Or<ResearchKey>> {
  const path = optionText(input, 'pseudonymKey')
  if (path === undefined) return right({ bytes: randomBytes(KEY_BYTES), kept: false })
  const status = statSync(path, { throwIfNoEntry: false })
  if (status !== undefined && process.platform !== 'win32' && (status.mode & 0o077) !== 0) {
    return openToOthers(path)
  }
  const text = await readText(path, LIMITS.noteBytes)
  if (!text.ok) return text
  const [, digits] = KEY.exec(text.value) ?? []
  return digits === undefined
    ? notAKey(path)
    : right({ bytes: Buffer.from(digits, 'hex'), kept: true })
}

const openToOthers = (path: string) =>
  unreadable(
    {
      uk: `ключ псевдонімів \`${path}\` доступний іншим користувачам`,
      en: `the key of pseudonyms \`${path}\` is open to other users`,
    },
    { uk: `обмежте доступ: chmod 600 ${path}`, en: `restrict it: chmod 600 ${path}` },
  )

const notAKey = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` не є ключем псевдонімів: очікуються 64 шістнадцяткові цифри`,
      en: `\`${path}\` is no key of pseudonyms: 64 hex digits are expected`,
    },
    {
      uk: `новий ключ: (umask 077; openssl rand -hex 32 > ${path})`,
      en: `a new key: (umask 077; openssl rand -hex 32 > ${path})`,
    },
  )
