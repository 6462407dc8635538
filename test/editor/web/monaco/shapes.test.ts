/** What the grammar tells in the shapes of Monaco. */
import { describe, expect, test } from 'vitest'
import type { EditorDiagnostic, SemanticToken } from '../../../../grammar/services/index.ts'
import { TOKEN_KINDS as KINDS } from '../../../../grammar/services/index.ts'
import { completionOf, editOf, markerOf, tokensOf } from '../../../../editor/web/monaco/shapes.ts'
import { TOKEN_KINDS } from '../../../../editor/web/monaco/themes.ts'

const range = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } }

const remark: EditorDiagnostic = {
  code: 'check/unknown-name',
  severity: 'error',
  range,
  message: { uk: 'невідоме ім’я', en: 'unknown name' },
  help: { uk: 'можливо, інше', en: 'perhaps another' },
  fixes: [],
}

describe('the shapes of Monaco', () => {
  test('a remark is a marker with its way out, in the language asked for', () => {
    expect(markerOf(remark, 'uk')).toMatchObject({
      message: 'невідоме ім’я\nможливо, інше',
      severity: 8,
      startLineNumber: 3,
      startColumn: 5,
      endColumn: 9,
    })
    expect(markerOf({ ...remark, severity: 'warning' }, 'en')).toMatchObject({
      message: 'unknown name\nperhaps another',
      severity: 4,
    })
  })

  test('a place between two characters is seen', () => {
    const empty = { ...remark, range: { start: range.start, end: range.start } }
    expect(markerOf(empty, 'uk')).toMatchObject({ startColumn: 5, endColumn: 6 })
  })

  test('a suggestion shows its label with what explains it, and keeps the order of likelihood', () => {
    const item = {
      kind: 'fact',
      label: 'вид',
      insert: 'вид',
      range,
      filter: 'dbl',
      rank: 7,
    } as const
    expect(completionOf({ ...item, detail: 'вид відсутності' })).toMatchObject({
      label: { label: 'вид', description: 'вид відсутності' },
      filterText: 'dbl',
      sortText: '000007',
    })
    expect(completionOf(item).label).toBe('вид')
  })

  test('an edit keeps its range and text', () => {
    expect(editOf({ range, newText: 'слово' })).toEqual({
      range: { startLineNumber: 3, startColumn: 5, endLineNumber: 3, endColumn: 9 },
      text: 'слово',
    })
  })

  test('coloured words are told by their distance from the one before', () => {
    const word = (
      line: number,
      column: number,
      kind: SemanticToken['kind'],
      declaration = false,
    ) => ({
      span: { start: 0, end: 0 },
      line,
      column,
      length: 2,
      kind,
      declaration,
    })
    const { data } = tokensOf(
      [word(1, 3, 'keyword'), word(1, 8, 'fact', true), word(4, 2, 'rule')],
      KINDS,
    )
    const rows = [
      [0, 2, 2, KINDS.indexOf('keyword'), 0],
      [0, 5, 2, KINDS.indexOf('fact'), 1],
      [3, 1, 2, KINDS.indexOf('rule'), 0],
    ]
    expect([...data]).toEqual(rows.flat())
  })

  test('every kind of word that the grammar tells apart has a look', () => {
    expect([...TOKEN_KINDS].toSorted()).toEqual([...KINDS].toSorted())
  })
})
