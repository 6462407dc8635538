/** How a keyword is written where it may stand: the spelling of the place, the form that agrees. */
import { presenceWord } from '../../lexicon/agreement.ts'
import type { Keyword, Word } from '../../lexicon/lexicon.ts'
import { unitForm, type Unit } from '../../lexicon/units.ts'
import { groupOf, word } from '../../lexicon/words.ts'
import type { Lang } from '../../source/text.ts'
import { rulesOf, type Thread } from '../grammar-paths/run.ts'

/** Rules in which a token has another spelling than it has elsewhere. */
const SPELT: Readonly<Record<string, Partial<Record<Keyword, Word>>>> = {
  conditional: { when: 'if' },
  act: { of: 'dated' },
  ground: { concerning: 'for' },
  sortKeys: { then: 'next' },
  acts: { given: 'with_acts' },
  thenWhat: { redraw: 'redraw_there' },
  providedFacts: { when: 'if' },
  expectedPool: { pool: 'participants', concerning: 'for' },
  expectedStatus: { concerning: 'for' },
  expectedExplanation: { because: 'explanation' },
}

/** Statements whose reason is `оскільки`, not the author's explanation. */
const REASONED: ReadonlySet<string> = new Set(['notComputable', 'precedence'])

/** The keyword as the formatter prints it at this place; `previous` is the word before it. */
export function printedAt(
  keyword: Keyword,
  thread: Thread,
  lang: Lang,
  previous: string = '',
): string {
  const rules = rulesOf(thread)
  const [last, above] = [rules.at(-1) ?? '', rules.at(-2) ?? '']
  if (keyword === 'because' && REASONED.has(above)) return word('since', lang)
  if ((keyword === 'is_known' || keyword === 'is_none') && /\p{L}$/u.test(previous))
    return presenceWord(
      keyword === 'is_known' ? 'known' : 'none',
      previous.replace(/^\./, ''),
      lang,
    )
  if (groupOf(keyword) === 'unit' && /^\d+$/.test(previous))
    return unitForm(keyword as Unit, Number(previous), lang)
  return word(SPELT[last]?.[keyword] ?? keyword, lang)
}
