/**
 * What a schema cannot say: ends before starts, contradictions, doubles, references to nobody.
 */
import { kyivDay } from '../time/kyiv.ts'
import { formatDate, weekday } from '../time/day.ts'
import type { VocabularyField } from '../../grammar/index.ts'
import { isObject, nameOf, step, type JsonObject } from './document.ts'
import { listedEntity, type Layout } from './layout.ts'
import { problem, type FactProblem } from './problem.ts'
import { isRecord } from './read-records.ts'
import type { Derivation, FactRules } from './rules.ts'
import type { FactRecord, Facts, Known, Value } from './value.ts'

/** Every problem of a document whose shape is right. */
export function checkRecords(
  document: JsonObject,
  facts: Facts,
  rules: FactRules,
  layout: Layout,
): readonly FactProblem[] {
  const records = allRecords(facts)
  return [
    // Most documents have none, and places are named only where there are some.
    ...(hasDoubles(document) ? doubles(document, '') : []),
    ...records.flatMap(endsBeforeStarts),
    ...records.flatMap((record) =>
      rules.derivations.flatMap((one) => computed(record, one, facts)),
    ),
    ...unlistedIn(records, facts, layout),
    ...calendar(facts, rules),
    ...asOf(document, facts),
  ]
}

function allRecords(facts: Facts): readonly FactRecord[] {
  const found: FactRecord[] = []
  const visit = (value: Value): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isRecord(value)) {
      found.push(value)
      Object.values(value.values).forEach(visit)
    }
  }
  Object.values(facts.roots).forEach(visit)
  return found
}

/** Whether `doubles` would find any. */
function hasDoubles(value: unknown): boolean {
  if (!Array.isArray(value)) return Object.values(value ?? {}).some(isDoubled)
  const items = value as readonly unknown[]
  if (!items.some(isNested)) return false
  const names = new Set(items.map(nameOf))
  return names.size < items.length || items.some(isDoubled)
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null
const isDoubled = (value: unknown): boolean => isNested(value) && hasDoubles(value)

/** Two records of one list with one id could not be told apart in an answer. */
function doubles(value: unknown, pointer: string): readonly FactProblem[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => doubles(item, `${pointer}/${step(key)}`))
  }
  if (!Array.isArray(value)) return []
  const items = value as readonly unknown[]
  const names = items.map((item, index) => (isObject(item) ? nameOf(item, index) : `${index}`))
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [
    ...[...repeated].map((name) =>
      problem('duplicate-id', `${pointer}/${step(name)}`, {
        uk: `ідентифікатор \`${name}\` повторюється`,
        en: `the identifier \`${name}\` is repeated`,
      }),
    ),
    ...items.flatMap((item, index) => doubles(item, `${pointer}/${step(names[index] ?? index)}`)),
  ]
}

/** Fields of one record that name the two ends of a period. */
const PERIODS = [
  ['starts_on', 'ends_on'],
  ['started_at', 'ended_at'],
  ['retired_at', 'pronouncement_on'],
] as const

export function endsBeforeStarts({ pointer, values }: FactRecord): readonly FactProblem[] {
  const problems: FactProblem[] = []
  for (const [from, to] of PERIODS) {
    const [start, end] = [values[from], values[to]]
    if (typeof start !== 'number' || typeof end !== 'number') continue
    if (!comparable(from, start, to, end)) problems.push(endBeforeStart(`${pointer}/${to}`))
  }
  return problems
}

/** A date beside a moment counts by days. */
function comparable(from: string, start: number, to: string, end: number): boolean {
  const day = (name: string, value: number): number =>
    name.endsWith('_at') ? kyivDay(value) : value
  return from.endsWith('_at') && to.endsWith('_at')
    ? start <= end
    : day(from, start) <= day(to, end)
}

const endBeforeStart = (path: string): FactProblem =>
  problem('end-before-start', path, {
    uk: 'кінець раніше за початок',
    en: 'the end is before the start',
  })

/** A computed field that is given must be what its record computes. */
function computed(
  record: FactRecord,
  derivation: Derivation,
  facts: Facts,
): readonly FactProblem[] {
  const { entity, field } = derivation
  if (record.entity !== entity || record.supplied[field] === 'derived') return []
  const given = record.values[field]
  const value = derivation.compute(record, facts)
  if (given === undefined || value === undefined || value === null || same(given, value)) return []
  return [
    problem(
      'contradiction',
      `${record.pointer}/${field}`,
      { uk: 'суперечить іншим фактам цього запису', en: 'contradicts other facts of this record' },
      { uk: `з них випливає ${shown(value)}`, en: `they give ${shown(value)}` },
    ),
  ]
}

function same(a: Known, b: Known): boolean {
  if (a === b) return true
  return isExact(a) && isExact(b) && a.n === b.n && a.d === b.d
}

const isExact = (value: Known) => typeof value === 'object' && value !== null && 'n' in value

const shown = (value: Known): string =>
  `\`${isExact(value) ? `${value.n}/${value.d}` : JSON.stringify(value)}\``

/** A fact that names a listed judge must name one; where no list is supplied nothing can be said. */
function unlistedIn(
  records: readonly FactRecord[],
  facts: Facts,
  layout: Layout,
): readonly FactProblem[] {
  const fields = new Map<string, readonly Referring[]>()
  return records.flatMap((record) => {
    const own = fields.get(record.entity) ?? referringFields(record.entity, facts, layout)
    fields.set(record.entity, own)
    return own.flatMap((field) => unlistedBy(record, field))
  })
}

/** A field that refers to a list, with the ids that are listed. */
interface Referring {
  readonly field: VocabularyField
  readonly ids: ReadonlySet<string>
}

function referringFields(entity: string, facts: Facts, layout: Layout): readonly Referring[] {
  const fields = layout.vocabulary.entities.get(entity)?.fields.values() ?? []
  return [...fields].flatMap((field) => {
    const ids = listedIds(field, facts, layout)
    return ids === undefined ? [] : { field, ids }
  })
}

function unlistedBy(record: FactRecord, { field, ids }: Referring): readonly FactProblem[] {
  const value = record.values[field.name.en]
  const named = Array.isArray(value) ? value : [value]
  const place = `${record.pointer}/${step(field.name.en)}`
  return named.flatMap((id, index) =>
    typeof id !== 'string' || ids.has(id)
      ? []
      : [unlisted(Array.isArray(value) ? `${place}/${index}` : place, id)],
  )
}

/** The ids of the root list that a field refers to; `undefined` when it refers to none, or to one not supplied. */
function listedIds(
  { field }: VocabularyField,
  facts: Facts,
  layout: Layout,
): ReadonlySet<string> | undefined {
  if (field.references === undefined) return undefined
  const list = [...layout.lists.values()].find((one) => listedEntity(one) === field.references)
  const records = list && facts.roots[list.owner]?.values[list.name.en]
  if (records === undefined) return undefined
  const items: readonly Value[] = Array.isArray(records) ? records : []
  return new Set(
    items.flatMap((item) => (isRecord(item) && item.id !== undefined ? [item.id] : [])),
  )
}

const unlisted = (path: string, id: string): FactProblem =>
  problem(
    'unlisted',
    path,
    { uk: `\`${id}\` немає в переліку`, en: `\`${id}\` is not listed` },
    {
      uk: 'додайте цей запис до переліку або виправте ідентифікатор',
      en: 'list it, or correct the id',
    },
  )

/** Working days that are given must be those of the calendar, without gaps between the first and the last. */
function calendar(facts: Facts, { calendar: working }: FactRules): readonly FactProblem[] {
  const given = facts.roots['court']?.values['working_calendar']
  const days = Array.isArray(given)
    ? given.filter((day): day is number => typeof day === 'number')
    : []
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const listed = new Set(days)
  for (let day = first; day <= last; day++) {
    if (working.isWorkingDay(day, facts.martialLaw) !== listed.has(day)) return [wrongDay(day)]
  }
  return []
}

function wrongDay(day: number): FactProblem {
  const date = formatDate(day)
  return problem(
    'contradiction',
    '/court/working_calendar',
    {
      uk: `суперечить робочому календарю: \`${date}\``,
      en: `contradicts the working calendar: \`${date}\``,
    },
    { uk: `день тижня ${weekday(day)} із 7`, en: `weekday ${weekday(day)} of 7` },
  )
}

/** The document may repeat the moment of the request, but not change it. */
function asOf(document: JsonObject, facts: Facts): readonly FactProblem[] {
  const policy = document['policy']
  const given = isObject(policy) ? policy['as_of'] : undefined
  if (typeof given !== 'string' || given.slice(0, 10) === formatDate(kyivDay(facts.asOf))) return []
  return [
    problem('contradiction', '/policy/as_of', {
      uk: 'суперечить моменту запиту `as_of`',
      en: 'contradicts the moment of the request, `as_of`',
    }),
  ]
}
