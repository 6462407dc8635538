import { describe, expect, test } from 'vitest'
import { planCorrection, planRemoval } from '../../../../engine/registers/change/correction.ts'
import type { Book } from '../../../../engine/registers/change/book.ts'
import { addressed, readWords } from '../../../../engine/registers/table/words.ts'
import { factsOf } from '../../../../engine/registers/facts.ts'
import { registersAt } from '../../../../engine/registers/state.ts'
import type { RowDefaults } from '../../../../engine/index.ts'
import {
  codes,
  DECISION,
  entered,
  nationalFacts,
  planOf,
  registers,
  withJudges,
} from '../../../support/registers.ts'

const ABSENCES = `
  Суддя;Вид;Перший день;Останній день;Номер наказу;Дата наказу;Підписав
  с02;відпустка;18.08.2026;31.08.2026;12-к;20.07.2026;Умовна О. О.`
const LEAVE = 'judges/с02/absences/2026-08-18'
const NO = 4

const book = () => entered(planOf('absences', ABSENCES, { book: withJudges() }), withJudges())

function asked(subject: string, words: readonly string[], defaults: RowDefaults) {
  const address = addressed(subject, registers)
  if (!address.ok) throw new Error(address.message.en)
  const { row } = readWords(words, address.value, registers, nationalFacts)
  const { register } = address.value
  return { subject, row, planning: { register, registers, vocabulary: nationalFacts, defaults } }
}

function correct(
  subject: string,
  words: readonly string[],
  corrects: number,
  defaults: RowDefaults,
  at: Book = book(),
) {
  const { planning, ...amending } = asked(subject, words, defaults)
  return planCorrection({ ...amending, corrects }, planning, at)
}

function remove(subject: string, defaults: RowDefaults, corrects?: number, at: Book = book()) {
  const { planning, ...amending } = asked(subject, [], defaults)
  return planRemoval({ ...amending, ...(corrects !== undefined && { corrects }) }, planning, at)
}

const SLIP = { reason: 'описка' }

describe('a correction', () => {
  test('holds all that the entry held and what is said now, from the same day and by the same act', () => {
    const plan = correct(LEAVE, ['ends_on=30.08.2026'], NO, SLIP)
    expect(plan.problems).toEqual([])
    expect(plan.changes).toMatchObject([
      {
        true_at: '2026-07-20',
        change: {
          subject: LEAVE,
          set: {
            kind: 'leave',
            starts_on: '2026-08-18',
            ends_on: '2026-08-30',
            order_no: '12-к',
            order_signed_on: '2026-07-20',
          },
          order: { no: '12-к', date: '2026-07-20', signed_by: 'Умовна О. О.' },
          reason: 'описка',
          corrects: NO,
        },
        differences: [{ field: 'ends_on', before: '2026-08-31', after: '2026-08-30' }],
      },
    ])
    expect(entered(plan, book()).latest.subjects.get(LEAVE)?.fields.get('kind')?.value).toBe(
      'leave',
    )
  })

  test('may name another day, another act, and another subject of the register', () => {
    const plan = correct('judges/с03/absences/2026-08-18', [], NO, {
      ...SLIP,
      from: '2026-07-21',
      order: DECISION,
    })
    expect(plan.changes).toMatchObject([
      {
        true_at: '2026-07-21',
        change: { subject: 'judges/с03/absences/2026-08-18', order: DECISION },
      },
    ])
    const { subjects } = entered(plan, book()).latest
    expect([...subjects.keys()].filter((path) => path.includes('absences'))).toEqual([
      'judges/с03/absences/2026-08-18',
    ])
  })

  test('of nothing adds nothing', () => {
    expect(correct(LEAVE, ['ends_on=31.08.2026'], NO, SLIP)).toMatchObject({
      changes: [],
      unchanged: 1,
    })
  })

  test.each([
    ['without a reason', () => correct(LEAVE, ['ends_on=30.08.2026'], NO, {}), 'no-reason'],
    ['of no entry', () => correct(LEAVE, ['ends_on=30.08.2026'], 99, SLIP), 'no-entry'],
    [
      'of an entry of another register',
      () => correct(LEAVE, ['ends_on=30.08.2026'], 0, SLIP),
      'other-register',
    ],
    [
      'that makes it end before it starts',
      () => correct(LEAVE, ['ends_on=17.08.2026'], NO, SLIP),
      'end-before-start ends_on',
    ],
    [
      'with half an act',
      () => correct(LEAVE, ['ends_on=30.08.2026'], NO, { ...SLIP, order: { no: '1' } }),
      'order-incomplete',
    ],
  ])('%s is refused', (_, plan, problem) => {
    expect(codes(plan().problems)).toEqual([problem])
    expect(plan().changes).toEqual([])
  })

  test('of an entry that is corrected already is refused, and says which one to correct', () => {
    const once = entered(correct(LEAVE, ['ends_on=30.08.2026'], NO, SLIP), book())
    const twice = correct(LEAVE, ['ends_on=29.08.2026'], NO, SLIP, once)
    expect(codes(twice.problems)).toEqual(['already-corrected'])
    expect(twice.problems[0]?.help?.uk).toBe('виправляйте запис № 5')
    const chained = entered(correct(LEAVE, ['ends_on=29.08.2026'], 5, SLIP, once), once)
    expect(chained.latest.subjects.get(LEAVE)?.fields.get('ends_on')?.value).toBe('2026-08-29')
  })

  test('brings back a subject that was removed by mistake', () => {
    const gone = entered(remove('judges/с02', { from: '2026-08-01', reason: 'переведено' }), book())
    expect(gone.latest.subjects.has(LEAVE)).toBe(false)
    const back = entered(correct('judges/с02', [], 5, SLIP, gone), gone)
    expect(back.latest.subjects.get('judges/с02')?.fields.get('surname')?.value).toBe('Вигадько')
    expect(back.latest.subjects.has(LEAVE)).toBe(true)
  })
})

describe('a removal', () => {
  test('ends a subject from a day on, and all that belongs to it', () => {
    const plan = remove('judges/с02', { from: '2026-08-01', reason: 'переведено' })
    expect(plan.changes).toMatchObject([
      { true_at: '2026-08-01', change: { subject: 'judges/с02', set: null } },
    ])
    const { entries, openingsOf } = entered(plan, book())
    const judgesAt = (moment: string) => {
      const { judges } = factsOf(registersAt(entries, Date.parse(moment), openingsOf)) as {
        judges: { id: string }[]
      }
      return judges.map(({ id }) => id)
    }
    expect(judgesAt('2026-07-31T20:59:59Z')).toContain('с02')
    expect(judgesAt('2026-07-31T21:00:00Z')).not.toContain('с02')
  })

  test('of what is gone adds nothing', () => {
    const plan = remove('judges/с02', { from: '2026-08-01', reason: 'переведено' })
    const gone = entered(plan, book())
    expect(
      remove('judges/с02', { from: '2026-08-01', reason: 'переведено' }, undefined, gone),
    ).toMatchObject({
      changes: [],
      unchanged: 1,
    })
  })

  test('by an act needs no other reason', () => {
    expect(remove('judges/с02', { from: '2026-08-01', order: DECISION }).changes).toHaveLength(1)
  })

  test('in the place of an entry undoes it from the beginning', () => {
    const plan = remove(LEAVE, SLIP, NO)
    expect(plan.changes).toMatchObject([
      { true_at: '2026-07-20', change: { set: null, corrects: NO } },
    ])
    const { entries, openingsOf } = entered(plan, book())
    const state = registersAt(entries, Date.parse('2026-07-25T09:00:00Z'), openingsOf)
    expect(state.subjects.has(LEAVE)).toBe(false)
  })

  test.each([
    ['without a reason or an act', () => remove('judges/с02', { from: '2026-08-01' }), 'no-reason'],
    [
      'in the place of an entry without a reason',
      () => remove(LEAVE, { order: DECISION }, NO),
      'no-reason',
    ],
    ['without a day', () => remove('judges/с02', SLIP), 'no-date'],
    [
      'before the subject was there',
      () => remove('judges/с02', { ...SLIP, from: '2026-01-15' }),
      'not-in-register',
    ],
    [
      'of a subject that never was',
      () => remove('judges/с20', { ...SLIP, from: '2026-08-01' }),
      'not-in-register',
    ],
  ])('%s is refused', (_, plan, problem) => {
    expect(codes(plan().problems)).toEqual([problem])
    expect(plan().changes).toEqual([])
  })

  test('that later changes would undo is refused, and says which ones', () => {
    const later = entered(
      planOf('coefficients', 'Код судді;КН\nс02;1,20', { book: book(), from: '2026-09-01' }),
      book(),
    )
    const plan = remove('judges/с02', { ...SLIP, from: '2026-08-01' }, undefined, later)
    expect(codes(plan.problems)).toEqual(['later-changes'])
    expect(plan.problems[0]?.message.uk).toContain('№ 5 (2026-09-01)')
    expect(
      remove('judges/с02', { ...SLIP, from: '2026-09-01' }, undefined, later).changes,
    ).toHaveLength(1)
  })

  test('of an unknown subject names the nearest beside it', () => {
    const plan = remove('judges/с02/absences/2026-08-19', { ...SLIP, from: '2026-08-01' })
    expect(plan.problems[0]?.help?.uk).toBe(`можливо, малося на увазі \`${LEAVE}\``)
  })
})
