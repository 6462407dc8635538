/** The list of distributions of a court with many: a page costs the same whatever lies behind it. */
import { expect, test } from 'vitest'
import { casesPage } from '../../../../cli/studio/distribution/cases.ts'
import type { Desk } from '../../../../cli/studio/distribution/desk.ts'
import type { Entry, EntryFilter } from '../../../../engine/index.ts'

const CASES = 20_000

/** Three entries a case, as a ledger has them: the commitment, the number, the result. */
const caseOf = (seq: number): string => `999/${Math.floor(seq / 3)}/26`

const entryAt = (seq: number): Entry => ({
  format: 'zasady-entry/1',
  seq,
  kind: seq % 3 === 0 ? 'commit' : seq % 3 === 1 ? 'randomness' : 'result',
  true_at: '2026-08-04',
  recorded_at: '2026-08-04T10:00:00.000Z',
  by: 'секретар-1',
  body: {
    case: caseOf(seq),
    attempt: 1,
    commit: seq - (seq % 3),
    winners: [{ seat: 1, role: 'presiding', winner: seq % 2 === 0 ? 'с01' : 'с02' }],
  },
})

/** A ledger that is made up while it is read, and counts what is read of it. */
function desk(): { readonly desk: Desk; readonly read: () => number } {
  let read = 0
  async function* entries({ kinds, case: caseId, to = 3 * CASES }: EntryFilter) {
    for (let seq = to - 1; seq >= 0; seq--) {
      const entry = entryAt(seq)
      if (kinds?.includes(entry.kind) !== true) continue
      if (caseId !== undefined && entry.body['case'] !== caseId) continue
      read++
      yield entry
    }
  }
  const ledger = { entries, entry: (seq: number) => Promise.resolve(entryAt(seq)) }
  const names = new Map([
    ['с01', 'Взірцева'],
    ['с02', 'Вигадько'],
  ])
  const facts = { names: () => Promise.resolve(names) }
  return { desk: { court: { ledger }, facts } as unknown as Desk, read: () => read }
}

test('a page of 50 reads some 50 entries, at the end of the list as at its beginning', async () => {
  const { desk: one, read } = desk()
  const first = await casesPage(one, {})
  expect(first.rows.map(({ case: caseId }) => caseId)).toEqual(
    Array.from({ length: 50 }, (_, at) => `999/${CASES - 1 - at}/26`),
  )
  expect(read()).toBeLessThanOrEqual(51)
  const next = await casesPage(one, { before: first.before ?? 0 })
  expect(next.rows[0]?.case).toBe(`999/${CASES - 51}/26`)
  expect(read()).toBeLessThanOrEqual(102)
  const last = await casesPage(one, { before: 3 * 20 })
  expect([last.rows.length, last.rows.at(-1)?.case, last.before]).toEqual([20, '999/0/26', null])
})

test('the pages together are all the distributions, each once', async () => {
  const { desk: one } = desk()
  const seen: string[] = []
  for (let before: number | null = 3 * 230; before !== null;) {
    const page: Awaited<ReturnType<typeof casesPage>> = await casesPage(one, { before })
    seen.push(...page.rows.map(({ case: caseId }) => caseId))
    before = page.before
  }
  expect(seen).toEqual(Array.from({ length: 230 }, (_, at) => `999/${229 - at}/26`))
})

test('a search that finds nothing stops after so many entries and says from where to go on', async () => {
  const { desk: one, read } = desk()
  const { rows, before } = await casesPage(one, { search: 'немає такої' })
  expect(rows).toEqual([])
  expect(before).not.toBeNull()
  expect(read()).toBeLessThan(6000)
  const found = await casesPage(one, { judge: 'с02' })
  expect(new Set(found.rows.flatMap(({ people }) => people.map(({ name }) => name)))).toEqual(
    new Set(['Вигадько']),
  )
})
