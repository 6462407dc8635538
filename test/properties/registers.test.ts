/** Laws of the registers: the order of rows means nothing, nothing is entered twice, the past does not change. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, Entry } from '../../engine/index.ts'
import { entriesKnownAt, factsOf, isNamed, registersAt } from '../../engine/index.ts'
import type { LedgerView } from '../../engine/index.ts'
import { trueSince } from '../../engine/registers/state.ts'
import { formatDate } from '../../engine/time/day.ts'
import { entered, nationalFacts, planOf, withJudges } from '../support/registers.ts'

const FIRST = 20_600
const day = fc.integer({ min: FIRST, max: FIRST + 40 }).map(formatDate)
const blank = (cells: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.oneof(cells, fc.constant(''))

const HEADS = {
  absences: [
    'Код судді',
    'Вид',
    'Перший день',
    'Останній день',
    'Тривала',
    'Номер наказу',
    'Дата наказу',
    'Підписав',
    'Діє з',
  ],
  coefficients: ['Код судді', 'КН', 'Відпрацьовано днів', 'Діє з'],
} as const
const judge = fc.constantFrom('с01', 'с02', 'с03')
const absence = fc.tuple(
  judge,
  fc.constantFrom('відпустка', 'лікарняний'),
  day,
  blank(fc.constantFrom('—', '2027-01-01')),
  blank(fc.constantFrom('так', 'ні')),
  fc.constantFrom('12-к', '13-к'),
  day,
  fc.constant('Умовна О. О.'),
  blank(day),
)
const coefficient = fc.tuple(
  judge,
  fc.constantFrom('1,00', '1,10', '1,20'),
  blank(fc.constantFrom('100', '101')),
  day,
)

const file = fc.oneof(
  fc.array(absence, { maxLength: 6 }).map((rows) => ({ id: 'absences' as const, rows })),
  fc.array(coefficient, { maxLength: 6 }).map((rows) => ({ id: 'coefficients' as const, rows })),
)
type File = typeof file extends fc.Arbitrary<infer F> ? F : never

const table = ({ id, rows }: File): readonly (readonly Cell[])[] => [
  HEADS[id],
  ...(rows as readonly Cell[][]),
]
const plan = (one: File, book = withJudges()) => planOf(one.id, table(one), { book })

const shuffled = fc.tuple(file, fc.infiniteStream(fc.nat())).map(([one, numbers]) => {
  const keys = one.rows.map(() => numbers.next().value ?? 0)
  const order = one.rows.map((_, at) => at).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  return { one, other: { ...one, rows: order.map((at) => one.rows[at]) } as File }
})

test('the order of the rows of a file changes nothing that is entered', () => {
  fc.assert(
    fc.property(shuffled, ({ one, other }) => {
      const changes = (of: File) => plan(of).changes.map((change) => ({ ...change, row: 0 }))
      expect(changes(other)).toEqual(changes(one))
    }),
  )
})

test('a file that was entered adds nothing when it is entered again', () => {
  fc.assert(
    fc.property(file, (one) => {
      const good = { ...plan(one), problems: [] }
      const book = entered(good, withJudges())
      expect(plan(one, book).changes).toEqual([])
    }),
  )
})

const factsAt = (entries: readonly Entry[], instant: number) =>
  factsOf(registersAt(entries, instant), isNamed(nationalFacts))

test('what was true at a moment stays so, whatever becomes true later', () => {
  fc.assert(
    fc.property(file, file, (before, later) => {
      const book = entered({ ...plan(before), problems: [] }, withJudges())
      const after = entered({ ...plan(later, book), problems: [] }, book)
      const added = after.entries.slice(book.entries.length)
      fc.pre(added.length > 0)
      const eve = Math.min(...added.map(trueSince)) - 1
      expect(factsAt(after.entries, eve)).toEqual(factsAt(book.entries, eve))
    }),
  )
})

test('what was known at a moment stays so, whatever is entered later', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, day, async (before, later, asOf) => {
      const book = entered({ ...plan(before), problems: [] }, withJudges())
      const after = entered({ ...plan(later, book), problems: [] }, book)
      const size = book.entries.length
      const stamped = after.entries.map((entry, at) => ({
        ...entry,
        recorded_at: at < size ? '2026-08-04T06:00:00.000Z' : '2026-08-04T07:00:00.000Z',
      }))
      const known = await entriesKnownAt(
        viewOf(stamped),
        ['register'],
        Date.parse('2026-08-04T06:30:00Z'),
      )
      const instant = trueSince({ true_at: asOf })
      expect(factsAt(known, instant)).toEqual(factsAt(book.entries, instant))
    }),
  )
})

test('a judge’s facts at a moment are those of the latest change true by then', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(day, fc.constantFrom('1.00', '1.10', '1.20')), {
        selector: ([on]) => on,
        maxLength: 6,
      }),
      day,
      (changes, asOf) => {
        const rows = changes.map(([on, load]) => ['с01', load, '', on])
        const book = entered(
          { ...plan({ id: 'coefficients', rows } as File), problems: [] },
          withJudges(),
        )
        const last = changes
          .filter(([on]) => on <= asOf)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .at(-1)
        const held = book
          .at('judges/с01', trueSince({ true_at: asOf }))
          ?.fields.get('load_coefficient')
        expect(held?.value).toBe(last?.[1] ?? '1.25')
      },
    ),
  )
})

/** As much of a ledger as is read here. */
function viewOf(entries: readonly Entry[]): LedgerView {
  const view: Pick<LedgerView, 'entries'> = {
    async *entries({ to = entries.length } = {}) {
      for (const entry of entries.slice(0, to)) yield await Promise.resolve(entry)
    },
  }
  return view as LedgerView
}
