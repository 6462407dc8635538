/** Rows for researchers, from a ledger with every kind of end. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aboutLine, DICTIONARY } from '../../../engine/research/about.ts'
import { coarseDate } from '../../../engine/research/coarse-date.ts'
import { type DistributionRow, distributionRows } from '../../../engine/research/distributions.ts'
import {
  keyDigest,
  pseudonymFrom,
  pseudonyms,
  reveal,
} from '../../../engine/research/pseudonyms.ts'
import { commit } from '../../support/ledgers.ts'
import { abandon, act, temporaryFolder } from '../../support/ledgers.ts'
import { append, appendOne, decision } from '../../support/ledger-story.ts'
import { actOn, sampleCourt } from '../../support/sample-court.ts'

const KEY = Buffer.alloc(32, 5)
const name = pseudonyms(KEY)

/** The whole sample day, an abandoned draw, an open one, a decision that assigns two cases. */
async function everything(): Promise<readonly DistributionRow[]> {
  const { ledger, matters, allocate } = await sampleCourt(join(temporaryFolder(), 'court.sqlite'))
  await append(ledger, [actOn('999/0412/26')])
  for (const { id } of matters) await allocate(id)
  const edition = (await ledger.entry(4))?.body['editions'] as readonly {
    readonly digest: string
    readonly in_force_from: string
  }[]
  const policy = {
    id: 'desn',
    edition: edition[0]?.digest,
    in_force_from: edition[0]?.in_force_from,
  }
  const manifest = { policy, as_of: '2026-08-05', pools: [], seats: [] }
  const stopped = await appendOne(ledger, commit('умовна-1/26', { policy: 4, manifest }))
  await append(ledger, [abandon(stopped, await appendOne(ledger, act()))])
  await append(ledger, [commit('умовна-2/26', { policy: 4, manifest })])
  await append(ledger, [decision('умовна-3/26', 4)])
  return Array.fromAsync(distributionRows(ledger, { name, dates: 'day' }))
}

function rowOf(rows: readonly DistributionRow[], caseId: string): DistributionRow {
  const found = rows.find((row) => row.case === name('case', caseId))
  if (found === undefined) throw new Error(`no row of ${caseId}`)
  return found
}

describe('the rows of a day', () => {
  test('tell every end apart', async () => {
    const rows = await everything()
    expect(rowOf(rows, '999/1001/26')).toMatchObject({ kind: 'draw', outcome: 'drawn' })
    expect(rowOf(rows, '999/0412/26')).toMatchObject({ attempt: 2, outcome: 'drawn' })
    expect(rowOf(rows, 'умовна-1/26')).toMatchObject({ outcome: 'abandoned', seats: [] })
    expect(rowOf(rows, 'умовна-2/26')).toMatchObject({ outcome: 'open', date: '2026-08-05' })
    expect(rowOf(rows, '999/0731/25')).toMatchObject({
      kind: 'decision',
      outcome: 'transfer',
      judge: name('judges', 'с05'),
    })
    expect(rowOf(rows, 'умовна-3/26')).toMatchObject({
      assignments: expect.arrayContaining([
        { case: name('case', 'умовна-3/26-б'), judge: name('judges', 'с03') },
      ]),
    })
  })

  test('are in the order of the pseudonyms, and so are the people in them', async () => {
    const rows = await everything()
    const cases = rows.map((row) => row.case)
    expect(cases).toEqual(cases.toSorted())
    for (const row of rows) {
      for (const { candidates, excluded } of row.kind === 'draw' ? row.lists : []) {
        for (const people of [candidates, excluded].map((list) =>
          list.map(({ person }) => person),
        )) {
          expect(people).toEqual(people.toSorted())
        }
      }
    }
  })

  test('give the exact probability of each winner', async () => {
    const rows = await everything()
    for (const row of rows) {
      if (row.kind !== 'draw' || row.outcome !== 'drawn') continue
      const [seat] = row.seats
      const list = row.lists.find((one) => one.list === seat?.list)?.candidates ?? []
      const total = list.reduce((sum, { weight }) => sum + Number(weight), 0)
      const weight = Number(list.find(({ person }) => person === seat?.winner)?.weight)
      const [n = 0, d = 1] = (seat?.probability ?? '').split('/').map(Number)
      expect(n / d).toBeCloseTo(weight / total, 12)
    }
  })

  test('have exactly the fields of the dictionary that comes with them', async () => {
    const found = new Set((await everything()).flatMap((row) => fieldsOf(row)))
    expect([...found].toSorted()).toEqual(Object.keys(DICTIONARY).toSorted())
    expect(aboutLine(KEY, 'month')).toMatchObject({ fields: DICTIONARY, key: keyDigest(KEY) })
  })
})

function fieldsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const field = path === '' ? key : `${path}.${key}`
    return [field, ...fieldsOf(item, field)]
  })
}

describe('a pseudonym', () => {
  test('follows from key, kind and id alone', () => {
    expect(name('judges', 'с02')).toBe(pseudonyms(KEY)('judges', 'с02'))
    const others = [
      name('jurors', 'с02'),
      name('judges', 'с03'),
      pseudonyms(Buffer.alloc(32, 6))('judges', 'с02'),
    ]
    expect(others).not.toContain(name('judges', 'с02'))
  })

  test('is proven by its own secret, which proves no other', () => {
    const proof = reveal(KEY, 'judges', 'с02')
    expect(pseudonymFrom(proof)).toBe(name('judges', 'с02'))
    expect(pseudonymFrom({ ...proof, id: 'с03' })).not.toBe(name('judges', 'с03'))
    expect(JSON.stringify(proof)).not.toContain(KEY.toString('hex'))
  })

  test('is not made with a short key', () => {
    expect(() => reveal(Buffer.alloc(31), 'case', '1')).toThrow('32')
  })
})

test.each([
  ['2026-08-04T09:50:00+03:00', ['2026-08-04', '2026-08', '2026-Q3', '2026', null]],
  ['2026-01-01', ['2026-01-01', '2026-01', '2026-Q1', '2026', null]],
  ['2026-12-31', ['2026-12-31', '2026-12', '2026-Q4', '2026', null]],
])('%s is made coarser', (moment, expected) => {
  const all = (['day', 'month', 'quarter', 'year', 'none'] as const).map((one) =>
    coarseDate(moment, one),
  )
  expect(all).toEqual(expected)
})
