/** Checks of registers, each on both sides. */
import { describe, expect, test } from 'vitest'
import { checked, found } from '../../../support/auditing.ts'
import { ToldLedger } from '../../../support/told-ledger.ts'

const ORDER = { no: '4-к', date: '2026-08-04', signed_by: 'Умовна О. О.' }
const JUDGE = 'judges/с01'
const ABSENCE = 'judges/с01/absences/в1'

const withJudge = (): ToldLedger => {
  const story = new ToldLedger().at('2026-07-01T10:00')
  story.register(JUDGE, {
    surname: 'Взірцева',
    admin_coefficient: '1.00',
    specialisations: ['civil'],
  })
  return story.at('2026-08-04T10:00')
}

describe('a change of a register', () => {
  test('two hours before a draw that names the judge is worth a look; earlier ones are not', async () => {
    const story = withJudge()
    const change = story.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    const { commit } = story.wait(120).draw('1/26')
    expect(await found(story, 'edited-before-draw')).toEqual([
      { severity: 'look', place: { entries: [change, commit], case: '1/26', judge: 'с01' } },
    ])
    const calm = withJudge()
    calm.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    calm.wait(121).draw('1/26')
    expect(await found(calm, 'edited-before-draw')).toEqual([])
  })

  test('is not told of a draw that does not name the judge, nor when nothing changed', async () => {
    const story = withJudge()
    story.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    story.register('judges/с02', { surname: 'Вигадько' })
    story.register('judges/с02', { surname: 'Вигадько' })
    story.wait(5).draw('1/26', { among: { с03: 1, с04: 1, с05: 1 } })
    expect(await found(story, 'edited-before-draw')).toEqual([])
  })
})

describe('a change that is taken back', () => {
  test('after a draw that names the judge is an alarm', async () => {
    const story = withJudge()
    const change = story.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    const { commit } = story.wait(5).draw('1/26')
    const back = story.wait(5).register(JUDGE, { admin_coefficient: '1.00' }, ORDER)
    expect(await found(story, 'edit-reverted')).toEqual([
      { severity: 'alarm', place: { entries: [change, commit, back], case: '1/26', judge: 'с01' } },
    ])
  })

  test('is one when what was brought is removed, or what was removed is brought again', async () => {
    const brought = withJudge()
    brought.register(ABSENCE, { starts_on: '2026-08-04', ends_on: null })
    brought.wait(5).draw('1/26')
    brought.wait(5).register(ABSENCE, null)
    expect(await found(brought, 'edit-reverted')).toMatchObject([{ severity: 'alarm' }])
    const removed = withJudge()
    removed.register(ABSENCE, { starts_on: '2026-08-04' })
    removed.register(ABSENCE, null)
    removed.wait(5).draw('1/26')
    removed.wait(5).register(ABSENCE, { starts_on: '2026-08-04' })
    expect(await found(removed, 'edit-reverted')).toMatchObject([{ severity: 'alarm' }])
  })

  test('before any draw, after a week, or to another value is none', async () => {
    const before = withJudge()
    before.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    before.register(JUDGE, { admin_coefficient: '1.00' }, ORDER)
    before.draw('1/26')
    expect(await found(before, 'edit-reverted')).toEqual([])
    const late = withJudge()
    late.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    late.wait(5).draw('1/26')
    late.at('2026-08-11T10:01').register(JUDGE, { admin_coefficient: '1.00' }, ORDER)
    expect(await found(late, 'edit-reverted')).toEqual([])
    const other = withJudge()
    other.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    other.wait(5).draw('1/26')
    other.register(JUDGE, { admin_coefficient: '0.75' }, ORDER)
    expect(await found(other, 'edit-reverted')).toEqual([])
  })
})

describe('an absence', () => {
  test('entered after it began is noted; worth a look when the judge could be drawn meanwhile', async () => {
    const story = withJudge()
    story.at('2026-08-06T10:00').register(ABSENCE, { starts_on: '2026-08-04' })
    expect(await found(story, 'late-entry')).toMatchObject([{ severity: 'note' }])
    const drawn = withJudge()
    drawn.draw('1/26', { winner: 'с01' })
    drawn.at('2026-08-06T10:00').register(ABSENCE, { starts_on: '2026-08-04' })
    const { findings } = await checked(drawn, 'late-entry')
    expect(findings).toMatchObject([{ severity: 'look', numbers: { draws: 1, won: 1 } }])
  })

  test('entered on its first day or before is in order', async () => {
    const story = withJudge()
    story.register(ABSENCE, { starts_on: '2026-08-04' })
    story.register('judges/с01/absences/в2', { starts_on: '2026-08-18' }, ORDER)
    expect(await found(story, 'late-entry')).toEqual([])
  })

  test('whose order was dated after it began is worth a look; dated after its entry, an alarm', async () => {
    const story = withJudge()
    const order = (date: string) => ({ ...ORDER, date })
    story.register(ABSENCE, { starts_on: '2026-08-04' }, order('2026-08-03'))
    story.register('judges/с02/absences/в1', { starts_on: '2026-08-03' }, order('2026-08-04'))
    story.register('judges/с03/absences/в1', { starts_on: '2026-08-10' }, order('2026-08-05'))
    const severities = (await found(story, 'late-entry')).map(({ severity, place }) => [
      severity,
      place.judge,
    ])
    expect(severities).toEqual([
      ['note', 'с02'],
      ['look', 'с02'],
      ['alarm', 'с03'],
    ])
  })
})

describe('a setting', () => {
  test.each([
    ['2026-08-05T09:59', 1],
    ['2026-08-05T10:00', 0],
  ])('changed on Tuesday at ten and used at %s', async (used, count) => {
    const story = withJudge()
    story.register(JUDGE, { specialisations: ['criminal'] }, ORDER)
    story.at(used).draw('1/26')
    expect(await found(story, 'hasty-setting')).toHaveLength(count)
  })

  test.each([
    ['2026-08-10T23:59', 1],
    ['2026-08-11T00:00', 0],
  ])('changed on Saturday counts from Monday: used at %s', async (used, count) => {
    const story = withJudge().at('2026-08-08T10:00')
    story.register(JUDGE, { specialisations: ['criminal'] }, ORDER)
    story.at(used).draw('1/26')
    expect(await found(story, 'hasty-setting')).toHaveLength(count)
  })

  test('used so soon without an order is an alarm, with one worth a look', async () => {
    const [bare, ordered] = [withJudge(), withJudge()]
    bare.register(JUDGE, { admin_coefficient: '0.50' })
    ordered.register(JUDGE, { admin_coefficient: '0.50' }, ORDER)
    for (const story of [bare, ordered]) story.wait(5).draw('1/26')
    expect(await found(bare, 'hasty-setting')).toMatchObject([{ severity: 'alarm' }])
    expect(await found(ordered, 'hasty-setting')).toMatchObject([{ severity: 'look' }])
  })

  test('changed without an order is an alarm; a load is no setting, the first filling no change', async () => {
    const story = withJudge()
    story.register(JUDGE, { load_coefficient: '1.10' })
    story.register(JUDGE, { load_coefficient: '1.20' })
    expect(await checked(story, 'setting-without-order')).toMatchObject({ looked: 0 })
    const seq = story.register(JUDGE, { admin_coefficient: '0.50' })
    story.register(JUDGE, { admin_coefficient: '1.00' }, ORDER)
    expect(await found(story, 'setting-without-order')).toEqual([
      { severity: 'alarm', place: { entries: [seq], judge: 'с01' } },
    ])
  })
})

test.each(['edited-before-draw', 'edit-reverted', 'late-entry', 'hasty-setting'])(
  '%s says so when the ledger has no registers',
  async (code) => {
    const story = new ToldLedger()
    story.draw('1/26')
    const { looked, gaps } = await checked(story, code)
    expect([looked, gaps.length]).toEqual([0, 1])
  },
)
