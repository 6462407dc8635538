import { expect, test } from 'vitest'
import { inLines, plain } from '../../../../../editor/web/screens/audit/plain-text.ts'
import { HOSTILE_STRINGS } from '../../../../support/hostile-strings.ts'

test('what is not seen, or turns the writing, is shown by its number; the rest stays', () => {
  expect(plain('а\u202eб\u200bв\0г')).toBe(String.raw`а\u202eб\u200bв\u0000г`)
  expect(plain('суддя «Умовна»\n\t№ 5')).toBe('суддя «Умовна»\n\t№ 5')
  for (const text of HOSTILE_STRINGS) {
    expect(plain(text)).not.toMatch(/[\p{Bidi_Control}\p{Cf}\p{Cs}]|[^\P{Cc}\t\n]/u)
  }
})

test('JSON is shown in lines and stays the same JSON; any other text stays as it is', () => {
  const value = { a: 1, b: 'а\u202eб' }
  const shown = inLines(JSON.stringify(value))
  expect(shown.split('\n')).toHaveLength(4)
  expect(JSON.parse(shown)).toEqual(value)
  expect(inLines('{не JSON')).toBe('{не JSON')
  expect(inLines('пункт 1')).toBe('пункт 1')
})
