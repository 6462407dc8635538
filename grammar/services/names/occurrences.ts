/**
 * Every name in a file with what it stands for: the base of going to a declaration, of references,
 * of renaming and of hovers.
 */
import { entityNamed, enumNamed } from '../../check/vocabulary.ts'
import type { FileContext } from '../../check/scope.ts'
import type { Unit } from '../../syntax/ast.ts'
import { spanOf } from '../../syntax/lexer.ts'
import type { Lang } from '../../source/text.ts'
import { otherOf } from '../words.ts'
import type { Document } from '../workspace/document.ts'
import { brokenIn, statementsOf } from '../workspace/statements.ts'
import type { Checking } from '../workspace/workspace.ts'
import { holesIn } from './holes.ts'
import { meaningsIn, type Meanings, type Surroundings } from './meanings.ts'
import type { Occurrence } from './occurrence.ts'
import { thingAt, type NamedFile, type RoleOfName } from './roles-to-things.ts'
import type { NamedThing } from './symbol.ts'
import { yamlOccurrences } from './yaml.ts'

const made = new WeakMap<Checking, Map<Document, readonly Occurrence[]>>()

/** The names of a file of a policy, in the order of the text. */
export function occurrencesIn(document: Document, checking: Checking): readonly Occurrence[] {
  const known = made.get(checking) ?? new Map<Document, readonly Occurrence[]>()
  made.set(checking, known)
  const occurrences = known.get(document) ?? find(document, checking)
  known.set(document, occurrences)
  return occurrences
}

/** A file as the check resolved it. */
interface Resolved {
  readonly canonical: Unit
  readonly file?: FileContext
}

function resolvedOf({ unit }: Document, { examined, group }: Checking): Resolved | undefined {
  const { libraries, base, amendments, facts } = examined.resolved
  const found = [...libraries, base, ...amendments].find(({ written }) => written === unit)
  if (found !== undefined) return found
  const canonical = facts[group.facts.findIndex((one) => one.unit === unit)]
  return canonical && { canonical }
}

function find(document: Document, checking: Checking): readonly Occurrence[] {
  const resolved = resolvedOf(document, checking)
  if (resolved === undefined) return []
  const meanings = meaningsIn(resolved.canonical, surroundingsOf(document, resolved, checking))
  const file = namedFile(document, resolved, checking)
  if (document.form === 'yaml') return yamlOccurrences(document, meanings, file)
  return [...inTokens(file, meanings), ...holesIn(document, file.placed, meanings)].toSorted(
    (a, b) => a.span.start - b.span.start,
  )
}

function surroundingsOf(
  { path, unit }: Document,
  { file }: Resolved,
  { examined, group }: Checking,
): Surroundings {
  const { vocabulary, tables } = examined.resolved
  const own = unit?.document ?? ''
  const homes = homesOf(checkingUnits(examined))
  return {
    path,
    templates: file?.templates ?? tables.templates,
    homeOf: (name) =>
      homes.get(`${own} ${name}`) ??
      homes.get(`${group.base.unit.document} ${name}`) ??
      homes.get(name) ??
      own,
    fieldType: (entity, field) => vocabulary.entities.get(entity)?.fields.get(field)?.type,
  }
}

const checkingUnits = ({ resolved }: Checking['examined']): readonly Unit[] =>
  [...resolved.libraries, resolved.base, ...resolved.amendments].map(({ canonical }) => canonical)

/** Definitions by document and name, and by name alone. */
function homesOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const unit of units) {
    for (const one of statementsOf(unit)) {
      if (one.kind !== 'definition' && one.kind !== 'weight' && one.kind !== 'sample') continue
      homes.set(`${unit.document} ${one.name.en}`, unit.document)
      homes.set(one.name.en, unit.document)
    }
  }
  return homes
}

/** The tokens of what parsed: names in a broken statement mean nothing for certain. */
function namedFile(document: Document, { file }: Resolved, checking: Checking): NamedFile {
  const { vocabulary } = checking.examined.resolved
  const { lang, unit } = document
  const broken = brokenIn(unit).map(({ span }) => span)
  const placed = document.placed.filter(
    ({ token }) =>
      !broken.some(({ start, end }) => token.startOffset >= start && token.startOffset < end),
  )
  return {
    document: unit?.document ?? '',
    lang,
    placed,
    entity: (word) => entityNamed(vocabulary, word, lang)?.name.en,
    enumeration: (word) => enumNamed(vocabulary, word, lang)?.name.en,
    weight: (word) => file?.weights.lookup(word) ?? word,
    sample: (word) => file?.samples.lookup(word) ?? word,
  }
}

const VARIABLE_OF: ReadonlySet<string> = new Set([
  'loop',
  'exists',
  'aggregateBody',
  'parameterName',
])

function inTokens(file: NamedFile, { meanings, binders }: Meanings): readonly Occurrence[] {
  const starting = new Map(meanings.map(({ start, thing }) => [start, thing]))
  const ending = new Map(meanings.map(({ end, thing }) => [end, thing]))
  const bound = boundAt(file, binders)
  return file.placed.flatMap(({ token }, index): Occurrence[] => {
    const { start, end } = spanOf(token)
    const dotted = token.tokenType.name === 'Member'
    const inner = dotted ? { start: start + 1, end } : { start, end }
    const quoted = token.tokenType.name === 'Text'
    const span = quoted ? { start: start + 1, end: end - 1 } : inner
    const word = quoted ? token.image.slice(1, -1) : token.image.replace(/^\./, '')
    const named =
      bound.get(index) ??
      thingAt(index, file) ??
      inExpression(dotted ? ending.get(end) : starting.get(start))
    return named === undefined ? [] : [{ span, word, lang: langAt(index, file), ...named }]
  })
}

/** The second half of a name that is declared is in the language that the file is not in. */
function langAt(index: number, { placed, lang }: NamedFile): Lang {
  const isSecond = placed[index - 1]?.token.tokenType.name === 'Slash'
  const isName = /^(?:authorName|fieldName|fact)$/.test(placed[index]?.rules.at(-1) ?? '')
  return isSecond && isName ? otherOf(lang) : lang
}

const inExpression = (thing: NamedThing | undefined): RoleOfName | undefined =>
  thing && { thing, role: 'reference' }

/** Which token names the variable of which loop: both come in the order of the text. */
function boundAt(file: NamedFile, binders: Meanings['binders']): ReadonlyMap<number, RoleOfName> {
  const sorted = binders.toSorted((a, b) => a.from - b.from)
  const found = new Map<number, RoleOfName>()
  let next = 0
  file.placed.forEach(({ token, rules }, index) => {
    if (rules.at(-1) !== 'authorName' || !VARIABLE_OF.has(rules.at(-2) ?? '')) return
    if (token.tokenType.name === 'Slash') return
    const isSecond = file.placed[index - 1]?.token.tokenType.name === 'Slash'
    const binder = sorted[isSecond ? next - 1 : next++]
    if (binder !== undefined) found.set(index, { thing: binder.thing, role: 'declaration' })
  })
  return found
}
