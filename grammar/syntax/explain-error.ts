/**
 * From chevrotain's exceptions to remarks that an author understands: where it went wrong, what
 * could stand there, and, where a mistake is a usual one, what it is.
 */
import type { IRecognitionException } from 'chevrotain'
import { nearest } from '../lexicon/nearest.ts'
import { groupOf, KEYWORDS, word, words } from '../lexicon/words.ts'
import type { Diagnostic, Message } from '../source/diagnostic.ts'
import type { Lang, Span } from '../source/text.ts'
import type { Complaint, Expected } from './base-parser.ts'
import { bracketMistake } from './brackets.ts'
import { explainComplaint } from './complaints.ts'
import { expectedWords, isKeywordName } from './expected-words.ts'
import { perhaps } from './perhaps.ts'
import { spanOf, type Token } from './lexer.ts'
import { isFirstOnLine, isName, type Segment } from './segments.ts'
import { syntaxMessages } from './syntax-messages.ts'
import { Key, keywordOf, Shape } from './vocabulary.ts'

/** What is known about one mistake. */
interface Mistake {
  readonly segment: Segment
  readonly text: string
  readonly lang: Lang
  readonly expected: Expected
  /** Rules that were being read, the outermost first. */
  readonly rules: readonly string[]
  /** The token that did not fit; undefined at the end of the stretch. */
  readonly found: Token | undefined
  readonly previous: Token | undefined
}

/**
 * The remarks for what the parser met in one stretch of text. What the grammar's own actions
 * complained of counts only when the words were in order: else it is about words made up.
 */
export function explainErrors(
  {
    errors,
    complaints,
  }: { errors: readonly IRecognitionException[]; complaints: readonly Complaint[] },
  segment: Segment,
  text: string,
  lang: Lang,
): readonly Diagnostic[] {
  if (errors.length === 0) return complaints.map((one) => explainComplaint(one, lang))
  const mistakes = trusted(errors, segment).map((error) => toMistake(error, segment, text, lang))
  const brackets = bracketMistake(segment.tokens, mistakes[0]?.expected.tokens ?? [])
  return brackets === undefined ? mistakes.map(explain) : [brackets]
}

/** Whether the parser had all it wanted, and met something more. */
export function isComplete(error: IRecognitionException): boolean {
  return (JSON.parse(error.message) as Expected).tokens.length === 0
}

/** The index in the stretch of the token that an error is about; its length when at the end. */
export function indexOfError(error: IRecognitionException, segment: Segment): number {
  const index = segment.tokens.findIndex(
    ({ startOffset }) => startOffset === error.token.startOffset,
  )
  return index < 0 ? segment.tokens.length : index
}

const APART = 3

/**
 * The first mistake is real. Another is only trusted when the parser knew how to go on after every
 * one before it, by one word or mark put in or left out, and read a few words in between.
 */
function trusted(
  errors: readonly IRecognitionException[],
  segment: Segment,
): readonly IRecognitionException[] {
  const kept: IRecognitionException[] = []
  let last = -Infinity
  for (const error of errors) {
    const index = indexOfError(error, segment)
    if (index - last >= APART) kept.push(error)
    last = index
    if (!isMended(error)) break
  }
  return kept
}

/** Whether the parser surely went on as the author meant: a name or a small mark was left out. */
function isMended({ name, resyncedTokens, message }: IRecognitionException): boolean {
  const { tokens } = JSON.parse(message) as Expected
  const small = tokens.length === 1 && tokens.every((token) => MENDABLE.has(token))
  return small && resyncedTokens.length === 0 && name === 'MismatchedTokenException'
}

const MENDABLE: ReadonlySet<string> = new Set([
  'Name',
  'AnyWord',
  'Text',
  'Comma',
  'Colon',
  'Equal',
  'Integer',
  'Bar',
  'of',
])

function toMistake(
  error: IRecognitionException,
  segment: Segment,
  text: string,
  lang: Lang,
): Mistake {
  const index = indexOfError(error, segment)
  const expected = JSON.parse(error.message) as Expected
  const [found, previous] = [segment.tokens[index], segment.tokens[index - 1]]
  return { segment, text, lang, expected, rules: error.context.ruleStack, found, previous }
}

function explain(mistake: Mistake): Diagnostic {
  return (
    missingCitation(mistake) ??
    missingName(mistake) ??
    missingWhen(mistake) ??
    unexpected(mistake) ??
    expected(mistake)
  )
}

// ---------------------------------------------------------------- the usual mistakes

function missingCitation(mistake: Mistake): Diagnostic | undefined {
  const { rules, expected: wanted, previous } = mistake
  if (rules.at(-1) !== 'clauses' || rules.at(-2) !== 'head' || !wanted.tokens.includes('Text'))
    return undefined
  if (previous?.tokenType === Shape.Comma) return undefined
  return syntaxMessages.report('syntax/missing-citation', placeOf(mistake), {
    previous: shown(previous),
  })
}

function missingName(mistake: Mistake): Diagnostic | undefined {
  const { rules, previous } = mistake
  if (rules.at(-1) !== 'authorName' || rules.at(-2) !== 'head') return undefined
  if (previous?.tokenType === Shape.Slash) return undefined
  return syntaxMessages.report('syntax/missing-name', placeOf(mistake), {
    previous: shown(previous),
  })
}

function missingWhen(mistake: Mistake): Diagnostic | undefined {
  const { expected: wanted, found, lang } = mistake
  const beginsValue =
    found !== undefined &&
    (isName(found) || found.tokenType === Key.not || found.tokenType === Key.exists)
  if (!wanted.tokens.includes('when') || !beginsValue || likely(mistake) !== undefined)
    return undefined
  const values = { when: word('when', lang), found: shown(found) }
  return syntaxMessages.report('syntax/missing-when', placeOf(mistake), values)
}

const COMPARISONS: ReadonlySet<Token['tokenType']> = new Set([
  Shape.Equal,
  Shape.NotEqual,
  Shape.Less,
  Shape.LessEqual,
  Shape.Greater,
  Shape.GreaterEqual,
  Key.in,
  Key.is,
  Key.is_not,
  Key.is_known,
  Key.is_none,
])

/** Something follows where nothing more was expected. */
function unexpected(mistake: Mistake): Diagnostic | undefined {
  const { expected: wanted, found, lang } = mistake
  if (wanted.tokens.length > 0 || found === undefined) return undefined
  const values = { found: shown(found), link: word('and', lang) }
  if (COMPARISONS.has(found.tokenType)) {
    return syntaxMessages.report('syntax/chained-comparison', spanOf(found), values)
  }
  const help = likely(mistake) ?? missingBefore(mistake)
  return syntaxMessages.report('syntax/unexpected', spanOf(found), values, { help })
}

/** What was probably left out before something that is out of place. */
function missingBefore({ found, previous, lang, text }: Mistake): Message | undefined {
  if (found === undefined || previous === undefined) return undefined
  const keyword = keywordOf(found.tokenType)
  if (keyword !== undefined && groupOf(keyword) === 'expectation')
    return forgotten(word('expect', lang))
  if (isFirstOnLine(text, previous, found)) return forgotten()
  return found.tokenType === Shape.Text && previous.tokenType === Shape.Text
    ? forgotten(',')
    : undefined
}

function forgotten(mark?: string): Message {
  if (mark === undefined) {
    return {
      uk: 'рядок починають зі слова, яке каже, що в ньому, наприклад `якщо` або `пояснення`',
      en: 'a line begins with a word that says what it holds, such as `when` or `because`',
    }
  }
  return {
    uk: `можливо, перед ним пропущено \`${mark}\``,
    en: `perhaps \`${mark}\` is missing before it`,
  }
}

function expected(mistake: Mistake): Diagnostic {
  const { expected: wanted, found, previous, lang, text } = mistake
  const values = {
    expected: expectedWords(wanted, lang),
    found: shown(found),
    previous: shown(previous),
  }
  const missing = found === undefined || isFirstOnLine(text, previous, found)
  const code = missing && likely(mistake) === undefined ? 'syntax/incomplete' : 'syntax/expected'
  const help = found?.tokenType === Shape.Member ? OWNERLESS : likely(mistake)
  return syntaxMessages.report(code, placeOf(mistake), values, { help })
}

const OWNERLESS: Message = {
  uk: 'перед крапкою бракує того, чий це факт, наприклад `справа` або `суддя`',
  en: 'what the fact belongs to is missing before the dot, for example `case` or `judge`',
}

/** On the word that does not fit; where something is missing at the end of a line, at that end. */
function placeOf({ found, previous, text, segment }: Mistake): Span {
  if (found !== undefined && (previous === undefined || !isFirstOnLine(text, previous, found)))
    return spanOf(found)
  const end = previous === undefined ? segment.span.end : spanOf(previous).end
  return { start: Math.max(segment.span.start, end - 1), end }
}

/** The author's word as it stands; marks of several words are already joined by one blank. */
function shown(token: Token | undefined): string {
  return token?.image ?? ''
}

/** «Можливо, малося на увазі …», when the word resembles one that could stand here. */
function likely({ expected: wanted, found, lang }: Mistake): Message | undefined {
  if (found === undefined || found.tokenType !== Shape.Word) return undefined
  const named = wanted.tokens.filter(isKeywordName)
  const possible = wanted.tokens.length > 0 && named.length > 0 ? named : LINKS
  return perhaps(
    nearest(
      found.image,
      possible.flatMap((token) => firstWords(words(token, lang))),
    ),
  )
}

/** Keywords that go on after something complete. */
const LINKS = KEYWORDS.filter((keyword) =>
  ['operator', 'clause', 'given', 'header'].includes(groupOf(keyword)),
)

/** A keyword of several words is recognised by its first. */
function firstWords(forms: readonly string[]): readonly string[] {
  return forms.flatMap((form) => [form, form.split(' ')[0] ?? form])
}
