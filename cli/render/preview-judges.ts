/** For whom a preview changes what: the table of judges. */
import type { HistoryReport, JudgeEffect } from '../../engine/index.ts'
import type { Text } from '../text.ts'
import {
  decimals,
  headOf,
  moved,
  namesIn,
  percent,
  type PreviewPage,
  rest,
} from './preview-words.ts'
import { tableLines } from './table.ts'

const JUDGES: Text = { uk: 'Судді', en: 'Judges' }
/** Those with the greatest change on the short page. */
const SHOWN = 12

const HEADS = {
  uk: [
    'суддя',
    'брав участь',
    'очікувано справ',
    'частка, %',
    'за тими числами',
    'відкрито',
    'закрито',
  ],
  en: [
    'judge',
    'took part',
    'matters to be expected',
    'share, %',
    'by those numbers',
    'let in',
    'shut out',
  ],
} as const

export function judgesPart(report: HistoryReport, page: PreviewPage): string[] {
  const { lang, columns, full } = page
  if (report.judges.length === 0) return []
  const kept = new Set(full ? report.judges : mostMoved(report.judges).slice(0, SHOWN))
  const shown = report.judges.filter((one) => kept.has(one))
  const nameOf = namesIn(report)
  const rows = shown.map((one) => [
    nameOf(one.judge),
    moved(String(one.eligible.before), String(one.eligible.after)),
    moved(decimals(one.expected.before, 2, lang), decimals(one.expected.after, 2, lang)),
    moved(percent(one.share.before, lang), percent(one.share.after, lang)),
    moved(String(one.realised.before), String(one.realised.after)),
    String(one.gained),
    String(one.lost),
  ])
  const heads = HEADS[lang].map((title, at) => ({
    title,
    align: at === 0 ? ('left' as const) : ('right' as const),
  }))
  return [
    headOf(JUDGES, page),
    ...tableLines(heads, rows, (line) => line, columns),
    ...rest(report.judges.length - shown.length, page),
  ]
}

const mostMoved = (judges: readonly JudgeEffect[]): readonly JudgeEffect[] =>
  judges.toSorted((a, b) => distance(b) - distance(a))

const distance = ({ expected }: JudgeEffect): number =>
  Math.abs(expected.after.about - expected.before.about)
