/**
 * The comparison table of two editions, as an assembly of judges is given it: a checked policy and the editions in; a table
 * to be printed as HTML or DOCX, out.
 */
import type { CheckedPolicy, Edition } from '../../grammar/index.ts'
import type { Block } from '../documents/model.ts'
import type { Printed } from '../documents/printed-docx.ts'
import { type ComparisonRow, comparisonRows } from './comparison-rows.ts'
import { TABLE, tableSubject } from './table-phrases.ts'

export interface ComparisonTable {
  readonly subject: string
  readonly court?: string
  /** Place, before, after. */
  readonly heads: readonly [string, string, string]
  readonly rows: readonly ComparisonRow[]
  readonly notes: readonly string[]
}

/** `policy`: the one with the draft applied, where one of the editions is a draft. */
export function comparisonTable(
  policy: CheckedPolicy,
  before: Edition,
  after: Edition,
  all: boolean,
): ComparisonTable {
  const rows = comparisonRows(policy, before, after, all)
  const court = policy.base.court?.title.uk
  return {
    subject: tableSubject(policy, before, after),
    ...(court !== undefined && { court }),
    heads: TABLE.heads(before, after),
    rows,
    notes: [
      ...(rows.every(({ change }) => change === 'unchanged') ? [TABLE.nothing] : [TABLE.legend]),
      ...(all ? [] : [TABLE.unchanged]),
    ],
  }
}

/** The same for a word processor, across the page. */
export function printedTable({ subject, court, heads, rows, notes }: ComparisonTable): Printed {
  const text = (style: 'center' | 'heading' | 'small', words: string): Block => ({
    kind: 'text',
    style,
    runs: [words],
  })
  return {
    title: `${TABLE.title} ${subject}`,
    lang: 'uk',
    header: '',
    footer: '',
    landscape: true,
    blocks: [
      ...(court === undefined ? [] : [text('center', court)]),
      text('heading', TABLE.title.toLocaleUpperCase('uk')),
      text('center', subject),
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              heads,
              rows: rows.map(({ place, before, after }) => [place, before, after]),
            },
          ]),
      ...notes.map((words) => text('small', words)),
    ],
  }
}
