/** Completion in a YAML file: a place in; keys and words by the schema, names and expressions as in the text form, out. */
import type { Lang } from '../../../source/text.ts'
import { partAt, keysIn, schemasAt } from '../../../yaml/schema-at.ts'
import { yamlPlace, type YamlPlace } from '../../../yaml/place.ts'
import type { Document } from '../../workspace/document.ts'
import { documentOf, once } from '../../workspace/document.ts'
import { filesOf } from '../../workspace/groups.ts'
import { ownFiles } from '../../workspace/statements.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { Candidate } from '../candidate.ts'
import { candidatesAt } from '../candidates-at.ts'
import type { Asked } from '../candidates.ts'
import type { Fragment } from '../fragments.ts'
import { placeOf } from '../place.ts'
import { contextOf } from '../scope-at.ts'
import { yamlKeys, yamlValues } from './yaml-candidates.ts'
import { yamlScope } from './yaml-scope.ts'

export interface Offer {
  readonly fragment: Fragment
  readonly candidates: readonly Candidate[]
}

const NOTHING: readonly Offer[] = []

export function yamlOffers(
  workspace: Workspace,
  document: Document,
  offset: number,
  shown: Lang,
): readonly Offer[] {
  const place = yamlPlace(document.text, offset)
  if (place === undefined) return NOTHING
  const asked = askedAt(workspace, document, place, shown)
  const fragment = fragmentOf(place, offset)
  if (place.role === 'key') return [{ fragment, candidates: yamlKeys(place, place.path, asked) }]
  if (partAt(place.path) === 'expression') return [inExpression(place, document, asked, offset)]
  const holdsMap = schemasAt(place.path).some((one) => keysIn(one).length > 0)
  const keys = holdsMap || place.path.at(-1) === 'facts' ? yamlKeys(place, place.path, asked) : []
  const values = yamlValues(place, asked)
  return [
    { fragment, candidates: keys },
    ...valueOffers(place, document, offset, values),
    ...(isFactOfCondition(place) ? [inExpression(place, document, asked, offset)] : []),
  ]
}

/** `fact: справа.вид` in a condition is an expression, though its schema says a text. */
const isFactOfCondition = ({ path }: YamlPlace): boolean => path.at(-1) === 'fact'

const fragmentOf = ({ start, before }: YamlPlace, end: number): Fragment => ({
  start,
  end,
  typed: before,
  keywordsOnly: false,
})

/** A value that is quoted already is replaced with its quotes. */
function valueOffers(
  place: YamlPlace,
  { text }: Document,
  offset: number,
  values: readonly Candidate[],
): readonly Offer[] {
  const { quote, start, before } = place
  if (quote === undefined) return [{ fragment: fragmentOf(place, offset), candidates: values }]
  const end = text[offset] === quote ? offset + 1 : offset
  const fragment = { start: start - 1, end, typed: before, keywordsOnly: false }
  const candidates = values.map((one) =>
    one.word.startsWith('"')
      ? one
      : { ...one, insert: `${quote}${one.insert ?? one.word}${quote}` },
  )
  return [{ fragment, candidates }]
}

const WORD = /\.?[\p{L}\p{N}_’'ʼ]*$/u

/** As in the text form: what stands before the word says what may come. */
function inExpression(
  { before, start }: YamlPlace,
  document: Document,
  asked: Asked,
  offset: number,
): Offer {
  const typed = WORD.exec(before)?.[0] ?? ''
  const fragment = { start: offset - typed.length, end: offset, typed, keywordsOnly: false }
  const expression = before.slice(0, before.length - typed.length)
  const place = placeOf(expression, asked.file.lang, start, 'expression')
  return {
    fragment,
    candidates: candidatesAt(place, document, { ...asked, place, typed }, fragment),
  }
}

/** A file that is not whole is read with a word in the place of what is typed. */
function askedAt(workspace: Workspace, document: Document, place: YamlPlace, shown: Lang): Asked {
  const whole =
    document.unit === undefined ? documentOf({ path: document.path, text: place.whole }) : document
  const [checking] = workspace.checkingsOf(document.path)
  const others = [...workspace.documents.values()].filter(({ path }) => path !== document.path)
  const file = contextOf(workspace, whole)
  return {
    place: placeOf('', file.lang, place.start, 'expression'),
    own: checking ? ownFiles(checking.group) : [whole],
    all: checking ? filesOf(checking.group) : [...others, whole],
    file,
    scope: once(() => yamlScope(place, file)),
    typed: place.before,
    shown,
  }
}
