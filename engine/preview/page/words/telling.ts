/**
 * Who speaks and of what: the reports in, the language, the names of judges and the way a clause is written out.
 *
 * Everything on the page is said through it, so that a name or a number looks the same in a plot, a table and a sentence.
 */
import type { Lang } from '../../../../grammar/index.ts'
import { compareUkrainian } from '../../../draw/ukrainian-order.ts'
import type { HistoryReport, SimulationReport } from '../../types.ts'

/** A text in both languages. */
export interface Text {
  readonly uk: string
  readonly en: string
}

export interface Telling {
  readonly report: HistoryReport
  /** Only where somebody asked for a simulation too. */
  readonly simulation: SimulationReport | undefined
  readonly lang: Lang
  /** The name of a judge; the id where nobody knows a name. */
  readonly name: (judge: string) => string
  /** A clause as lawyers cite it: of the policy itself by number alone, of another one in full. */
  readonly clause: (id: string) => string
}

export function tellingOf(
  report: HistoryReport,
  simulation: SimulationReport | undefined,
  lang: Lang,
): Telling {
  const names = new Map([
    ...(simulation?.judges ?? []).map(({ judge, name }) => [judge, name] as const),
    ...report.judges.map(({ judge, name }) => [judge, name] as const),
  ])
  const own = `${report.policy}/`
  return {
    report,
    simulation,
    lang,
    name: (judge) => names.get(judge) ?? judge,
    clause: (id) => (id.startsWith(own) ? `${POINT[lang]}\u00A0${id.slice(own.length)}` : id),
  }
}

const POINT: Text = { uk: 'п.', en: 'item' }

/** Clauses one after another; a dash where there is none. */
export const clauseList = (clauses: readonly string[], { clause }: Telling): string =>
  clauses.length === 0 ? '—' : clauses.map(clause).join(', ')

/** Anything that has a judge, by the Ukrainian alphabet. */
export const byName = <T extends { readonly judge: string }>(
  rows: readonly T[],
  { name }: Telling,
): readonly T[] =>
  rows.toSorted(
    (a, b) => compareUkrainian(name(a.judge), name(b.judge)) || compareUkrainian(a.judge, b.judge),
  )
