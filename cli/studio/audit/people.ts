/**
 * Whose an id is, as the ledger knew it when an entry was made: by the facts that the entry itself rests on, else by the
 * registers as they were entered until then. A judge who has another surname since is named as he was called.
 */
import type { CourtLedger, Entry } from '../../../engine/index.ts'
import { isFields } from '../../merge-facts.ts'
import { storeError } from '../../store-error.ts'
import { namesInFacts } from '../distribution/names.ts'
import { readAt } from './reading.ts'

/** The surname; `undefined` where nothing says it. */
export type NameOf = (id: string) => string | undefined

export interface People {
  at(entry: Entry): Promise<NameOf>
  /** As the last entries have it. */
  now(): Promise<NameOf>
}

interface Named {
  readonly seq: number
  readonly name: string
}
/** By id, in the order of entries. */
type Registers = Map<string, Named[]>

export function peopleOf(ledger: CourtLedger): People {
  const known: Registers = new Map()
  let [from, reading] = [0, Promise.resolve()]
  /** Entries that were read once are not read again. */
  const read = (): Promise<void> => (reading = reading.then(readOn, readOn))
  const readOn = async () => {
    try {
      for await (const entry of ledger.entries({ kinds: ['register'], from })) {
        note(known, entry)
        from = entry.seq + 1
      }
    } catch (error) {
      // A damaged ledger names those whom it can; its list says where it is damaged.
      if (!isDamage(error)) throw error
    }
  }
  return {
    at: async (entry) => {
      await read()
      const own = await inFacts(ledger, entry)
      return (id) => own.get(id) ?? lastBefore(known.get(id), entry.seq + 1)
    },
    now: async () => {
      await read()
      return (id) => known.get(id)?.at(-1)?.name
    },
  }
}

/** Of a subject itself, not of something that belongs to it. */
function note(known: Registers, { seq, body }: Entry): void {
  const { subject, set } = isFields(body) ? body : {}
  const [, id, further] = typeof subject === 'string' ? subject.split('/') : []
  const name = isFields(set) ? set['surname'] : undefined
  if (id === undefined || further !== undefined || typeof name !== 'string') return
  known.set(id, [...(known.get(id) ?? []), { seq, name }])
}

const lastBefore = (all: readonly Named[] | undefined, seq: number): string | undefined =>
  all?.findLast((one) => one.seq < seq)?.name

const NOBODY: ReadonlyMap<string, string> = new Map()

/** Those of whom the facts of a commitment or a decision speak; a result rests on its commitment. */
async function inFacts(ledger: CourtLedger, entry: Entry): Promise<ReadonlyMap<string, string>> {
  const own = entry.kind === 'result' ? await readAt(ledger, Number(entry.body['commit'])) : entry
  if (own?.kind !== 'commit' && own?.kind !== 'decision') return NOBODY
  try {
    return await namesInFacts(ledger, own)
  } catch (error) {
    if (!isDamage(error)) throw error
    return NOBODY
  }
}

/** Bytes that are no entry or no facts, or a database that cannot be read there. */
const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof TypeError || storeError(error) !== undefined
