/** Names inside explanations: `пояснення "відпустка з {відсутність.перший_день}"`. */
import type { Lang } from '../../source/text.ts'
import { spanOf, tokenize } from '../../syntax/lexer.ts'
import type { PlacedToken } from '../grammar-paths/roles.ts'
import type { Document } from '../workspace/document.ts'
import type { Meanings, Sentence } from './meanings.ts'
import type { Occurrence } from './occurrence.ts'

/** The two halves of one sentence: the Ukrainian one, and the English one where there is one. */
type Halves = readonly PlacedToken[]

/** The names in the holes of all sentences of a file. */
export function holesIn(
  { text }: Document,
  placed: readonly PlacedToken[],
  { sentences }: Meanings,
): readonly Occurrence[] {
  const halves = sentencesIn(placed)
  return sentences.flatMap((sentence, index) =>
    (['uk', 'en'] as const).flatMap((lang, half) => {
      const token = halves[index]?.[half]
      return token === undefined ? [] : inHalf(writtenAs(token), lang, sentence, text)
    }),
  )
}

/** Sentences of rules in the order of the text; a reason for a mark or a reading has no holes. */
function sentencesIn(placed: readonly PlacedToken[]): readonly Halves[] {
  const found: PlacedToken[][] = []
  for (const each of placed) {
    const { rules, token } = each
    const at = rules.lastIndexOf('because')
    if (at < 0 || NO_RULE.has(rules[at - 1] ?? '')) continue
    if (token.tokenType.name === 'key.because') found.push([])
    if (token.tokenType.name === 'Text') found.at(-1)?.push(each)
  }
  return found
}

const NO_RULE: ReadonlySet<string> = new Set(['notComputable', 'precedence'])

const HOLE = /\{[^{}]*\}/g

/** One half of a sentence as the file has it. */
export interface WrittenHalf {
  readonly start: number
  readonly image: string
}

const writtenAs = ({ token }: PlacedToken): WrittenHalf => ({
  start: spanOf(token).start,
  image: token.image,
})

/** The names in the holes of one half. */
export function inHalf(
  { start, image }: WrittenHalf,
  lang: Lang,
  { template, rule, meaningsOf }: Sentence,
  text: string,
): readonly Occurrence[] {
  const parts = (lang === 'uk' ? template.uk : (template.en ?? [])).filter(isHole)
  return [...image.matchAll(HOLE)].flatMap(({ 0: hole, index }, number) => {
    const part = parts[number]
    const first = text.slice(rule.start, rule.end).indexOf(hole)
    if (part === undefined || typeof part === 'string' || first < 0) return []
    // The check gives all holes of the same words the place of the first of them.
    const moved = start + index - (rule.start + first)
    const meanings = meaningsOf(part)
    return tokenize(hole.slice(1, -1), lang).tokens.flatMap((each): Occurrence[] => {
      const at = start + index + 1 + each.startOffset
      const end = at + spanOf(each).end - each.startOffset
      const found = meanings.find((one) => one.start === at - moved || one.end === end - moved)
      if (found === undefined) return []
      const dot = each.image.startsWith('.') ? 1 : 0
      const span = { start: at + dot, end }
      return [
        {
          span,
          word: each.image.slice(dot),
          lang,
          thing: found.thing,
          role: 'reference',
          inHole: true,
        },
      ]
    })
  })
}

const isHole = (part: unknown): boolean => typeof part !== 'string' || part.startsWith('{')
