import { describe, expect, test } from 'vitest'
import { wideTable } from '../../cli/render/wide-table.ts'

const heads = ['код', 'значення', 'наказ']
const rows = [
  ['с01', 'цивільна', '12-к від 20.07.2026, Умовна О. О.'],
  ['с02', 'про адміністративні правопорушення', '—'],
]
const table = (columns: number) => wideTable(heads, rows, { columns, wide: [1, 2] })

describe('a table', () => {
  test('that fits is left as it is', () => {
    expect(table(100)[2]).toBe(`с01  цивільна${' '.repeat(26)}  12-к від 20.07.2026, Умовна О. О.`)
    expect(table(100)).toHaveLength(4)
  })

  test.each([60, 50, 40])(
    'of %i columns breaks only its wide columns, and is no wider',
    (columns) => {
      const lines = table(columns)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns)
      const words = (text: string) =>
        new Set(text.split(/[^\p{L}\d-]+/u).filter((word) => word !== ''))
      expect(words(lines.join(' '))).toEqual(words([...heads, ...rows.flat()].join(' ')))
    },
  )

  test('gives a short column what it needs and the long one the rest', () => {
    const short = wideTable(heads, [['с01', 'цивільна', 'а '.repeat(60)]], {
      columns: 60,
      wide: [1, 2],
    })
    expect(short[0]).toBe('код  значення  наказ')
    expect(short[2]?.length).toBeGreaterThan(55)
  })
})
