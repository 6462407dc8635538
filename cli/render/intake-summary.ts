/**
 * A whole intake at a glance: one line for each matter.
 */
import { visible } from '../../grammar/index.ts'
import type { Matter } from '../distributing.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { tableLines } from './table.ts'

const HEADS = { uk: ['справа', 'наслідок', 'суддя'], en: ['case', 'result', 'judge'] } as const
const TITLE: Text = { uk: 'Підсумок', en: 'Summary' }

const RESULTS: Readonly<Record<string, Text>> = {
  draw: { uk: 'суддю визначено', en: 'judge drawn' },
  repeat_draw: { uk: 'суддю визначено повторно', en: 'judge drawn again' },
  transfer: { uk: 'передано без розподілу', en: 'transferred without a draw' },
  manual: { uk: 'розподіл головою суду', en: 'distribution by the head of the court' },
  none: { uk: 'не розподіляється', en: 'not distributed' },
  empty_pool: { uk: 'немає учасників', en: 'nobody takes part' },
  blocked: { uk: 'зупинено, бракує відомостей', en: 'stopped, facts are missing' },
  findings: { uk: 'висновки', en: 'findings' },
  refused: { uk: 'запит відхилено', en: 'request refused' },
  not_drawn: { uk: 'у розподілі відмовлено', en: 'the draw was refused' },
}

/** A table; what needs somebody's attention is coloured. */
export function intakeSummary(matters: readonly Matter[], lang: Lang, paint: Paint): string {
  const columns = HEADS[lang].map((title) => ({ title, align: 'left' as const }))
  const results = matters.map(resultOf)
  const rows = matters.map((matter, at) => [
    visible(caseOf(matter)),
    RESULTS[results[at] ?? '']?.[lang] ?? '',
    visible(judgesOf(matter).join(', ')),
  ])
  const lines = tableLines(columns, rows, (line, row) =>
    WAITING.has(results[row] ?? '') ? paint.attention(line) : line,
  )
  return `${paint.bold(TITLE[lang])}\n\n${lines.join('\n')}\n\n`
}

const WAITING = new Set(['empty_pool', 'blocked', 'refused', 'not_drawn'])

function resultOf({ distribution }: Matter): string {
  const { kind } = distribution
  return kind === 'refused' || kind === 'not_drawn' ? kind : distribution.answer.outcome.kind
}

/** The number of the case, or what the intake calls the matter. */
function caseOf({ distribution, request }: Matter): string {
  if (distribution.kind === 'refused') return request.id
  return distribution.decision.facts.roots['case']?.id ?? request.id
}

/** Surnames of those who were drawn, or to whom the matter goes. */
function judgesOf({ distribution }: Matter): readonly string[] {
  switch (distribution.kind) {
    case 'refused':
    case 'not_drawn':
      return []
    case 'no_draw': {
      const { judge } = distribution.answer.outcome
      return judge === null ? [] : [surname(judge, distribution)]
    }
    case 'drawn':
      return distribution.record.result.seats.map(({ winner }) => surname(winner, distribution))
  }
}

function surname(
  id: string,
  { decision }: Exclude<Matter['distribution'], { kind: 'refused' }>,
): string {
  const judge = (decision.facts.judges ?? []).find((one) => one.id === id)
  const name = judge?.values['surname']
  return typeof name === 'string' ? name : id
}
