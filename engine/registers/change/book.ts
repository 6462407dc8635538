/**
 * The registers while a change is planned: entries in; what a subject is at a moment, and at the end of all time, out.
 *
 * The end counts as well: a change that is already entered for next month must not be lost from sight.
 */
import type { Entry, LedgerView } from '../../ledger/types.ts'
import { entriesKnownAt } from '../known.ts'
import { openingsIn, type OpeningsOf } from '../openings.ts'
import {
  type Change,
  changeIn,
  pointerOf,
  registersAt,
  type RegisterState,
  type Subject,
  uncorrected,
} from '../state.ts'

const ALWAYS = Number.POSITIVE_INFINITY

export class Book {
  /** All entries, corrected ones too. */
  readonly entries: readonly Entry[]
  readonly openingsOf: OpeningsOf
  readonly #bySubject = new Map<string, Entry[]>()
  #latest: RegisterState | undefined

  constructor(entries: readonly Entry[], openingsOf: OpeningsOf) {
    this.entries = entries
    this.openingsOf = openingsOf
    for (const entry of uncorrected(entries)) {
      const { subject } = changeIn(entry)
      const own = this.#bySubject.get(subject)
      if (own === undefined) this.#bySubject.set(subject, [entry])
      else own.push(entry)
    }
  }

  /** The state when every change entered so far has come true. */
  get latest(): RegisterState {
    return (this.#latest ??= registersAt(this.entries, ALWAYS, this.openingsOf))
  }

  /** One subject at an instant; `undefined` when it is not in the register then. */
  at(path: string, instant: number): Subject | undefined {
    return registersAt(this.#about(path), instant, this.openingsOf).subjects.get(path)
  }

  /** Whether a value stands sealed at an instant and cannot be read here. */
  isSealedAt(path: string, field: string, instant: number): boolean {
    const { sealed } = registersAt(this.#about(path), instant, this.openingsOf)
    return sealed.includes(pointerOf(path, field))
  }

  /** Whether it has ever been in the register. */
  knows(path: string): boolean {
    return this.#bySubject.get(path)?.some((entry) => changeIn(entry).set !== null) ?? false
  }

  /** Entries that are not corrected and speak of a subject itself, or remove the one it belongs to. */
  #about(path: string): readonly Entry[] {
    const parts = path.split('/')
    const outer = parts.map((_, at) => parts.slice(0, at).join('/')).filter((one) => one !== '')
    return [
      ...outer.flatMap((one) =>
        (this.#bySubject.get(one) ?? []).filter((entry) => changeIn(entry).set === null),
      ),
      ...(this.#bySubject.get(path) ?? []),
    ]
  }

  /** The book as if an entry had not been made; what it corrected stays corrected. */
  without(seq: number): Book {
    const left = uncorrected(this.entries).filter((entry) => entry.seq !== seq)
    return new Book(left, this.openingsOf)
  }

  /** The book with a change that is planned and not yet entered. */
  with(change: Change, true_at: string): Book {
    const last = this.entries.at(-1)?.seq ?? -1
    const seq = Math.max(last + 1, PLANNED)
    const entry = { ...PLAN, seq, true_at, body: { ...change } }
    return new Book([...this.entries, entry], this.openingsOf)
  }
}

/** Above any entry of a ledger, so that what is planned is taken for the latest. */
const PLANNED = 2 ** 50

const PLAN: Omit<Entry, 'seq' | 'true_at' | 'body'> = {
  format: 'zasady-entry/1',
  kind: 'register',
  recorded_at: '',
  by: '',
}

/** The book of a ledger as it is now; inside a writer's turn, as that turn finds it. */
export async function bookOf(view: LedgerView): Promise<Book> {
  const entries = await entriesKnownAt(view, ['register'])
  return new Book(entries, await openingsIn(view, entries))
}
