/**
 * From chevrotain's exceptions to remarks that an author understands: where it went wrong, what
 * could stand there, and, where a mistake is a usual one, what it is.
 */
import type { IRecognitionException } from 'chevrotain'
import { nearest } from '../lexicon/nearest.ts'
import { groupOf, KEYWORDS, word, words, wordsOf } from '../lexicon/words.ts'
import type { Diagnostic, Message, Related } from '../source/diagnostic.ts'
import type { Lang, Span } from '../source/text.ts'
import type { Complaint, Expected } from './base-parser.ts'
import { expectedWords, isKeywordName } from './expected-words.ts'
import { spanOf, type Token } from './lexer.ts'
import { counted } from '../lexicon/units.ts'
import { isFirstOnLine, type Segment } from './segments.ts'
import { syntaxMessages } from './syntax-messages.ts'
import { Key, Name, Shape } from './vocabulary.ts'

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
 * one before it, by one word put in or left out, and read a few words in between.
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
    if (error.resyncedTokens.length > 0 || error.name !== 'MismatchedTokenException') break
  }
  return kept
}

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
  ...[Shape.Equal, Shape.NotEqual, Shape.Less, Shape.LessEqual, Shape.Greater, Shape.GreaterEqual],
  ...[Key.in, Key.is, Key.is_not, Key.is_known, Key.is_none],
])

/** Something follows where nothing more was expected. */
function unexpected(mistake: Mistake): Diagnostic | undefined {
  const { expected: wanted, found, lang } = mistake
  if (wanted.tokens.length > 0 || found === undefined) return undefined
  const values = { found: shown(found), link: word('and', lang) }
  if (COMPARISONS.has(found.tokenType))
    return syntaxMessages.report('syntax/chained-comparison', spanOf(found), values)
  return syntaxMessages.report('syntax/unexpected', spanOf(found), values, {
    help: likely(mistake),
  })
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
  return syntaxMessages.report(code, placeOf(mistake), values, { help: likely(mistake) })
}

/** On the word that does not fit; where something is missing at the end of a line, at that end. */
function placeOf({ found, previous, text, segment }: Mistake): Span {
  if (found !== undefined && (previous === undefined || !isFirstOnLine(text, previous, found)))
    return spanOf(found)
  const end = previous === undefined ? segment.span.end : spanOf(previous).end
  return { start: Math.max(segment.span.start, end - 1), end }
}

function isName(token: Token): boolean {
  return token.tokenType === Shape.Word || token.tokenType.CATEGORIES?.includes(Name) === true
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

function perhaps(guess: string | undefined): Message | undefined {
  return guess === undefined
    ? undefined
    : { uk: `можливо, малося на увазі \`${guess}\``, en: `perhaps \`${guess}\` was meant` }
}

// ---------------------------------------------------------------- brackets

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * The first bracket that has no pair. `[a, b)` is a pair: an interval without its last day. Where
 * an opening bracket was expected, that says more than the closing one left over.
 */
function bracketMistake(
  tokens: readonly Token[],
  wanted: readonly string[],
): Diagnostic | undefined {
  const open: Token[] = []
  for (const token of tokens) {
    if (Object.hasOwn(CLOSER, token.image)) open.push(token)
    if (!Object.hasOwn(OPENER, token.image)) continue
    const opening = open.pop()
    if (opening === undefined)
      return wanted.some((name) => name.startsWith('Left')) ? undefined : unopened(token)
    if ((opening.image === '{') !== (token.image === '}')) return unclosed(opening, token)
  }
  const left = open.at(-1)
  return left && unclosed(left)
}

function unopened(token: Token): Diagnostic {
  const values = { bracket: token.image, opening: OPENER[token.image] ?? '' }
  return syntaxMessages.report('syntax/unopened-bracket', spanOf(token), values)
}

function unclosed(token: Token, instead?: Token): Diagnostic {
  const values = { bracket: token.image, closing: CLOSER[token.image] ?? '' }
  const related: Related[] = instead === undefined ? [] : [closedBy(instead)]
  return syntaxMessages.report('syntax/unclosed-bracket', spanOf(token), values, { related })
}

function closedBy(token: Token): Related {
  const message = {
    uk: `тут закривається інша дужка: \`${token.image}\``,
    en: `another bracket closes here: \`${token.image}\``,
  }
  return { span: spanOf(token), message }
}

// ---------------------------------------------------------------- first words and words of one place

const EXAMPLES = ['exclude', 'draw', 'define', 'duty', 'test'] as const

/** A stretch that begins with no known word. */
export function unknownStatement(segment: Segment, lang: Lang): Diagnostic {
  const [first] = segment.tokens
  const span = first === undefined ? segment.span : spanOf(first)
  const examples = EXAMPLES.map((token) => `\`${word(token, lang)}\``).join(', ')
  const values = { found: shown(first), examples }
  const help = perhaps(likelyStatement(segment, lang))
  return syntaxMessages.report('syntax/unknown-statement', span, values, { help })
}

/** Compares as many words as each keyword has. */
function likelyStatement({ tokens }: Segment, lang: Lang): string | undefined {
  const starters = KEYWORDS.filter((keyword) =>
    ['statement', 'header', 'operation', 'declaration'].includes(groupOf(keyword)),
  )
  const forms = starters.flatMap((keyword) => words(keyword, lang))
  const written = tokens.flatMap(({ image }) => image.split(' '))
  return forms.find(
    (form) => nearest(written.slice(0, form.split(' ').length).join(' '), [form]) !== undefined,
  )
}

/** The remark for something that the grammar's own actions noticed. */
function explainComplaint({ code, span, values }: Complaint, lang: Lang): Diagnostic {
  switch (code) {
    case 'syntax/bare-days': {
      const amount = Number(values['amount'])
      const both = {
        calendar: counted(amount, 'calendar_day', lang),
        working: counted(amount, 'working_day', lang),
      }
      return syntaxMessages.report(code, span, { ...values, ...both })
    }
    case 'syntax/aggregate-shape':
      return syntaxMessages.report(code, span, {
        ...values,
        shape: aggregateShape(values['op'] ?? '', lang),
      })
    case 'syntax/unknown-word': {
      const known = wordsOf(values['group'] as 'role' | 'type' | 'outcome' | 'status').map((one) =>
        word(one, lang),
      )
      const help = perhaps(nearest(values['word'] ?? '', known))
      return syntaxMessages.report(
        code,
        span,
        { ...values, known: known.map((one) => `\`${one}\``).join(', ') },
        { help },
      )
    }
  }
}

/** How an aggregate is written, with made-up names. */
function aggregateShape(op: string, lang: Lang): string {
  const name = isKeywordName(op) ? word(op, lang) : op
  const list =
    lang === 'uk'
      ? `відсутність ${word('of', lang)} суддя.відсутності`
      : `absence ${word('of', lang)} judge.absences`
  const value = lang === 'uk' ? 'відсутність.тривалість' : 'absence.duration_days'
  if (op === 'count') return `${name}(${list})`
  if (op === 'first' || op === 'last') return `${name}(${list} ${word('ascending', lang)} ${value})`
  return `${name}(${list} : ${value})`
}
