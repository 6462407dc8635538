/** A formatter that proves its work, and refuses what it cannot prove. */
import { expect, test } from 'vitest'
import { formatSource, isSame, provenText } from '../../../grammar/format/format-source.ts'
import { parseText } from '../../../grammar/syntax/parse.ts'
import type { Finding, PolicyUnit } from '../../../grammar/index.ts'

const TEXT =
  'правила "Правила" документ droh синтаксис 1 мова uk\n\nвисновок "1.1" щось\n  якщо так\n'

const unitOf = (text: string): PolicyUnit => parseText({ path: '', text }).unit as PolicyUnit

test('a text in the canonical layout is left alone', () => {
  expect(formatSource({ path: '', text: TEXT })).toEqual({ text: TEXT, diagnostics: [] })
})

test('a file whose first line cannot be read is not touched', () => {
  const { text, diagnostics } = formatSource({
    path: 'x.zasady',
    text: 'висновок "1" щось якщо так',
  })
  expect(text).toBeUndefined()
  expect(diagnostics).not.toEqual([])
})

test('a tree that no text spells is refused, and the fault is called ours', () => {
  const unit = unitOf(TEXT)
  const [finding] = unit.statements as readonly Finding[]
  const impossible = { ...finding, because: { uk: 'два\nрядки' } } as Finding
  const { text, diagnostics } = provenText({ ...unit, statements: [impossible] })
  expect(text).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).toEqual(['format/unsound'])
})

test('two files are the same when their meaning and their comments are, wherever they stand', () => {
  const moved = unitOf(TEXT.replace('\n\n', '\n\n\n  '))
  expect(isSame(unitOf(TEXT), moved)).toBe(true)
  expect(isSame(unitOf(TEXT), unitOf(`# примітка\n${TEXT}`))).toBe(false)
  expect(isSame(unitOf(`# примітка\n${TEXT}`), unitOf(`${TEXT}# примітка\n`))).toBe(true)
  expect(isSame(unitOf(TEXT), unitOf(TEXT.replace('так', 'ні')))).toBe(false)
})
