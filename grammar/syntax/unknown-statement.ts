/** A statement that begins with no word that a statement can begin with. */
import { nearest } from '../lexicon/nearest.ts'
import { groupOf, KEYWORDS, word, words } from '../lexicon/words.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Lang } from '../source/text.ts'
import { spanOf } from './lexer.ts'
import { perhaps } from './perhaps.ts'
import type { Segment } from './segments.ts'
import { syntaxMessages } from './syntax-messages.ts'

const EXAMPLES = ['exclude', 'draw', 'define', 'duty', 'test'] as const

/** A stretch that begins with no known word. */
export function unknownStatement(segment: Segment, lang: Lang): Diagnostic {
  const [first] = segment.tokens
  const span = first === undefined ? segment.span : spanOf(first)
  const examples = EXAMPLES.map((token) => `\`${word(token, lang)}\``).join(', ')
  const values = { found: first?.image ?? '', examples }
  const help = perhaps(likelyStatement(segment, lang))
  return syntaxMessages.report('syntax/unknown-statement', span, values, { help })
}

/** Compares without blanks, so that words written together or apart by mistake are recognised. */
function likelyStatement({ tokens }: Segment, lang: Lang): string | undefined {
  const starters = KEYWORDS.filter((keyword) => STARTING.includes(groupOf(keyword)))
  const forms = starters.flatMap((keyword) => words(keyword, lang))
  const written = tokens.slice(0, MOST_WORDS).flatMap(({ image }) => image.split(' '))
  const lengths = [0, 1, -1]
  return forms.find((form) => {
    const { length } = form.split(' ')
    const attempts = lengths.map((more) => written.slice(0, length + more).join(''))
    return attempts.some((attempt) => nearest(attempt, [form.replaceAll(' ', '')]) !== undefined)
  })
}

const STARTING = ['statement', 'header', 'operation', 'declaration']
const MOST_WORDS = 8
