/** Whom an expression after «без судді» names, as a condition on a candidate. */
import { expect, test } from 'vitest'
import type { Ir } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'

function namedBy(without: string, more = ''): readonly Ir[] {
  const ready = miniCourt(`пункт "1" обов’язково "розподіл" / "draw"
${more}
повторний автоматизований розподіл "1" знову/again
  на підставі справа.вільна
  без судді ${without}
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "1"`)
  return ready.policies.get('mini')?.editionOn('2026-09-01')?.ir.redraws[0]?.without ?? []
}

const candidate = { op: 'variable', name: 'candidate' }

test('an id is compared with that of the candidate, a record by its own', () => {
  expect(namedBy('справа.попередній, суддя("А")')).toMatchObject([
    { op: 'compare', operator: '=', left: candidate, right: { field: 'previous_judge_id' } },
    {
      op: 'compare',
      left: candidate,
      right: { op: 'member', field: 'id', object: { op: 'lookup' } },
    },
  ])
})

test('a list of ids is asked whether the candidate is in it', () => {
  expect(namedBy('справа.попередні')).toMatchObject([{ op: 'in_list', item: candidate }])
})

test('records that a condition chooses are asked for by the condition, also through a definition', () => {
  const written = 'усі(присяжний із справа.присяжні де присяжний.вибув)'
  const asked = [
    {
      op: 'exists',
      variable: 'juror',
      source: { field: 'jurors' },
      where: {
        op: 'and',
        operands: [
          { left: candidate, right: { field: 'id' } },
          { op: 'member', field: 'left' },
        ],
      },
    },
  ]
  expect(namedBy(written)).toMatchObject(asked)
  expect(namedBy('вибулі', `означення вибулі/those_who_left = ${written}`)).toMatchObject(asked)
})

test('a variable of the author that is called as the candidate is another one', () => {
  const [found] = namedBy('усі(присяжний/candidate із справа.присяжні де присяжний.вибув)')
  expect(found).toMatchObject({
    variable: 'candidate#2',
    where: { operands: [{ left: candidate }, { object: { name: 'candidate#2' } }] },
  })
})
