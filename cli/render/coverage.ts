/**
 * How much of the source documents the policies cover, for people.
 */
import type { ClauseCoverage } from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { tableLines } from './table.ts'

const HEADS = {
  uk: ['документ', 'пунктів', 'мають правило', 'мають тест'],
  en: ['document', 'clauses', 'with a rule', 'with a test'],
} as const

const LACKS = {
  rule: { uk: 'немає правила', en: 'no rule' },
  test: { uk: 'немає тесту', en: 'no test' },
} as const satisfies Record<string, Text>

/** A table, then what each document with a policy still lacks. */
export function coverageText({ documents }: ClauseCoverage, lang: Lang, paint: Paint): string {
  const entries = Object.entries(documents)
  const columns = HEADS[lang].map((title, at) => ({
    title,
    align: at === 0 ? ('left' as const) : ('right' as const),
  }))
  const rows = entries.map(([id, { total, ruled, tested }]) =>
    [id, total, ruled, tested].map(String),
  )
  const complete = (row: number): boolean => entries[row]?.[1].missing.length === 0
  const table = tableLines(columns, rows, (line, row) => (complete(row) ? paint.good(line) : line))
  const gaps = entries
    .filter(([, { ruled }]) => ruled > 0)
    .flatMap(([, document]) => document.gaps)
    .map(({ id, rule }) => `  ${id}: ${LACKS[rule ? 'test' : 'rule'][lang]}`)
  return `${[...table, ...(gaps.length > 0 ? ['', ...gaps] : [])].join('\n')}\n`
}
