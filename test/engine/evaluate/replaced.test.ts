/** Whom a repeat draw leaves out: by an id, by records, by lists, and where a fact is unknown. */
import { expect, test } from 'vitest'
import type { Answer } from '../../../engine/index.ts'
import { answer, miniCourt } from '../../support/mini-court.ts'

const court = (without: string, seats = 'головуючий') =>
  miniCourt(`
пункт "1" обов’язково "розподіл" / "draw"
пункт "2" обов’язково "немає суддів" / "no judges"
пункт "8" обов’язково "повторно" / "again"
означення вибулі/those_who_left = усі(присяжний із справа.присяжні де присяжний.вибув)
висновок "2" хтось_вибув/somebody_left якщо існує присяжний із вибулі
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    робота/works "1" : суддя.працює
  якщо учасників немає то зупинити "2"
повторний автоматизований розподіл "8" повторно/again
  на підставі справа.вільна
  без судді ${without}
  місця ${seats}
`)

const judges = ['А', 'Б', 'В', 'Г'].map((id) => ({ id, surname: id, works: true }))
const asked = (without: string, matter: object = {}, more: object = {}, seats?: string): Answer =>
  answer(court(without, seats), { judges, case: { free: true, ...matter }, jurors: [], ...more })

const eligible = ({ judges: found }: Answer): string =>
  found.flatMap(({ id, status }) => (status === 'eligible' ? [id] : [])).join('')
const undetermined = ({ judges: found }: Answer): string =>
  found.flatMap(({ id, status }) => (status === 'undetermined' ? [id] : [])).join('')

test('one who is named by an id is left out under the clause on the repeat draw', () => {
  const found = asked('справа.попередній', { previous_judge_id: 'Б' })
  expect(eligible(found)).toBe('АВГ')
  expect(found.judges[1]).toMatchObject({ status: 'excluded', grounds: ['mini/8'] })
  expect(eligible(asked('справа.попередній', { previous_judge_id: null }))).toBe('АБВГ')
})

test('all who stand in a list of ids are left out, with those named one by one', () => {
  const matter = { former_judges: ['А', 'Б', 'В'], previous_judge_id: 'Г' }
  expect(eligible(asked('справа.попередні', matter))).toBe('Г')
  expect(asked('справа.попередні, справа.попередній', matter).outcome.kind).toBe('empty_pool')
  expect(eligible(asked('{справа.попередній, "А"}', matter))).toBe('БВ')
  expect(eligible(asked('справа.попередні', { former_judges: [] }))).toBe('АБВГ')
  expect(eligible(asked('справа.попередні', { former_judges: null }))).toBe('АБВГ')
})

test('records are named by their ids, alone or in a list, chosen or whole', () => {
  const some = { judges: judges.map((judge) => ({ ...judge, load: judge.id === 'В' ? '2' : '1' })) }
  const first = 'перший(колега/peer із суд.судді за спаданням колега.навантаження)'
  const busy = 'усі(колега/peer із суд.судді де колега.навантаження < 2)'
  expect(eligible(asked(first, {}, some))).toBe('АБГ')
  expect(eligible(asked(busy, {}, some))).toBe('В')
  expect(eligible(asked(`{${first}, суддя("А")}`, {}, some))).toBe('БГ')
  expect(asked('суд.судді').outcome.kind).toBe('empty_pool')
  const chosen = `якщо справа.друга то ${busy} інакше {${first}}`
  expect(eligible(asked(chosen, { second: true }, some))).toBe('В')
  expect(eligible(asked(chosen, { second: false }, some))).toBe('АБГ')
})

test('an unknown element holds back only those whom it could name', () => {
  const some = judges.map(({ id, ...rest }) =>
    id === 'В' ? { id, surname: 'В', works: true } : { id, ...rest, load: '1' },
  )
  const found = asked(
    'усі(колега/peer із суд.судді де колега.навантаження > 1)',
    {},
    { judges: some },
  )
  expect([eligible(found), undetermined(found)]).toEqual(['АБГ', 'В'])
  expect(found.outcome).toMatchObject({
    kind: 'blocked',
    missing: ['/judges/В/load'],
  })
  const away = some.map((judge) => (judge.id === 'В' ? { ...judge, works: false } : judge))
  const named = asked(
    'усі(колега/peer із суд.судді де колега.навантаження > 1)',
    {},
    { judges: away },
  )
  expect(named.outcome).toMatchObject({ kind: 'repeat_draw', missing: [] })
})

test('a list that is not there leaves everybody undetermined', () => {
  const found = asked('справа.попередні')
  expect(undetermined(found)).toBe('АБВГ')
  expect(found.outcome).toMatchObject({ kind: 'blocked', missing: ['/case/former_judges'] })
})

const WHO_LEFT = 'усі(присяжний із справа.присяжні де присяжний.вибув)'
const jurors = (...left: (boolean | undefined)[]) => ({
  jurors: left.map((one, index) => ({
    id: `П${index + 1}`,
    ...(one !== undefined && { left: one }),
  })),
})
const seatPool = ({ outcome }: Answer) => outcome.seats?.map(({ pool }) => pool)

test('of three jurors who left none is drawn again, nor is the one between the others', () => {
  for (const without of [WHO_LEFT, 'вибулі']) {
    const found = asked(without, {}, jurors(true, true, true, false, false), 'присяжний')
    expect(seatPool(found)).toEqual([['П4', 'П5']])
    expect(eligible(found)).toBe('АБВГ')
  }
})

test('whether another juror has left too is asked only where a juror is drawn', () => {
  const facts = jurors(true, undefined, false)
  const found = asked(WHO_LEFT, {}, facts, 'головуючий, присяжний')
  expect(found.outcome).toMatchObject({ kind: 'blocked', missing: ['/jurors/П2/left'] })
  expect(eligible(found)).toBe('АБВГ')
  expect(asked(WHO_LEFT, {}, facts, 'головуючий').outcome.kind).toBe('repeat_draw')
})
