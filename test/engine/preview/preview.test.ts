/** A preview over a real ledger: the sample day of a court, under two editions of its principles. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger, type CourtLedger } from '../../../engine/index.ts'
import type { LedgerView } from '../../../engine/ledger/types.ts'
import type { EditionSide } from '../../../engine/preview/history.ts'
import { namedEdition } from '../../../engine/preview/named-edition.ts'
import { cannotDecide } from '../../../engine/preview/cannot-decide.ts'
import { preview, type PreviewInput } from '../../../engine/preview/preview.ts'
import { sampleYear } from '../../demo/sample-year.ts'
import { calendar } from '../../support/mini-court.ts'
import { shippedPreviewSettings as settings } from '../../support/preview-settings.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-preview-'))
let ledger: CourtLedger

beforeAll(async () => {
  const address = join(folder, 'court.sqlite')
  const office = await sampleYear(address, {
    seed: 'перегляд',
    from: '2026-03-01',
    days: 10,
    perDay: 4,
  })
  await office.ledger.close()
  const opened = await openLedger(address, { signers: [], clock: Date.now })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  ledger = opened.ledger
})

afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

function sideOn(day: string): EditionSide {
  const loaded = shippedPolicies().runtime?.policies.get('desn')
  const edition = loaded?.policy.editions.findLast(({ from }) => from <= day)
  if (loaded === undefined || edition === undefined)
    throw new Error(`nothing was in force on ${day}`)
  return { loaded, edition, named: namedEdition(edition) }
}

const ANY = { from: null, to: null, category: null, judge: null, clause: null }

const input = (more: Partial<PreviewInput> = {}): PreviewInput => ({
  view: ledger,
  before: sideOn('2026-02-27'),
  after: sideOn('2026-02-27'),
  settings,
  calendar,
  filter: ANY,
  ...more,
})

test('the edition that decided changes nothing, draws the recorded judges and leaves nothing out', async () => {
  const report = await preview(input())
  const drawn = new Map<string, number>()
  for await (const { body } of ledger.entries({ kinds: ['result'] })) {
    const [first] = body['winners'] as readonly { winner: string }[]
    drawn.set(first?.winner ?? '', (drawn.get(first?.winner ?? '') ?? 0) + 1)
  }
  let given = 0
  for await (const { body } of ledger.entries({ kinds: ['decision'] })) {
    const judge = body['judge']
    if (typeof judge === 'string') drawn.set(judge, (drawn.get(judge) ?? 0) + 1)
    given++
  }
  expect(given).toBeGreaterThan(0)
  expect(report?.counts.unchanged).toBe(40)
  expect(report?.changed).toEqual([])
  for (const { judge, realised } of report?.judges ?? []) {
    expect(realised).toEqual({ before: drawn.get(judge) ?? 0, after: drawn.get(judge) ?? 0 })
  }
  expect(report?.ledger).toMatchObject({ origin: 'navchalnyi-sud.example/docket' })
})

test('an edition with wordings that nobody knows is undecided, and decided only by an assumption', async () => {
  const before = { before: sideOn('2026-02-27'), after: sideOn('2026-02-26') }
  const open = await preview(input(before))
  expect(open?.counts.undecided).toBe(40)
  expect(open?.changed[0]?.after?.missing).toContain('desn/4.3.12')
  const supposed = await preview(input({ ...before, assumeUnknownAbsent: true }))
  expect(supposed?.counts.undecided).toBe(0)
  expect(supposed?.assumptions[0]?.uk).toContain('desn/4.3.12')
})

test('what the earlier edition cannot decide is undecided too: nobody wins or loses by it', async () => {
  const report = await preview(input({ before: sideOn('2026-02-26'), after: sideOn('2026-02-27') }))
  if (report === undefined) throw new Error('there is no report')
  const { counts, changed, judges, clauses, grounds, days, considered } = report
  expect(counts.undecided).toBe(40)
  const open = changed.map((one) => cannotDecide(one))
  expect(open.every((one) => one?.edition === 'before')).toBe(true)
  expect(open[0]?.missing).toContain('desn/4.3.12')
  expect(changed.flatMap((one) => one.judges)).toEqual([])
  const ofJudges = judges.flatMap((one) => [
    ...Object.values(one.eligible),
    ...Object.values(one.realised),
    ...Object.values(one.expected).map(({ about }) => about),
    one.gained,
    one.lost,
  ])
  expect(ofJudges.length).toBeGreaterThan(0)
  expect(ofJudges.filter((count) => count !== 0)).toEqual([])
  expect([considered, grounds]).toEqual([0, []])
  expect(days.filter(({ before, after }) => before.length + after.length > 0)).toEqual([])
  const repealed = clauses.find(({ clause }) => clause === 'desn/4.3.12')
  expect(repealed).toMatchObject({ cases: 0, gained: 0, lost: 0, undecided: 40 })
})

test('the whole way reports what the quick way does', async () => {
  const sides = { before: sideOn('2026-02-26'), after: sideOn('2026-02-27') }
  expect(await preview(input({ ...sides, whole: true }))).toEqual(await preview(input(sides)))
})

test('a period leaves the rest unread', async () => {
  const read: string[] = []
  const view = seen((name) => void read.push(name))
  const report = await preview(
    input({ view, filter: { ...ANY, from: '2026-03-05', to: '2026-03-06' } }),
  )
  expect(report?.cases).toBe(8)
  expect(read.length).toBeLessThanOrEqual(16)
})

test('what is not in the ledger is an obstacle with its name, not a silence', async () => {
  const [commit] = await Array.fromAsync(ledger.entries({ kinds: ['commit'] }))
  const gone = String(commit?.body['manifest'])
  const withoutManifest = await preview(input({ view: seen(() => undefined, gone) }))
  expect(withoutManifest?.counts['not-replayable']).toBe(1)
  expect(withoutManifest?.changed[0]).toMatchObject({
    seq: commit?.seq,
    change: 'not-replayable',
    obstacle: { code: 'blob-missing', detail: gone },
  })
})

test('a commitment without a result is one that cannot be replayed', async () => {
  const [result] = await Array.fromAsync(ledger.entries({ kinds: ['result'] }))
  const view: LedgerView = {
    ...seen(() => undefined),
    async *entries(filter) {
      for await (const entry of ledger.entries(filter)) if (entry.seq !== result?.seq) yield entry
    },
  }
  const report = await preview(input({ view }))
  expect(report?.changed.map(({ obstacle }) => obstacle?.code)).toEqual(['no-result'])
})

test('a preview that is called off has no report', async () => {
  let done = 0
  const report = await preview(
    input({ onCase: (count) => void (done = count), isCancelled: () => done >= 3 }),
  )
  expect(report).toBeUndefined()
  expect(done).toBe(3)
})

test('it is said when the ledger knows the edition by another text', async () => {
  const side = sideOn('2026-02-27')
  const other = { ...side, edition: { ...side.edition, digest: `sha256:${'ab'.repeat(32)}` } }
  const report = await preview(input({ before: other, after: other }))
  expect(report?.assumptions[0]?.en).toMatch(/in the ledger it has the digest sha256:[0-9a-f]{12}…/)
  expect((await preview(input()))?.assumptions).toEqual([])
})

test('it is said when the ledger has an edition between the two that the text at hand lacks', async () => {
  const before = sideOn('2026-02-26')
  const editions = before.loaded.policy.editions.filter(({ from }) => from < '2026-02-27')
  const loaded = { ...before.loaded, policy: { ...before.loaded.policy, editions } }
  const later = { ...before.edition, from: '2026-05-01' }
  const old = { ...before, loaded }
  const report = await preview(input({ before: old, after: { ...old, edition: later } }))
  expect(report?.assumptions.map(({ uk }) => uk).join(' ')).toContain(
    'У журналі є ще редакція, чинна з 27.02.2026',
  )
})

/** The ledger, telling which texts are read of it; one of them may be gone. */
const seen = (tell: (name: string) => void, gone?: string): LedgerView => ({
  origin: ledger.origin,
  head: () => ledger.head(),
  entry: (seq) => ledger.entry(seq),
  entries: (filter) => ledger.entries(filter),
  blob: (name) => {
    tell(name)
    return name === gone ? Promise.resolve(undefined) : ledger.blob(name)
  },
  openings: (of) => ledger.openings(of),
  inclusion: (seq, size) => ledger.inclusion(seq, size),
  consistency: (from, to) => ledger.consistency(from, to),
  checkpoint: (size) => ledger.checkpoint(size),
})
