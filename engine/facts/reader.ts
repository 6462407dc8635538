/**
 * The facts of one request: a JSON document in, records with pointers out, or every problem found.
 *
 * The whole document is checked first, then read as it was known at `known_at`: a mistake is a
 * mistake even where nobody knew of the record yet.
 */
import { checkRecords } from './check-records.ts'
import { isObject, type JsonObject } from './document.ts'
import { layoutOf, type Layout } from './layout.ts'
import { problem, type FactProblem } from './problem.ts'
import { readRecords } from './read-records.ts'
import type { FactRules, Moments } from './rules.ts'
import { schemaOf, type Schema } from './schema.ts'
import { validator, type Validate } from './validate.ts'
import type { Facts } from './value.ts'

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
