/** What reading a document of facts depends on besides the document. */
import type { Vocabulary } from '../../grammar/index.ts'
import type { Calendar } from '../time/calendar.ts'
import type { FactRecord, Facts, Known, Value } from './value.ts'

/** What an absent key means, by entity and field. */
export type Defaults = ReadonlyMap<string, ReadonlyMap<string, Known>>

/** A field that is computed from others of the same record. */
export interface Derivation {
  readonly entity: string
  readonly field: string
  /** Fields of the record that the computation reads. */
  readonly inputs: readonly string[]
  /** The value for a record; `undefined` when an input is unknown. */
  readonly compute: (record: FactRecord, facts: Facts) => Value
}

/** Everything that reading depends on besides the document. */
export interface FactRules {
  readonly vocabulary: Vocabulary
  readonly defaults: Defaults
  readonly derivations: readonly Derivation[]
  readonly calendar: Calendar
}

/** The moments of a request, in epoch milliseconds. */
export interface Moments {
  readonly asOf: number
  readonly knownAt?: number
}
