/**
 * What the registers of an open ledger say at a moment, as facts: a moment in, the facts document of judges and court out.
 *
 * Entries that were read once are kept, and only later ones are read again: a court has many, and asks at every intake.
 */
import {
  type CourtLedger,
  type Entry,
  factsOf,
  isNamed,
  openingsIn,
  registersAt,
} from '../../../engine/index.ts'
import type { Vocabulary } from '../../../grammar/index.ts'
import type { Fields } from './fields.ts'

export interface CourtFacts {
  /** As of an instant (milliseconds since 1970). */
  at(instant: number, vocabulary: Vocabulary): Promise<Fields>
  /** Surnames by the ids of judges, of those too who are in the register no more. */
  names(): Promise<ReadonlyMap<string, string>>
}

type OpeningsOf = Awaited<ReturnType<typeof openingsIn>>

interface Read {
  readonly entries: readonly Entry[]
  readonly openings: OpeningsOf
  readonly names: ReadonlyMap<string, string>
}

const NOTHING: Read = { entries: [], openings: () => [], names: new Map() }

export function courtFacts(ledger: CourtLedger): CourtFacts {
  let known = Promise.resolve(NOTHING)
  // One after another, so that no entry is read twice.
  const read = (): Promise<Read> => (known = known.catch(() => NOTHING).then(withLater))
  const withLater = async (before: Read): Promise<Read> => {
    const from = (before.entries.at(-1)?.seq ?? -1) + 1
    const later = await Array.fromAsync(ledger.entries({ kinds: ['register'], from }))
    if (later.length === 0) return before
    const openings = await openingsIn(ledger, later)
    const known_ = before.openings
    return {
      entries: [...before.entries, ...later],
      openings: (seq) => (seq < from ? known_(seq) : openings(seq)),
      names: new Map([...before.names, ...later.flatMap(nameIn)]),
    }
  }
  return {
    at: async (instant, vocabulary) => {
      const { entries, openings } = await read()
      return factsOf(registersAt(entries, instant, openings), isNamed(vocabulary))
    },
    names: async () => (await read()).names,
  }
}

/** The surname that an entry gives to a judge or a juror. */
function nameIn({ body }: Entry): readonly (readonly [string, string])[] {
  const { subject, set } = body as { readonly subject: string; readonly set: Fields | null }
  const [, id, further] = subject.split('/')
  const surname = set?.['surname']
  return id !== undefined && further === undefined && typeof surname === 'string'
    ? [[id, surname]]
    : []
}
