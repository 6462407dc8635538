/** A named thing in words: one function for each kind of it. */
import { BUILT_INS } from '../../check/functions.ts'
import { describeType } from '../../check/describe.ts'
import { fileScope, type Scope } from '../../check/scope.ts'
import type { Type } from '../../check/types.ts'
import type { Lang } from '../../source/text.ts'
import type { Statement } from '../../syntax/ast.ts'
import type { NamedThing } from '../names/symbol.ts'
import { bothNames } from '../words.ts'
import { statementsOf } from '../workspace/statements.ts'
import type { Checking } from '../workspace/workspace.ts'
import { describeClause } from './clause.ts'
import { declaredWhere, describeFact } from './fact.ts'
import { authored } from './markdown.ts'
import { say } from './say.ts'

export function describeThing(
  thing: NamedThing,
  checking: Checking,
  lang: Lang,
): string | undefined {
  const { vocabulary } = checking.examined.resolved
  switch (thing.kind) {
    case 'clause':
      return describeClause(thing, checking, lang)
    case 'fact':
      return describeFact(thing, checking, lang)
    case 'entity': {
      const entity = vocabulary.entities.get(thing.name)
      return (
        entity &&
        titled(
          bothNames(entity.name),
          say('entity', lang),
          authored(entity.label, lang),
          declaredWhere(thing, checking, lang),
        )
      )
    }
    case 'enum': {
      const entry = vocabulary.enums.get(thing.name)
      const values = [...(entry?.values.values() ?? [])].map(({ name }) => name[lang])
      return (
        entry &&
        titled(
          bothNames(entry.name),
          say('enum', lang),
          values.join(', '),
          declaredWhere(thing, checking, lang),
        )
      )
    }
    case 'value': {
      const entry = vocabulary.enums.get(thing.enum)
      const value = entry?.values.get(thing.name)
      return (
        value &&
        titled(
          bothNames(value.name),
          `${say('value', lang)} \`${entry?.name[lang] ?? ''}\``,
          authored(value.label, lang),
        )
      )
    }
    case 'function': {
      const found = BUILT_INS.find(({ name }) => name.en === thing.name)
      const takes = found?.parameters.map(({ name }) => name[lang]).join(', ') ?? ''
      return (
        found &&
        titled(`${bothNames(found.name)}(${takes})`, say('function', lang), found.doc[lang])
      )
    }
    case 'variable':
      return titled(bothNames(thing.names), say('variable', lang), '')
    case 'document':
      return describeDocument(thing.name, checking, lang)
    case 'reading':
    case 'definition':
    case 'weight':
    case 'sample':
    case 'rule':
      return describeStatement(thing, checking, lang)
    case 'condition':
      return titled(thing.name, say('condition', lang), '')
  }
}

const titled = (name: string, kind: string, ...lines: readonly string[]): string =>
  [`**${name}** · ${kind}`, ...lines.filter((line) => line !== '')].join('\n\n')

/** The latest statement that declares the name: an amendment may have declared it anew. */
function describeStatement(
  thing: Extract<NamedThing, { readonly document: string }>,
  checking: Checking,
  lang: Lang,
): string | undefined {
  const { libraries, base, amendments } = checking.examined.resolved
  const files = [...libraries, base, ...amendments].filter(
    ({ canonical }) => canonical.document === thing.document,
  )
  for (const { canonical, file } of files.toReversed()) {
    const found = statementsOf(canonical).findLast((one) => declares(one, thing))
    if (found !== undefined) return statementWords(found, checking, fileScope(file), lang)
  }
  return undefined
}

function declares(one: Statement, { kind, name }: NamedThing & { readonly name: string }): boolean {
  if (one.kind === 'reading') return kind === 'reading' && one.code === name
  const isRule =
    kind === 'rule' && 'readings' in one && one.kind !== 'definition' && one.kind !== 'weight'
  return (isRule || one.kind === kind) && 'name' in one && one.name.en === name
}

function statementWords(one: Statement, checking: Checking, scope: Scope, lang: Lang): string {
  if (one.kind === 'reading') {
    const against = one.insteadOf
      ? `${say('insteadOf', lang)}: ${authored(one.insteadOf, lang)}`
      : ''
    const about = `${say('clauses', lang)}: ${one.clauses.join(', ')}`
    return titled(one.code, say('reading', lang), authored(one.text, lang), against, about)
  }
  const name = 'name' in one ? bothNames(one.name) : ''
  if (one.kind === 'definition') {
    const type = checking.examined.resolved.tables.types.get(one.value)
    const takes = one.parameters.map((each) => each.name[lang]).join(', ')
    return titled(
      takes === '' ? name : `${name}(${takes})`,
      say('definition', lang),
      typeLine(type, scope, lang),
      basis(one.clauses, lang),
    )
  }
  const clauses = 'clauses' in one ? one.clauses : []
  const because = 'because' in one && one.because ? authored(one.because, lang) : ''
  return titled(
    name,
    one.kind === 'sample' ? say('sample', lang) : say('rule', lang),
    because,
    basis(clauses, lang),
  )
}

const typeLine = (type: Type | undefined, scope: Scope, lang: Lang): string =>
  type === undefined ? '' : `${say('type', lang)}: ${describeType(type, scope)[lang]}`

const basis = (clauses: readonly string[], lang: Lang): string =>
  clauses.length === 0 ? '' : `${say('clauses', lang)}: ${clauses.join(', ')}`

function describeDocument(id: string, { group }: Checking, lang: Lang): string | undefined {
  const found = [...group.libraries, group.base].find(({ unit }) => unit.document === id)
  if (found !== undefined) return titled(id, authored(found.unit.title, lang), found.path)
  const facts = group.facts.filter(({ unit }) => unit.document === id)
  return facts.length === 0
    ? undefined
    : titled(id, say('facts', lang), ...facts.map(({ path }) => path))
}
