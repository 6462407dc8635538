/**
 * What may be written where the grammar wants a name, a text or a word of one place: one row a rule.
 */
import { BUILT_INS } from '../../check/functions.ts'
import { ID } from '../../check/known-names.ts'
import type { FileContext, Scope } from '../../check/scope.ts'
import { recordOf, type Type } from '../../check/types.ts'
import { entityNamed } from '../../check/vocabulary.ts'
import { wordsOf, word } from '../../lexicon/words.ts'
import type { Group as WordGroup } from '../../lexicon/lexicon.ts'
import type { Lang } from '../../source/text.ts'
import { inWords } from '../words.ts'
import { statementsOf } from '../workspace/statements.ts'
import type { Document } from '../workspace/document.ts'
import { named, RANK, type Candidate } from './candidate.ts'
import { expectedType, givenTypes, typeBefore } from './expected-type.ts'
import type { Place } from './place.ts'

/** All that a row may look at. */
export interface Asked {
  readonly place: Place
  /** Files whose clauses, readings and samples may be named here. */
  readonly own: readonly Document[]
  readonly all: readonly Document[]
  readonly file: FileContext
  readonly scope: () => Scope
  readonly typed: string
  /** The language of the words about things; the things have the language of the file. */
  readonly shown: Lang
}

type Source = (asked: Asked, above: string) => readonly Candidate[]

const WORDS: Source = () => []

/** Rule → what a name in it can be. */
export const CANDIDATES: Readonly<Record<string, Source>> = {
  nameOrCall: (asked) => [...expectedValues(asked), ...names(asked)],
  path: (asked) =>
    members(typeBefore(asked.place.tokens.length, asked.place, asked.scope()), asked),
  enumName: (asked) => values(valueType(asked), asked),
  key: (asked) => fields(givenTypes(asked.place, asked.scope()).record, asked),
  given: entities,
  fact: entities,
  parameterName: WORDS,
  reference_: entities,
  type: types,
  integerUnit: WORDS,
  reference: (asked, above) => (above === 'basedOn' ? samples(asked) : weights(asked)),
  readings,
  clauses: (asked, above) => (above === 'expectedPool' ? [] : clauses(asked)),
  quoted: (asked, above) => (CITING.has(above) ? clauses(asked) : []),
  seat: placedWords('role'),
  seatRoles: placedWords('role'),
  expectedPool: placedWords('role'),
  expectedOutcome: placedWords('outcome'),
  theDraw: (asked) => placedWords('outcome')(asked, '').slice(0, 1),
  expectedStatus: placedWords('status'),
  includesLine: (asked) => documents(asked, (unit) => unit.kind === 'facts' || isLibrary(unit)),
  amendmentTo: (asked) => documents(asked, (unit) => unit.kind === 'policy' && !isLibrary(unit)),
  unitLine: () => ['uk', 'en'].map((code) => ({ kind: 'name', word: code, rank: RANK.expected })),
  authorName: (asked, above) => (above === 'parameterName' ? entities(asked) : []),
}

/** Where a text in quotes is the number of a clause. */
const CITING: ReadonlySet<string> = new Set([
  'row',
  'poolCondition',
  'emptyPool',
  'thenWhat',
  'expectedStatus',
])

function valueType({ place, scope }: Asked): Type {
  const expected = expectedType(place, scope())
  return expected.kind === 'unknown' ? givenTypes(place, scope()).value : expected
}

/** The values of an enum; of a list, those of its elements. */
export function values(type: Type, { file, shown }: Asked): readonly Candidate[] {
  const of = type.kind === 'list' ? type.of : type
  const entry = of.kind === 'enum' ? file.vocabulary.enums.get(of.name) : undefined
  return [...(entry?.values.values() ?? [])].map(({ name, label }) =>
    named('value', name, file.lang, RANK.expected, inWords(label, shown)),
  )
}

/** Values of the enum expected; where none is (`цивільна у …`), those of all that begin as typed. */
function expectedValues(asked: Asked): readonly Candidate[] {
  const expected = values(expectedType(asked.place, asked.scope()), asked)
  if (expected.length > 0 || asked.typed === '') return expected
  return [...asked.file.vocabulary.enums.keys()]
    .flatMap((name) => values({ kind: 'enum', name }, asked))
    .map((one) => ({ ...one, rank: RANK.function }))
}

function names(asked: Asked): readonly Candidate[] {
  const { file, shown, scope } = asked
  const { lang } = file
  return [
    ...ownFacts(asked),
    ...scope().variables.map(({ name }) => named('variable', name, lang, RANK.bound)),
    ...definitions(asked),
    ...[...file.vocabulary.entities.values()]
      .filter(({ listed, fields: of }) => !listed || of.has(ID))
      .map(({ name, label, listed }) => ({
        ...named('entity', name, lang, RANK.entity, inWords(label, shown)),
        ...(listed && { insert: `${name[lang]}(`, rank: RANK.function }),
      })),
    ...BUILT_INS.map(({ name, doc }) => ({
      ...named('function', name, lang, RANK.function, doc[shown]),
      insert: `${name[lang]}(`,
    })),
  ]
}

/** In the computation of a fact the other facts of its entity need no dot. */
function ownFacts(asked: Asked): readonly Candidate[] {
  const [first, name] = asked.place.tokens
  const declares = first?.tokenType.name === 'key.entity' || first?.tokenType.name === 'key.fact'
  const { vocabulary, lang } = asked.file
  const entity = declares ? entityNamed(vocabulary, name?.image ?? '', lang) : undefined
  return entity === undefined ? [] : fields(recordOf(entity.name.en), asked)
}

function definitions({ file, all }: Asked): readonly Candidate[] {
  const { lang } = file
  const written = all.flatMap(({ unit }) => statementsOf(unit))
  return file.definitions.words().map((one) => {
    const found = written.findLast(
      ({ kind, ...rest }) => kind === 'definition' && 'name' in rest && rest.name[lang] === one,
    )
    const takes = found?.kind === 'definition' && found.parameters.length > 0
    const other = found?.kind === 'definition' ? [found.name.uk, found.name.en] : []
    const rank = RANK.definition
    return { kind: 'definition', word: one, rank, also: other, ...(takes && { insert: `${one}(` }) }
  })
}

/** The facts of an entity. */
export function fields(type: Type, { file, shown }: Asked): readonly Candidate[] {
  const entity = type.kind === 'record' ? file.vocabulary.entities.get(type.entity) : undefined
  return [...(entity?.fields.values() ?? [])].map(({ name, field }) =>
    named('fact', name, file.lang, RANK.member, inWords(field.label, shown)),
  )
}

const members = (type: Type, asked: Asked): readonly Candidate[] =>
  fields(type, asked).map((one) => ({
    ...one,
    word: `.${one.word}`,
    also: (one.also ?? []).map((word) => `.${word}`),
  }))

function entities({ file, shown }: Asked): readonly Candidate[] {
  return [...file.vocabulary.entities.values()].map(({ name, label }) =>
    named('entity', name, file.lang, RANK.entity, inWords(label, shown)),
  )
}

/** The word for a type, or after «перелік» and «записи» what they are of. */
function types(asked: Asked): readonly Candidate[] {
  const { place, file } = asked
  const before = place.tokens.at(-1)?.image
  if (before === word('type.enum', file.lang))
    return [...file.vocabulary.enums.values()].map(({ name }) =>
      named('type', name, file.lang, RANK.expected),
    )
  if (before === word('type.records', file.lang) || before === word('type.entity', file.lang))
    return entities(asked)
  return placedWords('type')(asked, '')
}

function placedWords(group: WordGroup): Source {
  return ({ file }) =>
    wordsOf(group).map((one) => ({
      kind: group === 'type' ? 'type' : 'value',
      word: word(one, file.lang),
      also: [word(one, file.lang === 'uk' ? 'en' : 'uk')],
      rank: RANK.expected,
    }))
}

function clauses({ own, shown }: Asked): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const statement of own.flatMap(({ unit }) => statementsOf(unit))) {
    if (statement.kind !== 'clause') continue
    const detail = inWords(statement.summary, shown)
    const quoted = `"${statement.clause}"`
    found.set(quoted, {
      kind: 'clause',
      word: quoted,
      detail,
      also: [statement.clause],
      rank: RANK.clause,
    })
  }
  return [...found.values()]
}

function readings({ own, shown }: Asked): readonly Candidate[] {
  return own
    .flatMap(({ unit }) => statementsOf(unit))
    .flatMap((one) =>
      one.kind === 'reading'
        ? [
            {
              kind: 'reading',
              word: one.code,
              detail: inWords(one.text, shown),
              rank: RANK.expected,
            } as const,
          ]
        : [],
    )
}

const samples = ({ file }: Asked): readonly Candidate[] =>
  file.samples.words().map((one) => ({ kind: 'name', word: one, rank: RANK.expected }))
const weights = ({ file }: Asked): readonly Candidate[] =>
  file.weights.words().map((one) => ({ kind: 'name', word: one, rank: RANK.expected }))

type AnyUnit = NonNullable<Document['unit']>
const isLibrary = (unit: AnyUnit): boolean => unit.kind === 'policy' && unit.form === 'library'

function documents({ all }: Asked, wanted: (unit: AnyUnit) => boolean): readonly Candidate[] {
  const ids = all.flatMap(({ unit }) => (unit && wanted(unit) ? [unit.document] : []))
  return [...new Set(ids)].map((id) => ({ kind: 'name', word: id, rank: RANK.expected }))
}
