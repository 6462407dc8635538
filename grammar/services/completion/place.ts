/**
 * Where something is being typed: the statement around, its tokens before the place, and where the
 * grammar stands there. Works in a text that does not parse.
 */
import type { Lang } from '../../source/text.ts'
import { spanOf, tokenize, type Token } from '../../syntax/lexer.ts'
import { isStarter } from '../../syntax/segments.ts'
import { read, startOf, type Thread } from '../grammar-paths/run.ts'
import type { Document } from '../workspace/document.ts'

/** A stretch of text of which something is typed at the end. */
export interface Place {
  readonly text: string
  readonly lang: Lang
  /** Tokens of the statement before what is typed. */
  readonly tokens: readonly Token[]
  /** Where their offsets count from. */
  readonly origin: number
  /** Where the grammar stands before each token, and after the last. */
  readonly threads: readonly (readonly Thread[])[]
  /** What is typed begins a line. */
  readonly beginsLine: boolean
  /** And stands where statements begin. */
  readonly atMargin: boolean
}

/** The longest expression that is tried again where a statement makes no sense. */
const LONGEST_RETRY = 80

/** The place in a file where a typed fragment begins. */
export function placeIn(document: Document, start: number): Place {
  const { text, lang, segments } = document
  const holds = segments.filter(
    ({ tokens: [first] }) => first !== undefined && first.startOffset < start && isStarter(first),
  )
  const origin = holds.at(-1)?.tokens[0]?.startOffset ?? 0
  return placeOf(text.slice(origin, start), lang, origin, 'pieces')
}

/** The same for a stretch that is read by one rule, such as the expression in a hole. */
export function placeOf(text: string, lang: Lang, origin: number, rule: string): Place {
  const { tokens } = tokenize(text, lang)
  const beginsLine = rule === 'pieces' && /(?:^|[\r\n])[ \t]*$/.test(text)
  const atMargin = beginsLine && !/[ \t]$/.test(text)
  return { text, lang, tokens, origin, threads: readAll(tokens, rule), beginsLine, atMargin }
}

function readAll(tokens: readonly Token[], rule: string): readonly (readonly Thread[])[] {
  const threads: (readonly Thread[])[] = [startOf(rule)]
  for (const token of tokens) {
    const next = read(threads.at(-1) ?? [], token)
    if (next.length === 0) return retried(tokens, threads)
    threads.push(next)
  }
  return threads
}

/** Where the statement makes no sense, the longest end of it that begins an expression still does. */
function retried(
  tokens: readonly Token[],
  sound: readonly (readonly Thread[])[],
): readonly (readonly Thread[])[] {
  for (
    let from = Math.max(sound.length, tokens.length - LONGEST_RETRY);
    from <= tokens.length;
    from++
  ) {
    const before = tokens[from - 1]
    if (before === undefined || !mayPrecede(before)) continue
    let threads = startOf('expression')
    const all: (readonly Thread[])[] = [
      ...tokens.slice(0, from).map((): readonly Thread[] => []),
      threads,
    ]
    for (const token of tokens.slice(from)) {
      threads = read(threads, token)
      if (threads.length === 0) break
      all.push(threads)
    }
    if (threads.length > 0) return all
  }
  return tokens.map(() => []).concat([[]])
}

/** Keywords and marks; after a name, a text or a number no expression begins. */
const mayPrecede = ({ tokenType }: Token): boolean =>
  tokenType.name.startsWith('key.') ||
  /^(?:Equal|NotEqual|Less|Greater|LessEqual|GreaterEqual|Plus|Minus|Star|Slash|Left|Comma|Colon|Bar)/.test(
    tokenType.name,
  )

/** The text of some tokens of a place, as it is written. */
export function writtenIn(
  { text }: Place,
  from: number,
  to: number,
  tokens: readonly Token[],
): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.startOffset, spanOf(last).end)
}
