/**
 * What a witness remembers: of each ledger its keys and the checkpoint that was signed last. A JSON file, written before
 * a cosignature is given away: after a crash the witness remembers more than it gave, never less.
 */
import { existsSync } from 'node:fs'
import {
  type KnownLedger,
  parseStrictJson,
  parseVerifierKey,
  readCheckpoint,
} from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { writeAtomically } from '../disk/write-atomically.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'

/** One ledger as it is remembered. */
export interface Remembered {
  readonly origin: string
  /** Verifier keys. */
  readonly keys: readonly string[]
  /** As the court gave it; `null` before the first. */
  readonly note: string | null
}

export interface WitnessState {
  readonly format: 'zasady-witness/1'
  readonly ledgers: readonly Remembered[]
}

/** A witness that has seen nothing has no file yet. */
export async function readState(path: string): Promise<Or<WitnessState>> {
  if (!existsSync(path)) return right({ format: 'zasady-witness/1', ledgers: [] })
  const text = await readText(path, LIMITS.intakeBytes)
  if (!text.ok) return text
  const parsed = parseStrictJson(text.value)
  return parsed.kind === 'value' && isState(parsed.value) ? right(parsed.value) : notAState(path)
}

/** Remembers a ledger in place of what was known of it. */
export async function remember(
  path: string,
  { format, ledgers }: WitnessState,
  ledger: Remembered,
): Promise<Or<string>> {
  const others = ledgers.filter(({ origin }) => origin !== ledger.origin)
  const state: WitnessState = { format, ledgers: [...others, ledger] }
  return writeAtomically(path, `${JSON.stringify(state, null, 2)}\n`)
}

/** What the witness knows of a ledger. */
export function knownOf({ keys, note }: Remembered): KnownLedger {
  return {
    keys: keys.map(parseVerifierKey).filter((key) => key !== undefined),
    seen: note === null ? undefined : readCheckpoint(note),
  }
}

function isState(value: unknown): value is WitnessState {
  if (!isFields(value) || value['format'] !== 'zasady-witness/1') return false
  const { ledgers } = value
  return Array.isArray(ledgers) && ledgers.every(isRemembered)
}

function isRemembered(value: unknown): boolean {
  if (!isFields(value)) return false
  const { origin, keys, note } = value
  return (
    typeof origin === 'string' &&
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string' && parseVerifierKey(key) !== undefined) &&
    (note === null || (typeof note === 'string' && readCheckpoint(note)?.origin === origin))
  )
}

const notAState = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` не є пам’яттю свідка, або її змінено`,
      en: `\`${path}\` is not the memory of a witness, or it was altered`,
    },
    {
      uk: 'відновіть її з копії: без неї свідок не помітить підміни',
      en: 'restore it from a copy: without it the witness would not notice a fork',
    },
  )
