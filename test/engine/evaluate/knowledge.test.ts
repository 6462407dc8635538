/** Laws of three-valued evaluation, on random facts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer, miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "розподіл" / "draw"
пункт "2" обов’язково "робота" / "work"
пункт "3" обов’язково "немає суддів" / "no judges"
пункт "4" обов’язково "відсутність" / "absence"
пункт "5" обов’язково "передача" / "transfer"
пункт "6" обов’язково "виняток" / "exception"
пункт "7" обов’язково "обов’язок" / "duty"
пункт "8" обов’язково "висновок" / "finding"
не розподіляються щодо судді "4" не_працює/away
  для кожного відсутність із суддя.відсутності де відсутність.наказ_від <= 01.09.2026
  якщо 01.09.2026 у [відсутність.початок - 3 робочі дні, відсутність.кінець]
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    робота/works "2" : суддя.працює
    немає підстав для виключення
  якщо учасників немає то зупинити "3"
передати судді "5" попередньому/to_earlier
  кому справа.попередній
  якщо справа.вільна або справа.строк < справа.зареєстровано
виняток із передачі "6" не_може/cannot
  щодо "5"
  якщо підстава "4" щодо суддя(справа.попередній)
  то автоматизований розподіл
обов’язок "7" вчасно/in_time
  якщо справа.друга
  має бути справа.зареєстровано не пізніше справа.строк
висновок "8" є_наказ/has_order якщо існує наказ із справа.накази де наказ.вид = наказ та наказ.підписано >= справа.зареєстровано
`)

const day = fc.integer({ min: 20, max: 31 }).map((number) => `2026-08-${number}`)
const orNone = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { freq: 6 })
const absence = fc.record({
  starts_on: day,
  ends_on: fc.constantFrom('2026-09-01', '2026-09-09', '2026-08-31'),
  order_signed_on: orNone(day),
})
const judgeWith = (id: string) =>
  fc.record({
    id: fc.constant(id),
    surname: fc.constant(id),
    works: fc.boolean(),
    absences: fc.array(absence, { maxLength: 2 }),
  })
const facts = fc.record({
  judges: fc.tuple(judgeWith('А'), judgeWith('Б'), judgeWith('В')),
  case: fc.record({
    free: fc.boolean(),
    second: fc.boolean(),
    deadline_on: orNone(day),
    registered_on: orNone(day),
    previous_judge_id: orNone(fc.constantFrom('А', 'Б', 'В')),
  }),
  orders: fc.array(fc.record({ kind: fc.constantFrom('order', 'memo'), signed_on: orNone(day) }), {
    maxLength: 2,
  }),
})

/** Leaves that may be forgotten: not ids, and not the list with a declared default. */
function forget(value: unknown, coin: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => forget(item, coin))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key === 'id' || key === 'absences' || isContainer(item) || !coin())
      .map(([key, item]) => [key, forget(item, coin)]),
  )
}
const isContainer = (item: unknown): boolean => typeof item === 'object' && item !== null

test('what is decided stays decided when more becomes known', () => {
  fc.assert(
    fc.property(facts, fc.infiniteStream(fc.boolean()), (all, coins) => {
      const full = answer(court, all)
      const partial = answer(court, forget(all, () => coins.next().value === true) as object)
      if (partial.outcome.kind !== 'blocked') {
        expect([partial.outcome.kind, partial.outcome.judge]).toEqual([
          full.outcome.kind,
          full.outcome.judge,
        ])
      } else expect(partial.outcome.missing.length).toBeGreaterThan(0)
      for (const entry of partial.clauses.filter(({ id }) => !['mini/1', 'mini/3'].includes(id))) {
        const same = full.clauses.find(
          ({ id, subject }) => id === entry.id && subject === entry.subject,
        )
        if (entry.status !== 'undetermined') expect(entry.status).toBe(same?.status)
        else expect(entry.missing?.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('every missing fact is one that the document lacks', () => {
  fc.assert(
    fc.property(facts, fc.infiniteStream(fc.boolean()), (all, coins) => {
      const known = forget(all, () => coins.next().value === true) as object
      for (const pointer of answer(court, known).outcome.missing) {
        expect(at(known, pointer), pointer).toBeUndefined()
      }
    }),
  )
})

/** The value at a pointer by id. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => {
      if (Array.isArray(value)) {
        return value.find((item: { readonly id?: string }) => item.id === key) ?? value[Number(key)]
      }
      return (value as Readonly<Record<string, unknown>> | undefined)?.[key]
    }, document)
}

test('the order in which judges are listed changes nothing but the order of the answer', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const turned = { ...all, judges: all.judges.toReversed() }
      const [a, b] = [answer(court, all), answer(court, turned)]
      expect(b.outcome).toEqual(a.outcome)
      expect(b.judges.toReversed()).toEqual(a.judges)
      expect(b.clauses).toEqual(a.clauses)
    }),
    { numRuns: 50 },
  )
})

test('one more ground never adds a judge', () => {
  fc.assert(
    fc.property(facts, absence, (all, more) => {
      const [first, ...others] = all.judges
      const burdened = { ...first, absences: [...first.absences, more] }
      const eligible = (judges: object[]) =>
        answer(court, { ...all, judges })
          .judges.filter(({ status }) => status === 'eligible')
          .map(({ id }) => id)
      const before = eligible([...all.judges])
      const after = eligible([burdened, ...others])
      if (before.length > 0)
        expect(before).toEqual(expect.arrayContaining(after.filter((id) => id === 'А')))
    }),
    { numRuns: 100 },
  )
})
