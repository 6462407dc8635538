/**
 * Where the random number of a draw comes from: a source in, 64 hex digits with what they prove out.
 *
 * A draw is only as honest as its source, so every source says in plain words what it does and what
 * it does not prove (draw-and-ledger.md, section 2).
 */
import { randomBytes } from 'node:crypto'
import seedrandom from 'seedrandom'

/** The same sentence in Ukrainian and English. */
interface Sentence {
  readonly uk: string
  readonly en: string
}

/** The sources this version knows. */
export type RandomnessSource = 'system' | 'rehearsal'

/** What a source is worth. */
export interface SourceNotes {
  /** Whether a draw may rest on it; a rehearsal binds nobody. */
  readonly binding: boolean
  readonly proves: Sentence
  readonly doesNotProve: Sentence
}

/** A random number with its origin. */
export type Randomness =
  | { readonly source: 'system'; readonly binding: true; readonly value: string }
  | {
      readonly source: 'rehearsal'
      readonly binding: false
      readonly value: string
      readonly seed: string
    }

/** What each source proves and does not prove, for people. */
export const SOURCE_NOTES: Readonly<Record<RandomnessSource, SourceNotes>> = {
  system: {
    binding: true,
    proves: {
      uk: 'результат обчислено саме з цього числа і саме з цього маніфесту; кожен може це повторити',
      en: 'the result follows from this number and this manifest; anyone can repeat it',
    },
    doesNotProve: {
      uk: 'що число взято один раз: той, хто керує комп’ютером, міг би взяти їх кілька і лишити вигідне',
      en: 'that the number was taken once: whoever runs the computer could take several and keep one',
    },
  },
  rehearsal: {
    binding: false,
    proves: {
      uk: 'нічого поза навчальним розподілом: те саме зерно дає той самий результат; не є розподілом справи',
      en: 'nothing beyond a rehearsal: the same seed gives the same result; not a distribution of a case',
    },
    doesNotProve: {
      uk: 'випадковості: хто обирає зерно, той обирає результат',
      en: 'chance: whoever chooses the seed chooses the result',
    },
  },
}

/** 256 bits from the operating system. The generator is an argument, so that tests can replace it. */
export function systemRandomness(bytes: (count: number) => Buffer = randomBytes): Randomness {
  return { source: 'system', binding: true, value: bytes(32).toString('hex') }
}

/**
 * A reproducible number for previews, simulations, rehearsals and tests: eight unsigned 32-bit
 * numbers of seedrandom 3.0.5 (ARC4), each as eight hex digits. Not binding.
 */
export function rehearsalRandomness(seed: string): Randomness {
  const next = seedrandom(seed)
  const words = Array.from({ length: 8 }, () => next.int32() >>> 0)
  const value = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  return { source: 'rehearsal', binding: false, value, seed }
}
