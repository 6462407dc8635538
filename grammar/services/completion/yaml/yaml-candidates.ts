/** What may be written at a place of a YAML file: its keys and words by the schema, its names by the files around. */
import { recordOf, type Type } from '../../../check/types.ts'
import { entityNamed } from '../../../check/vocabulary.ts'
import { LEXICON, type Word } from '../../../lexicon/lexicon.ts'
import { word } from '../../../lexicon/words.ts'
import type { Lang } from '../../../source/text.ts'
import type { YamlPlace } from '../../../yaml/place.ts'
import { keysIn, schemasAt, wordsIn } from '../../../yaml/schema-at.ts'
import { RANK, type Candidate } from '../candidate.ts'
import { CANDIDATES, fields, values, type Asked } from '../candidates.ts'
import { typeOf } from '../scope-at.ts'

/** Keys of the map that the place is in, those that it has not; each with its keyword of the text form. */
export function yamlKeys(
  place: YamlPlace,
  path: YamlPlace['path'],
  asked: Asked,
): readonly Candidate[] {
  const colon = place.role === 'key' && /^[^\n]*?:/.test(restOfKey(place)) ? '' : ': '
  const facts = factKeys(path, place, asked)
  const own = [...new Set(mapsAt(path, place.keys).flatMap(keysIn))].map((key): Candidate => {
    const detail = keywordFor(key, asked.shown)
    return {
      kind: 'keyword',
      word: key,
      insert: `${key}${colon}`,
      rank: place.role === 'key' ? RANK.expected : RANK.keyword,
      ...(detail !== undefined && { detail, also: [detail] }),
    }
  })
  return [...facts.map((one) => ({ ...one, insert: `${one.word}${colon}` })), ...own].filter(
    (one) => !place.keys.has(one.word),
  )
}

/** Of several that a map can be, those that have all its keys; one that holds a single key takes no second. */
function mapsAt(path: YamlPlace['path'], keys: YamlPlace['keys']): ReturnType<typeof schemasAt> {
  const all = schemasAt(path).filter((one) => !(one['maxProperties'] === 1 && keys.size > 0))
  const fitting = all.filter((one) => [...keys].every((key) => keysIn(one).includes(key)))
  return fitting.some((one) => keysIn(one).length > 0) ? fitting : all
}

/** What follows what is typed on its line. */
const restOfKey = ({ whole, start, before }: YamlPlace): string =>
  whole.slice(start + before.length).replace(/^[\p{L}\p{N}_]*: 0/u, '')

/** The word of the text form for a key, where they have one name. */
const keywordFor = (key: string, lang: Lang): string | undefined => {
  const name = PLACES.map((place) => `${place}${key}`).find((one) => Object.hasOwn(LEXICON, one))
  return name === undefined ? undefined : word(name as Word, lang)
}

const PLACES = ['', 'role.', 'outcome.', 'status.', 'type.'] as const

/** In the facts of a sample or a test the keys are those of the entity. */
function factKeys(path: YamlPlace['path'], place: YamlPlace, asked: Asked): readonly Candidate[] {
  const entity = path.at(-1) === 'facts' ? entityOf(place, asked) : undefined
  return entity === undefined ? [] : fields(recordOf(entity), asked)
}

function entityOf({ around }: YamlPlace, { file }: Asked): string | undefined {
  const given = around.findLast((one) => textAt(one, 'entity') !== undefined)
  const written = textAt(given, 'entity')
  return written && entityNamed(file.vocabulary, written, file.lang)?.name.en
}

/** Names and words for a value that is no expression. */
export function yamlValues(place: YamlPlace, asked: Asked): readonly Candidate[] {
  const { path } = place
  const words = schemasAt(path)
    .flatMap(wordsIn)
    .map((one): Candidate => {
      const detail = keywordFor(one, asked.shown)
      return {
        kind: 'value',
        word: one,
        rank: RANK.expected,
        ...(detail !== undefined && { detail }),
      }
    })
  const key = path.findLast((step) => typeof step === 'string')
  const list = path.at(-2) === 'clause' ? undefined : NAMES[String(key)]
  return [...words, ...(list?.(asked) ?? []), ...ofFact(place, asked)]
}

type Source = (asked: Asked) => readonly Candidate[]

const row =
  (rule: string, above = ''): Source =>
  (asked) =>
    CANDIDATES[rule]?.(asked, above) ?? []
const clauses = row('clauses')
const entities = row('given')

/** Key → the names that its value can be. */
const NAMES: Readonly<Record<string, Source>> = {
  clause: clauses,
  clauses,
  concerning: clauses,
  could_change: clauses,
  over: clauses,
  after: clauses,
  grounds: clauses,
  empty_pool: clauses,
  redraw_clause: clauses,
  readings: row('readings'),
  includes: row('includesLine'),
  entity: entities,
  records: entities,
  refers_to: entities,
  weight: row('reference'),
  based_on: row('reference', 'basedOn'),
  document: row('amendmentTo'),
}

/** Values of the fact that a condition compares, or that a test gives. */
function ofFact(place: YamlPlace, asked: Asked): readonly Candidate[] {
  const type = comparedType(place, asked) ?? givenType(place, asked)
  return type === undefined ? [] : values(type, asked)
}

function comparedType({ path, around }: YamlPlace, { scope }: Asked): Type | undefined {
  const fact = path.at(-1) === 'value' ? textAt(around.at(-1), 'fact') : undefined
  return fact === undefined ? undefined : typeOf(fact, scope())
}

function givenType(place: YamlPlace, asked: Asked): Type | undefined {
  const at = place.path.lastIndexOf('facts')
  const entity = at < 0 ? undefined : entityOf(place, asked)
  if (entity === undefined) return undefined
  const steps = place.path.slice(at + 1).filter((step) => typeof step === 'string')
  return steps.reduce<Type | undefined>((type, step) => {
    const record = type?.kind === 'list' ? type.of : type
    if (record?.kind !== 'record') return undefined
    const own = asked.file.vocabulary.entities.get(record.entity)?.fields.values() ?? []
    return [...own].find(({ name }) => name[asked.file.lang] === step)?.type
  }, recordOf(entity))
}

export function textAt(map: unknown, key: string): string | undefined {
  const value = (map as Readonly<Record<string, unknown>> | undefined)?.[key]
  return typeof value === 'string' ? value : undefined
}
