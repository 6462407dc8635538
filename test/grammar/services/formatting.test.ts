import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSource } from '../../../grammar/index.ts'
import { edited, formatting, rangeFormatting } from '../../../grammar/services/index.ts'
import { changedLines } from '../../../grammar/services/changed-lines.ts'
import { BASE, court, documentOf, mutated, shipped } from './support.ts'

const MESSY = `означення   а1 = 1
означення б1 = 2
означення   в1 = 3
`

describe('the edits', () => {
  test('make of any file what the formatter makes of it', () => {
    fc.assert(
      fc.property(mutated, ({ workspace, path, text }) => {
        const wanted = formatSource({ path, text }).text ?? text
        expect(edited(text, formatting(workspace, path))).toBe(wanted)
      }),
      { numRuns: 25 },
    )
  })

  test('touch only lines that change', () => {
    const edits = formatting(court(MESSY), BASE)
    expect(edits.map(({ range }) => range.start.line)).toEqual([6, 8])
  })

  test('are none for a shipped file', () => {
    const touched = [...shipped().documents.keys()].filter(
      (path) => formatting(shipped(), path).length > 0,
    )
    expect(touched).toEqual([])
  })
})

test('a range is formatted alone', () => {
  const workspace = court(MESSY)
  const range = { start: { line: 8, column: 1 }, end: { line: 8, column: 5 } }
  const after = edited(documentOf(workspace, BASE).text, rangeFormatting(workspace, BASE, range))
  expect(after).toContain('означення   а1 = 1')
  expect(after).toContain('означення в1 = 3')
})

test('what changed between two texts makes the one of the other', () => {
  const text = fc
    .array(fc.constantFrom('а\n', 'б\n', 'в\n', '\n', 'г'), { maxLength: 12 })
    .map((lines) => lines.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      let made = ''
      let from = 0
      for (const { start, end, newText } of changedLines(before, after)) {
        expect(start).toBeGreaterThanOrEqual(from)
        made += before.slice(from, start) + newText
        from = end
      }
      expect(made + before.slice(from)).toBe(after)
    }),
  )
})

test('a line that is put in changes no other', () => {
  const before = 'а\nб\nв\n'
  expect(changedLines(before, 'а\nнове\nб\nв\n')).toEqual([{ start: 2, end: 2, newText: 'нове\n' }])
  expect(changedLines('а\nб\nв\nг\n', 'х\nб\nв\nу\n')).toHaveLength(2)
})
