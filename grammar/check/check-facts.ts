/**
 * Declarations of facts in; the vocabulary and the canonical declarations out.
 */
import type { Diagnostic } from '../source/diagnostic.ts'
import type { EntityDeclaration, FactsUnit, Field } from '../syntax/ast.ts'
import type { Located, Vocabulary, VocabularyEntity } from './checked-policy.ts'
import { factsContext, type Tables } from './context.ts'
import { reportFor } from './report.ts'
import { resolveFactsUnit } from './resolve/facts.ts'
import { buildVocabulary, type CourtFact } from './vocabulary.ts'

export interface CheckedFacts {
  readonly facts: readonly FactsUnit[]
  readonly vocabulary: Vocabulary
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the fact declarations of a policy; the court's own facts extend the vocabulary. Never throws. */
export function checkFacts(
  located: readonly Located<FactsUnit>[],
  courtFacts: readonly CourtFact[] = [],
  tables: Tables = { types: new Map(), templates: new Map() },
): CheckedFacts {
  const written = buildVocabulary(
    located.map(({ unit }) => unit),
    courtFacts,
  )
  const diagnostics: Diagnostic[] = []
  const facts = located.map(({ unit, path, source }) => {
    const context = factsContext({ path, source }, unit.lang, written, tables)
    const resolved = resolveFactsUnit(unit, context)
    diagnostics.push(...context.report.diagnostics)
    return resolved
  })
  diagnostics.push(...duplicateDeclarations(located))
  return { facts, vocabulary: withFields(written, facts.flatMap(fieldsIn)), diagnostics }
}

/** A field in its canonical form, with the canonical name of its entity. */
export interface OwnedField {
  readonly entity: string
  readonly field: Field
}

/** The vocabulary with the resolved defaults and computations of these fields. */
export function withFields(vocabulary: Vocabulary, fields: readonly OwnedField[]): Vocabulary {
  const resolved = new Map(fields.map(({ entity, field }) => [`${entity}.${field.name.en}`, field]))
  const fieldsOf = ({ name, fields: known }: VocabularyEntity) =>
    [...known].map(([key, entry]) => {
      const field = resolved.get(`${name.en}.${key}`)
      return [key, field ? { ...entry, field } : entry] as const
    })
  const entities = [...vocabulary.entities].map(
    ([key, entity]) => [key, { ...entity, fields: new Map(fieldsOf(entity)) }] as const,
  )
  return { ...vocabulary, entities: new Map(entities) }
}

const fieldsIn = ({ declarations }: FactsUnit): OwnedField[] =>
  declarations
    .filter(isEntity)
    .flatMap(({ name, fields }) => fields.map((field) => ({ entity: name.en, field })))

/** Entities and enums declared twice, also in different files. */
function duplicateDeclarations(located: readonly Located<FactsUnit>[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return located.flatMap(({ unit, path, source }) => {
    const report = reportFor(path, source)
    for (const each of unit.declarations) {
      if (each.kind === 'broken') continue
      const keys = [`${each.kind} uk ${each.name.uk}`, `${each.kind} en ${each.name.en}`]
      if (keys.some((key) => seen.has(key)))
        report.add('check/duplicate-name', each.span, { word: each.name })
      for (const key of keys) seen.add(key)
    }
    return report.diagnostics
  })
}

const isEntity = (each: FactsUnit['declarations'][number]): each is EntityDeclaration =>
  each.kind === 'entity'
