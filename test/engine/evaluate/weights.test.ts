import { expect, test } from 'vitest'
import { answer, miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "розподіл" / "draw"
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    робота/works "1": суддя.працює
  якщо учасників немає то зупинити "1"
`)

test('a draw that names no weight has none: equal weights would be a decision of ours', () => {
  const judges = ['А', 'Б'].map((id) => ({ id, surname: id, works: true }))
  const { outcome, warnings } = answer(court, { judges, case: { free: true } })
  expect(outcome.kind).toBe('draw')
  expect(warnings.map(({ code }) => code)).toEqual(['weights-unknown'])
})
