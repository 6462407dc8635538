import { expect, test } from 'vitest'
import { partOf, textOf } from './small-court.ts'

const FACTS = {
  court: { martial_law: true },
  judges: [{ id: 'А', surname: 'Вигадько', specialities: ['civil'], works: true, absences: [] }],
  case: {
    id: '1/26',
    speciality: 'criminal',
    arrived_at: '2026-08-31T06:30:00Z',
    registered_on: '2026-08-31',
    previous_judge_id: 'А',
    free: true,
    size: 3,
    deadline_on: null,
  },
}

test('facts stand as people write them, called in Ukrainian or in English', () => {
  expect(
    textOf('Справа {справа.номер}: {case.speciality}, надійшла {справа.надійшла}', FACTS),
  ).toBe('Справа 1/26: кримінальна, надійшла 31.08.2026 09:30')
  expect(textOf('{справа.зареєстровано}; {справа.вільна}; {справа.суддів}', FACTS)).toBe(
    '31.08.2026; так; 3',
  )
})

test('a judge is named by the surname, a list by its elements', () => {
  expect(textOf('суддя {справа.попередній}, усі: {суд.судді}', FACTS)).toBe(
    'суддя Вигадько, усі: Вигадько',
  )
})

test('a fact that is not known leaves a blank as wide as it needs, and is named', () => {
  const { blocks, blanks } = partOf(
    { body: [{ text: '{справа.номер}, {справа.надійшла}, {справа.присяжні}, {справа.номер}' }] },
    {},
  )
  expect(blocks[0]).toMatchObject({
    runs: [
      { blank: 'medium' },
      ', ',
      { blank: 'short' },
      ', ',
      { blank: 'long' },
      ', ',
      { blank: 'medium' },
    ],
  })
  expect(blanks).toEqual([
    { uk: 'номер', en: 'number' },
    { uk: 'надійшла', en: 'arrived' },
    { uk: 'присяжні', en: 'jurors' },
  ])
})

test('the first alternative that is known is printed; room to write has the label of its author', () => {
  expect(textOf('{справа.строк | справа.зареєстровано | _ дата}', FACTS)).toBe('31.08.2026')
  const { blocks, blanks } = partOf({ body: [{ text: '{справа.строк | __ дата строку}' }] }, FACTS)
  expect(blocks[0]).toMatchObject({ runs: [{ blank: 'medium' }] })
  expect(blanks).toEqual([{ uk: 'дата строку', en: 'дата строку' }])
})

test('what is known to be none is said so where nothing else is offered', () => {
  expect(textOf('строк: {справа.строк}', FACTS)).toBe('строк: немає')
})

test('clauses are cited, deadlines are those of the policy, the court and the acts are named', () => {
  const facts = { case: { deadline_on: '2026-09-05' } }
  expect(textOf('{@cite 3}: не пізніше {@deadline 3}', facts)).toBe(
    'пункт 3: не пізніше 05.09.2026',
  )
  expect(textOf('{@court}, {@policy} ({@acts})', facts)).toBe(
    'Вигаданий суд, Вигадані засади (рішення зборів суддів від 01.03.2025 №\u00A07)',
  )
})

test('a deadline that cannot be computed is left blank', () => {
  expect(partOf({ body: [{ text: 'до {@deadline 3}' }] }, {}).blanks).toEqual([
    { uk: 'строк (пункт 3)', en: 'the deadline (item 3)' },
  ])
})

test('a fact that looks like a hole is not filled in again', () => {
  expect(textOf('{справа.номер}', { case: { id: '{справа.вільна}', free: true } })).toBe(
    '{справа.вільна}',
  )
})

test('a fact is one line, and what nobody sees in it is left out and told', () => {
  const { blocks, notes } = partOf(
    { body: [{ text: '{справа.номер}' }] },
    { case: { id: '1\u202e/2\n6\u0007' } },
  )
  expect(blocks).toMatchObject([{ runs: ['1/2 6'] }])
  expect(notes).toHaveLength(1)
  expect(notes[0]?.en).toContain('U+202E, U+0007')
})
