/** The ledger after the fire: everything that was begun is finished, and then every promise is checked. */
import { expect } from 'vitest'
import { allocate } from '../../../../engine/allocation/allocate.ts'
import { settle } from '../../../../engine/allocation/settle.ts'
import type { CourtLedger } from '../../../../engine/ledger/court-ledger.ts'
import type { Entry, EntryKind } from '../../../../engine/ledger/types.ts'
import { type DistributionRecord, verifyRecord } from '../../../../engine/record/record.ts'
import { pastPolicies } from '../../../../engine/replay/past-policies.ts'
import { replay } from '../../../../engine/replay/replay.ts'
import { caseId, courtRuntime, request, setting } from './court.ts'
import type { Told } from './fire.ts'

/** Open commitments are settled, cases that nobody came to are distributed; how many of each. */
export async function finish(ledger: CourtLedger, cases: number) {
  const ours = setting(cases)
  const closed = new Set((await entriesOf(ledger, 'result')).map(({ body }) => body['commit']))
  const open = (await entriesOf(ledger, 'commit')).filter(({ seq }) => !closed.has(seq))
  for (const commit of open) {
    expect(await settle(ledger, commit, ours.numbers, ours.by)).toMatchObject({ kind: 'settled' })
  }
  const known = new Set((await entriesOf(ledger, 'commit')).map(({ body }) => body['case']))
  const left = Array.from({ length: cases }, (_, n) => caseId(n)).filter((id) => !known.has(id))
  const runtime = courtRuntime()
  for (const id of left) {
    expect(await allocate(ledger, runtime, request(id), ours)).toMatchObject({ kind: 'drawn' })
  }
  return { open: open.length, left: left.length }
}

/** One commitment, one number, one result, one record for each case, and the judge whom its client was told. */
export async function expectOneJudgeEach(
  ledger: CourtLedger,
  cases: number,
  { drawn, settled }: Pick<Told, 'drawn' | 'settled'>,
): Promise<void> {
  const all = Array.from({ length: cases }, (_, n) => caseId(n)).toSorted()
  const [commits, numbers, results] = await Promise.all([
    entriesOf(ledger, 'commit'),
    entriesOf(ledger, 'randomness'),
    entriesOf(ledger, 'result'),
  ])
  expect(commits.map(caseOf).toSorted()).toEqual(all)
  expect(results.map(caseOf).toSorted()).toEqual(all)
  expect(commits.every(({ body }) => body['attempt'] === 1)).toBe(true)
  const places = commits.map(({ seq }) => seq)
  expect(numbers.map(commitOf).toSorted(ascending)).toEqual(places)
  expect(results.map(commitOf).toSorted(ascending)).toEqual(places)
  const judges = new Map<string, string>()
  for (const result of results) {
    const record = await recordOf(ledger, result)
    expect(verifyRecord(record)).toEqual({ kind: 'verified', binding: true })
    expect(record.manifest.case).toBe(caseOf(result))
    judges.set(caseOf(result), record.result.seats[0]?.winner ?? '')
  }
  expect(Object.fromEntries([...drawn.keys()].map((id) => [id, judges.get(id)]))).toEqual(
    Object.fromEntries(drawn),
  )
  expect([...settled].filter((id) => !judges.has(id))).toEqual([])
}

/** Links 1, 2, 3, … in the order of the commitments. */
export async function expectLinksInOrder(ledger: CourtLedger): Promise<void> {
  const commits = await entriesOf(ledger, 'commit')
  const links = commits.map(({ body }) => (body['source'] as { readonly link: number }).link)
  expect(links).toEqual(links.map((_, at) => at + 1))
}

/** The whole ledger verifies and, run again, comes out the same. */
export async function expectWhole(ledger: CourtLedger): Promise<void> {
  expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
  const policyAt = pastPolicies(ledger)
  for await (const entry of ledger.entries({ kinds: ['commit'] })) {
    const { finding } = await replay(ledger, entry, policyAt)
    expect([entry.seq, finding]).toEqual([entry.seq, { kind: 'same' }])
  }
}

const entriesOf = (ledger: CourtLedger, kind: EntryKind): Promise<readonly Entry[]> =>
  Array.fromAsync(ledger.entries({ kinds: [kind] }))

const ascending = (a: number, b: number): number => a - b

const caseOf = ({ body }: Entry): string => body['case'] as string
const commitOf = ({ body }: Entry): number => body['commit'] as number

async function recordOf(ledger: CourtLedger, { body }: Entry): Promise<DistributionRecord> {
  const bytes = await ledger.blob(body['record'] as string)
  if (bytes === undefined) throw new Error('the record is not there')
  return JSON.parse(new TextDecoder().decode(bytes)) as DistributionRecord
}
