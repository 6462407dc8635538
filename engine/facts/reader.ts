/**
 * The facts of one request: a JSON document in, records with pointers out, or every problem found.
 *
 * The whole document is checked first, then read as it was known at `known_at`: a mistake is a
 * mistake even where nobody knew of the record yet.
 */
import type { Vocabulary } from '../../grammar/index.ts'
import type { Calendar } from '../time/calendar.ts'
import { checkRecords } from './check-records.ts'
import { isObject, type JsonObject } from './document.ts'
import { layoutOf, type Layout } from './layout.ts'
import { problem, type FactProblem } from './problem.ts'
import { readRecords } from './read-records.ts'
import { schemaOf, type Schema } from './schema.ts'
import { validator, type Validate } from './validate.ts'
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

export type FactsResult =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'problems'; readonly problems: readonly FactProblem[] }

export interface FactsReader {
  readonly schema: Schema
  /** Reads a document; `undefined` stands for an empty one. */
  read(document: unknown, moments: Moments): FactsResult
}

/** Prepares reading for one vocabulary; the schema is compiled when it is first needed. */
export function factsReader(rules: FactRules): FactsReader {
  const layout = layoutOf(rules.vocabulary)
  const schema = schemaOf(layout)
  let validate: Validate | undefined
  return {
    schema,
    read(document, moments) {
      if (!isObject(document ?? {})) return notAnObject()
      validate ??= validator(schema)
      const problems = validate(document ?? {})
      if (problems.length > 0) return { kind: 'problems', problems }
      return readChecked((document ?? {}) as JsonObject, moments, rules, layout)
    },
  }
}

function readChecked(
  document: JsonObject,
  moments: Moments,
  rules: FactRules,
  layout: Layout,
): FactsResult {
  const { asOf, knownAt } = moments
  const facts = readRecords(document, { asOf }, rules, layout)
  const problems = checkRecords(document, facts, rules, layout)
  if (problems.length > 0) return { kind: 'problems', problems }
  if (knownAt === undefined) return { kind: 'facts', facts }
  return { kind: 'facts', facts: readRecords(document, { asOf, knownAt }, rules, layout) }
}

function notAnObject(): FactsResult {
  const message = { uk: 'факти мають бути об’єктом', en: 'the facts must be an object' }
  return { kind: 'problems', problems: [problem('wrong-type', '', message)] }
}
