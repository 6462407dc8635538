/** What happens to a matter, by the order of the rules and by what is unknown. */
import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const clauses = (...ids: string[]) =>
  ids.map((id) => `пункт "${id}" обов’язково "пункт ${id}" / "clause ${id}"`).join('\n')

const GENERAL = `
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    робота/works "2" : суддя.працює
  якщо учасників немає то зупинити "3"
`
const judges = [
  { id: 'А', surname: 'А', works: true },
  { id: 'Б', surname: 'Б', works: true },
  { id: 'В', surname: 'В', works: false },
]

const transfers = miniCourt(`${clauses('1', '2', '3', '4', '5', '6', '7', '8', '9')}
${GENERAL}
передати судді "4" попередньому/to_earlier
  кому справа.попередній
  якщо справа.вільна
передати судді "5" попередньому_знову/to_earlier_again
  кому справа.попередній
  якщо справа.друга
виняток із передачі "6" не_працює/not_working
  щодо "4"
  якщо не суддя(справа.попередній).працює
  то автоматизований розподіл
виняток із передачі "7" строк_сплив/too_late
  щодо "4"
  якщо справа.строк < 01.09.2026
  то повторний розподіл "8"
повторний автоматизований розподіл "8" повторно/again
  на підставі ні
  якщо справа.строк < 01.09.2026
  за наявності існує наказ із справа.накази де наказ.вид = наказ
  без судді справа.попередній
`)
const transfer = (facts: object, more: object = {}) =>
  answer(transfers, {
    judges,
    case: { free: true, second: false, previous_judge_id: 'А', deadline_on: null, ...facts },
    orders: [],
    ...more,
  })

test('a transfer goes before the draw and names its judge', () => {
  const found = transfer({})
  expect(found.outcome).toEqual({ kind: 'transfer', judge: 'А', clauses: ['mini/4'], missing: [] })
  expect(found.judges.map(({ status }) => status)).toEqual(Array(3).fill('not_considered'))
  expect(transfer({ second: true }).outcome.clauses).toEqual(['mini/4', 'mini/5'])
})

test('a transfer to nobody does not hold', () => {
  const found = transfer({ previous_judge_id: null })
  expect(found.outcome).toMatchObject({ kind: 'draw', clauses: ['mini/1'] })
  expect(statuses(found, '4')).toEqual({ '-': 'not_met' })
})

test('an exception lifts the transfer that it concerns, and no other', () => {
  expect(transfer({ previous_judge_id: 'В' }).outcome.kind).toBe('draw')
  const found = transfer({ previous_judge_id: 'В', second: true })
  expect(found.outcome).toMatchObject({ kind: 'transfer', judge: 'В', clauses: ['mini/5'] })
  expect(statuses(found, '6')).toEqual({ '-': 'holds' })
})

test('an exception may lead to a repeat distribution, if its act is there', () => {
  const late = { deadline_on: '2026-08-01' }
  const redrawn = transfer(late, { orders: [{ kind: 'order' }] })
  expect(redrawn.outcome).toMatchObject({ kind: 'repeat_draw', clauses: ['mini/8'] })
  expect(redrawn.judges.map(({ id, status, grounds }) => [id, status, ...grounds])).toEqual([
    ['А', 'excluded', 'mini/8'],
    ['Б', 'eligible'],
    ['В', 'excluded', 'mini/2'],
  ])
  expect(transfer(late).outcome).toMatchObject({ kind: 'none', clauses: ['mini/8'] })
  expect(transfer(late, { orders: [{}] }).outcome).toMatchObject({
    kind: 'blocked',
    missing: ['/orders/0/kind'],
  })
})

test('an unknown that could turn a transfer into a draw blocks', () => {
  const { free: _, ...unknown } = {
    free: true,
    second: false,
    previous_judge_id: 'А',
    deadline_on: null,
  }
  const found = answer(transfers, { judges, case: unknown, orders: [] })
  expect(found.outcome).toMatchObject({ kind: 'blocked', missing: ['/case/free'] })
})

test('an unknown that leads to the same judge either way does not matter', () => {
  const { free: _, ...unknown } = {
    free: true,
    second: true,
    previous_judge_id: 'А',
    deadline_on: null,
  }
  const found = answer(transfers, { judges, case: unknown, orders: [] })
  expect(found.outcome).toMatchObject({ kind: 'transfer', judge: 'А', clauses: ['mini/5'] })
})

const refusals = miniCourt(`${clauses('1', '2', '3', '4', '5')}
${GENERAL}
не розподіляти "4" ще_рано/too_early якщо справа.вільна
замість загального списку автоматизований розподіл "5" черговий/duty
  якщо справа.друга
  серед суддів, у яких
    черга/turn "5" : суддя.ідентифікатор = справа.попередній
  якщо учасників немає то зупинити "3"
`)

test('a refusal stops everything, and an unknown one blocks', () => {
  const matter = { second: false }
  const of = (facts: object) => answer(refusals, { judges, case: { ...matter, ...facts } }).outcome
  expect(of({ free: true })).toMatchObject({ kind: 'none', clauses: ['mini/4'] })
  expect(of({ free: false })).toMatchObject({ kind: 'draw', clauses: ['mini/1'] })
  expect(of({})).toMatchObject({ kind: 'blocked', missing: ['/case/free'] })
})

test('a draw in place of the general list has a pool of its own', () => {
  const matter = { free: false, second: true, previous_judge_id: 'Б' }
  const found = answer(refusals, { judges, case: matter })
  expect(found.outcome).toMatchObject({ kind: 'draw', clauses: ['mini/5'] })
  expect(found.judges.filter(({ status }) => status === 'eligible').map(({ id }) => id)).toEqual([
    'Б',
  ])
  expect(statuses(found, '2')).toEqual({
    'judge:А': 'not_met',
    'judge:Б': 'not_met',
    'judge:В': 'not_met',
  })
  const general = answer(refusals, { judges, case: { ...matter, second: false } })
  expect(statuses(general, '2')).toMatchObject({ 'judge:А': 'not_met', 'judge:В': 'holds' })
})

const panels = miniCourt(`${clauses('1', '2', '3')}
автоматизований розподіл "1" склад/panel
  серед суддів, у яких
    робота/works "2" : суддя.працює
  місця головуючий, член_колегії кількістю справа.суддів - 1 якщо справа.суддів > 1, присяжний кількістю 1 якщо справа.вільна
  якщо учасників немає то зупинити "3"
`)

test('seats are listed when there is more than one, each with its pool', () => {
  const seats = (facts: object, more: object = {}) =>
    answer(panels, { judges, case: { free: false, ...facts }, ...more })
  expect(seats({}).outcome.seats).toBeUndefined()
  const panel = seats({ size: 3, free: true }, { jurors: [{ id: 'П1' }, { id: 'П2' }] })
  expect(panel.outcome.seats).toEqual([
    { seat: 1, role: 'presiding', pool: ['А', 'Б'] },
    { seat: 2, role: 'member', pool: ['А', 'Б'] },
    { seat: 3, role: 'member', pool: ['А', 'Б'] },
    { seat: 4, role: 'juror', pool: ['П1', 'П2'] },
  ])
  expect(panel.warnings.map(({ code }) => code)).toEqual(['pool-too-small', 'weights-unknown'])
  const unknown = answer(panels, { judges, case: { size: 3 } })
  expect(unknown.outcome).toMatchObject({ kind: 'blocked', missing: ['/case/free'] })
})

const WORDINGS = `${clauses('1', '2', '3', '4', '5')}
${GENERAL}
передати судді "4" попередньому/to_earlier
  кому справа.попередній
  якщо справа.вільна
`

test('an unknown wording that could change every draw leaves nobody eligible', () => {
  const court = miniCourt(`${WORDINGS}редакція невідома "5" може змінити розподіл`)
  const drawn = answer(court, { judges, case: { free: false } })
  expect(drawn.outcome).toMatchObject({ kind: 'blocked', missing: ['mini/5'] })
  expect(drawn.judges.map(({ status, undetermined }) => [status, ...undetermined])).toEqual([
    ['undetermined', 'mini/5'],
    ['undetermined', 'mini/5'],
    ['excluded'],
  ])
  expect(statuses(drawn, '5')).toEqual({ '-': 'wording_unknown' })
  const moved = answer(court, { judges, case: { free: true, previous_judge_id: 'А' } })
  expect(moved.outcome.kind).toBe('transfer')
})

test('an unknown wording that could change a rule takes the effect of that rule away', () => {
  const court = miniCourt(`${WORDINGS}редакція невідома "5" може змінити "4"`)
  const moved = answer(court, { judges, case: { free: true, previous_judge_id: 'А' } })
  expect(moved.outcome).toMatchObject({ kind: 'blocked', missing: ['mini/5'] })
  expect(answer(court, { judges, case: { free: false } }).outcome.kind).toBe('draw')
})

test('amendments bring clauses into force and out of it on their day', () => {
  const amendment = {
    path: 'amendment.zasady',
    text: `зміни до mini синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision of the assembly" від 01.07.2026 № "8"
чинні з 01.07.2026
доповнити "6":
пункт "6" дозволено "новий пункт" / "new clause"
висновок "6" новий/new_one якщо справа.вільна
виключити "4"
`,
  }
  const court = miniCourt(WORDINGS + 'не обчислюється "5" оскільки "немає фактів" / "no facts"', [
    amendment,
  ])
  const of = (asOf: string) => {
    const found = answer(
      court,
      { judges, case: { free: true, previous_judge_id: 'А' } },
      { as_of: asOf },
    )
    return [found.edition.in_force_from, statuses(found, '4')['-'], statuses(found, '6')['-']]
  }
  expect(of('2026-07-01')).toEqual(['2026-07-01', 'repealed', 'holds'])
  expect(of('2026-06-30')).toEqual(['2025-03-01', 'holds', 'not_in_force'])
})
