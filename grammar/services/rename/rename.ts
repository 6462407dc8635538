/**
 * Renaming: a name's place and its new word in; the changes of all files out, or why it cannot be.
 *
 * Only what authors name is renamed: definitions, rules, weights, samples, variables. A name has two
 * halves; the one that stands at the place is renamed, and the other stays. What would come out is
 * checked before it is offered: a rename that brings a new remark is refused with that remark.
 */
import { isKeywordName } from '../../syntax/expected-words.ts'
import { keywordAt, keywordIndex } from '../../syntax/keywords.ts'
import { tokenize } from '../../syntax/lexer.ts'
import { isSoft } from '../../lexicon/words.ts'
import type { Message } from '../../source/diagnostic.ts'
import type { Lang, Name } from '../../source/text.ts'
import { nameAt, placesOf, type NamedHere, type PlacedOccurrence } from '../names/lookup.ts'
import type { NamedThing } from '../names/symbol.ts'
import type { Position, Range, Renamed } from '../types.ts'
import { filesOf } from '../workspace/groups.ts'
import { brokenIn } from '../workspace/statements.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { consequenceOf } from './consequences.ts'
import { editsOf, namesIn, type NewNames } from './edits.ts'
import { reasons } from './reasons.ts'

/** The word that would be renamed, or why nothing can. */
export function prepareRename(
  workspace: Workspace,
  path: string,
  position: Position,
): { readonly ok: true; readonly range: Range; readonly word: string } | Refusal {
  const here = nameAt(workspace, path, position)
  const refusal = here === undefined ? reasons.nothing : whyNot(here.occurrence.thing)
  if (here === undefined || refusal !== undefined)
    return { ok: false, reason: refusal ?? reasons.nothing }
  const { document, occurrence } = here
  return { ok: true, range: document.lines.rangeOf(occurrence.span), word: occurrence.word }
}

interface Refusal {
  readonly ok: false
  readonly reason: Message
}

/** Renames what stands at a position; `newName` is one word, or `ім’я/name` for both languages. */
export function rename(
  workspace: Workspace,
  path: string,
  position: Position,
  newName: string,
): Renamed {
  const here = nameAt(workspace, path, position)
  if (here === undefined) return { ok: false, reason: reasons.nothing }
  const places = placesOf(workspace, path, here.occurrence.thing)
  const words = newName.split('/')
  const reason =
    whyNot(here.occurrence.thing) ??
    words.map(noName).find((one) => one !== undefined) ??
    outOfReach(workspace, here, places)
  if (reason !== undefined || words.length > 2)
    return { ok: false, reason: reason ?? reasons.noName(newName) }
  const now = namesIn(places)
  const files = editsOf(places, now, newNames(here, now, words))
  const consequence = consequenceOf(workspace, { path, position, places, files })
  if (consequence !== undefined) return { ok: false, reason: consequence }
  return { ok: true, files, ...noteOn(here.occurrence.thing) }
}

/** `ім’я/name` is for both halves, as in a declaration; one word for the half that stands at the place. */
function newNames(
  { occurrence: { word }, document: { lang } }: NamedHere,
  now: Name,
  [first = '', second]: readonly string[],
): NewNames {
  if (second !== undefined)
    return lang === 'uk' ? { uk: first, en: second } : { uk: second, en: first }
  if (now.uk === now.en) return { uk: first, en: first }
  return word === now.uk ? { uk: first } : { en: first }
}

/** Things that are not an author's to rename. */
function whyNot(thing: NamedThing): Message | undefined {
  switch (thing.kind) {
    case 'fact':
    case 'entity':
    case 'enum':
    case 'value':
      return reasons.facts
    case 'clause':
      return reasons.clause
    case 'reading':
      return reasons.reading
    case 'document':
      return reasons.document
    case 'function':
      return reasons.builtIn
    case 'definition':
    case 'weight':
    case 'sample':
    case 'rule':
    case 'condition':
    case 'variable':
      return undefined
  }
}

/** A name is one word of one alphabet that is no keyword. */
function noName(word: string): Message | undefined {
  const lang: Lang = /\p{Script=Cyrillic}/u.test(word) ? 'uk' : 'en'
  const { tokens, diagnostics } = tokenize(word, lang)
  const [token] = tokens
  const keyword = token && keywordAt(tokens, 0, keywordIndex(lang))?.keyword
  const isReserved = keyword !== undefined && isKeywordName(keyword) && !isSoft(keyword)
  const isWord = /^[\p{L}][\p{L}\p{N}_’]*$/u.test(word)
  return isWord && !isReserved && tokens.length === 1 && diagnostics.length === 0
    ? undefined
    : reasons.noName(word)
}

/** Places that could not be found or changed with certainty. */
function outOfReach(
  workspace: Workspace,
  { occurrence, document }: NamedHere,
  places: readonly PlacedOccurrence[],
): Message | undefined {
  if (!places.some((one) => one.occurrence.role === 'declaration')) return reasons.undeclared
  const around = workspace.checkingsOf(document.path).flatMap(({ group }) => filesOf(group))
  const broken = around.find(({ unit }) =>
    brokenIn(unit).some(({ text }) => text.includes(occurrence.word)),
  )
  return broken === undefined ? undefined : reasons.broken(broken.path)
}

const RECORDED: ReadonlySet<NamedThing['kind']> = new Set(['rule', 'weight', 'condition'])

/** What else the author should know. */
const noteOn = ({ kind }: NamedThing): { readonly note?: Message } =>
  RECORDED.has(kind) ? { note: reasons.recorded } : {}
