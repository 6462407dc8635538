import { expect, test } from 'vitest'
import { segmentsOf } from '../../../engine/summons/segments.ts'
import { assembleText } from '../../../engine/summons/template.ts'

const FACTS = {
  case: { id: '123/4567/24', panel: null },
  hearing: { starts_at: '2024-06-20T07:30:00Z', scheduled_on: '2024-06-11', room: 7 },
}

test('facts stand in the text as people write them, moments in the time of Kyiv', () => {
  const template =
    'Справа {case.id}: {hearing.starts_at}, каб. { hearing.room }, від {hearing.scheduled_on}\n'
  expect(assembleText(template, FACTS)).toEqual({
    kind: 'text',
    text: 'Справа 123/4567/24: 20.06.2024 10:30, каб. 7, від 11.06.2024',
  })
})

test('every fact that is unknown or none is named, once, and no text with a gap is given', () => {
  const result = assembleText(
    '{participant.name} {case.panel} {case} {case.panel} {toString}',
    FACTS,
  )
  expect(result.kind === 'problems' && result.problems.map(({ at }) => at)).toEqual([
    'participant.name',
    'case.panel',
    'case',
    'toString',
  ])
})

test('a brace that surrounds no name is a problem of the template', () => {
  const result = assembleText('Справа {case.id\nсуд', FACTS)
  expect(result).toMatchObject({
    kind: 'problems',
    problems: [{ code: 'template/unclosed-brace', at: 'Справа {case.id' }],
  })
})

test('a fact that looks like a place for a fact is not read again', () => {
  expect(assembleText('{case.id}', { case: { id: '{hearing.room}' } })).toEqual({
    kind: 'text',
    text: '{hearing.room}',
  })
})

test.each([
  [70, 'UCS-2', 1, 'ж'],
  [71, 'UCS-2', 2, 'ж'],
  [134, 'UCS-2', 2, 'ж'],
  [135, 'UCS-2', 3, 'ж'],
  [160, 'GSM-7', 1, 'z'],
  [161, 'GSM-7', 2, 'z'],
  [306, 'GSM-7', 2, 'z'],
  [307, 'GSM-7', 3, 'z'],
])('%i characters in %s are %i segments', (length, encoding, segments, letter) => {
  expect(segmentsOf(letter.repeat(length))).toEqual({ encoding, segments })
})

test('a bracket of the extension table counts for two', () => {
  expect(segmentsOf('['.repeat(81)).segments).toBe(2)
})

test('a text with characters that nobody sees is not given', () => {
  const result = assembleText('{case.id}', { case: { id: '1\u202e2\u00073\u200b4\u202e' } })
  expect(result.kind === 'problems' && result.problems.map(({ at }) => at)).toEqual([
    'U+202E',
    'U+0007',
    'U+200B',
  ])
  expect(assembleText('рядок\r\nрядок', {})).toMatchObject({ kind: 'text' })
})
