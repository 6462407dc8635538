import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1/1" без припису "правила не діють у закритому засіданні" / "closed hearings are out of scope"
пункт "1/2" обов’язково "наказ вчасно" / "orders in time"
пункт "2/1" дозволено "висновок" / "finding"
пункт "2/2" дозволено "залежить від іншого" / "depends on another"
пункт "3/1" дозволено "інша частина" / "another part"
поза дією "1/1" закрите/closed
  щодо "*"
  якщо справа.вільна
поза дією цивільна_частина/civil_part
  щодо "2/*"
  якщо справа.друга
  пояснення "справа цивільна" / "the case is civil"
обов’язок "1/2" внести/enter
  для кожного наказ із справа.накази
  має виконуватися наказ.внесено <= наказ.підписано
висновок "2/1" збій/outage якщо збій_системи_триває
означення збій_системи_триває/outage_goes_on = збій.триває
висновок "2/2" залежний/dependent якщо не діє "2/1"
висновок "3/1" інший/other якщо діє "2/1"
`)
const facts = (free?: boolean, second?: boolean) => ({
  case: { ...(free !== undefined && { free }), ...(second !== undefined && { second }) },
  orders: [
    { signed_on: '2026-09-01', entered_on: '2026-09-01' },
    { signed_on: '2026-09-01', entered_on: '2026-09-02' },
  ],
  outage: { going_on: true },
})

test('a matter in scope is judged as usual, and what orders the limit is not met', () => {
  const found = answer(court, facts(false, false))
  expect(statuses(found, '1/1')).toEqual({ '-': 'not_met' })
  expect(statuses(found, '1/2')).toEqual({ 'order:0': 'complied', 'order:1': 'breached' })
  expect(statuses(found, '2/1')).toEqual({ '-': 'holds' })
  expect(found.warnings).toEqual([])
})

test('out of scope every clause has one entry without a subject; the one that orders it holds', () => {
  const found = answer(court, facts(true, false))
  expect(statuses(found, '1/1')).toEqual({ '-': 'holds' })
  for (const clause of ['1/2', '2/1', '2/2', '3/1']) {
    expect(statuses(found, clause), clause).toEqual({ '-': 'not_applicable' })
  }
  expect(found.warnings).toMatchObject([{ code: 'out-of-scope', clause: 'mini/1/1' }])
})

test('a part of the document is taken away, and others see that its clauses do not hold', () => {
  const found = answer(court, facts(false, true))
  expect(statuses(found, '2/1')).toEqual({ '-': 'not_applicable' })
  expect(statuses(found, '3/1')).toEqual({ '-': 'not_met' })
  expect(statuses(found, '1/2')).toEqual({ 'order:0': 'complied', 'order:1': 'breached' })
  expect(found.clauses.find(({ id }) => id === 'mini/2/1')?.message).toBe(
    'does not apply to this matter: finding (the case is civil)',
  )
  expect(found.warnings, 'no clause orders it').toEqual([])
})

test('while nobody knows the scope nothing is decided, and the fact is named', () => {
  const found = answer(court, facts(undefined, false))
  expect(statuses(found, '1/1')).toEqual({ '-': 'undetermined' })
  expect(statuses(found, '1/2')).toEqual({ 'order:0': 'undetermined', 'order:1': 'undetermined' })
  expect(found.clauses.find(({ id }) => id === 'mini/2/1')?.missing).toEqual(['/case/free'])
  expect(found.warnings).toEqual([])
})

test('a known limit decides beside an unknown one', () => {
  const found = answer(court, facts(undefined, true))
  expect(statuses(found, '2/1')).toEqual({ '-': 'not_applicable' })
  expect(statuses(found, '3/1')).toEqual({ '-': 'undetermined' })
})

test('a limit that rests on a clause it covers goes round in a circle', () => {
  const statements = `
пункт "1" дозволено "п" / "p"
висновок "1" перше/first якщо справа.вільна
поза дією друге/second щодо "*" якщо діє "1"`
  expect(() => miniCourt(statements)).toThrow(/cyclic-rules/)
})

test('a pattern must cover a clause of the document', () => {
  const statements = `
пункт "1" дозволено "п" / "p"
висновок "1" перше/first якщо справа.вільна
поза дією друге/second щодо "2/*" якщо справа.друга`
  expect(() => miniCourt(statements)).toThrow(/unknown-clause/)
})
