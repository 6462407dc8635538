/** Every check of the audit has its own advice in both languages: what answers one question does not answer another. */
import { expect, test } from 'vitest'
import advice from '../../../../../editor/web/screens/audit/checks/advice.ts'
import { CHECKS } from '../../../../../engine/index.ts'
import { strangersIn } from '../../../../support/ukrainian-words.ts'

test.each(['uk', 'en'] as const)(
  '%s: each check that finds something has one, of its own',
  (lang) => {
    const codes = CHECKS.map(({ code }) => code)
    expect(Object.keys(advice[lang]).toSorted()).toEqual(codes.toSorted())
    const texts = Object.values(advice[lang])
    expect(new Set(texts).size).toBe(codes.length)
    for (const text of texts) expect(text.length).toBeGreaterThan(60)
  },
)

test('the Ukrainian ones are Ukrainian', () => {
  for (const text of Object.values(advice.uk)) expect(strangersIn(text)).toEqual([])
})
