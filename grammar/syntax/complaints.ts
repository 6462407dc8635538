/** Remarks of the grammar's own actions, in words. */
import { nearest } from '../lexicon/nearest.ts'
import { counted } from '../lexicon/units.ts'
import { word, wordsOf } from '../lexicon/words.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Lang } from '../source/text.ts'
import type { Complaint } from './base-parser.ts'
import { isKeywordName } from './expected-words.ts'
import { perhaps } from './perhaps.ts'
import { syntaxMessages } from './syntax-messages.ts'

/** The remark for something that the grammar's own actions noticed. */
export function explainComplaint({ code, span, values }: Complaint, lang: Lang): Diagnostic {
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
  if (op === 'count' || op === 'all') return `${name}(${list})`
  if (op === 'first' || op === 'last') return `${name}(${list} ${word('ascending', lang)} ${value})`
  return `${name}(${list} : ${value})`
}
