/** The demonstration history in short: two hundred matters over most of a year instead of twenty thousand. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Entry,
  type EntryKind,
  type HistoryReport,
  pastPolicies,
  replay,
} from '../../engine/index.ts'
import { here } from '../cli/here.ts'
import { caseKinds } from './history/matters.ts'
import { AMENDED } from './history/policies.ts'
import { type History, type HistoryPlan, yearOf } from './history/year.ts'

const PLAN = { seed: 'коротка історія', from: '2026-03-02', matters: 200, perDay: 1 }
/** The day of the last shipped amendment: nothing synthetic is dated before it. */
const SINCE = '2026-02-27'
const folder = mkdtempSync(join(tmpdir(), 'zasady-history-'))
const LEDGER = join(folder, 'history.sqlite')
let history: History

beforeAll(async () => {
  history = await yearOf(LEDGER, PLAN)
})

afterAll(async () => {
  await history.office.ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

async function entries(...kinds: readonly EntryKind[]): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for await (const entry of history.office.ledger.entries({ kinds })) found.push(entry)
  return found
}

interface Manifest {
  readonly as_of: string
  readonly attempt: number
  readonly policy: { readonly in_force_from: string }
  readonly pools: readonly {
    readonly candidates: readonly { readonly id: string }[]
    readonly excluded: readonly {
      readonly id: string
      readonly grounds: readonly { readonly clause: string }[]
    }[]
  }[]
}

async function textOf(digest: unknown): Promise<string> {
  const bytes = await history.office.ledger.blob(String(digest))
  return Buffer.from(bytes ?? []).toString()
}

async function manifests(): Promise<readonly Manifest[]> {
  const commits = await entries('commit')
  return Promise.all(
    commits.map(async ({ body }) => JSON.parse(await textOf(body['manifest'])) as Manifest),
  )
}

/** Clauses for which a judge is out of a draw. */
const groundsOf = ({ pools }: Manifest, judge: string): readonly string[] =>
  pools.flatMap(({ excluded }) =>
    excluded
      .filter(({ id }) => id === judge)
      .flatMap(({ grounds }) => grounds.map(({ clause }) => clause)),
  )

test('every matter is settled, and the ledger verifies', async () => {
  const settled = Object.values(history.outcomes).reduce((sum, count) => sum + count, 0)
  expect(settled).toBe(PLAN.matters)
  expect(await entries('result')).toHaveLength((await entries('commit')).length)
  expect(await entries('result', 'decision')).toHaveLength(PLAN.matters)
  expect((await history.office.ledger.verify()).kind).toBe('verified')
})

test('the history says that it is synthetic, and nothing in it is before the last shipped amendment', async () => {
  const [first] = await entries('ledger')
  expect(first?.body['court']).toContain('синтетичні дані')
  const dated = (await entries('commit', 'decision', 'register', 'act', 'policy')).map(
    ({ true_at: day }) => day,
  )
  expect(dated.filter((day) => day < SINCE)).toEqual([])
})

test('every kind of case is drawn; some go without a draw, some are drawn again by an act', async () => {
  const kinds = await Promise.all(
    (await entries('commit')).map(async ({ body }) => {
      const { facts } = JSON.parse(await textOf(body['manifest'])) as { readonly facts: string }
      const document = JSON.parse(await textOf(facts)) as {
        readonly case: { readonly kind: string }
      }
      return document.case.kind
    }),
  )
  expect([...new Set(kinds)].toSorted()).toEqual(caseKinds.toSorted())
  expect(history.outcomes['transfer']).toBeGreaterThan(0)
  expect(history.outcomes['repeat_draw']).toBeGreaterThan(0)
  expect((await manifests()).some(({ attempt }) => attempt === 2)).toBe(true)
})

test('judges are shut out before leave, on leave, when sick, on a trip, and at the end of their term', async () => {
  const told = new Set(
    (await manifests()).flatMap(({ pools }) =>
      pools.flatMap(({ excluded }) =>
        excluded.flatMap(({ grounds }) => grounds.map(({ clause }) => clause)),
      ),
    ),
  )
  const clauses = ['4.3.1', '4.3.2', '4.3.4', '4.3.5', '4.3.6', '4.3.7', '4.3.9', '9.3']
  expect(clauses.filter((clause) => !told.has(`desn/${clause}`))).toEqual([])
})

test('principles come with an approval by somebody else, and the invented amendment applies from its day', async () => {
  const policies = await entries('policy')
  const approvals = await entries('approval')
  expect(approvals.map(({ body }) => body['policy'])).toEqual(policies.map(({ seq }) => seq))
  const [by] = policies.map((entry) => entry.by)
  expect(approvals.every((approval) => approval.by !== by)).toBe(true)
  const used = await manifests()
  expect(used.some(({ as_of: at }) => at >= AMENDED.in_force_from)).toBe(true)
  for (const { as_of: at, policy } of used) {
    expect(policy.in_force_from).toBe(at < AMENDED.in_force_from ? SINCE : AMENDED.in_force_from)
  }
})

test('the term of a judge ends on 20 December: from 20 September three months count, and two do not', async () => {
  const between = (await manifests()).filter(
    ({ as_of: at }) => '2026-09-21' <= at && at < '2026-10-20',
  )
  expect(between.length).toBeGreaterThan(5)
  for (const manifest of between) expect(groundsOf(manifest, 'с23')).toContain('desn/4.3.1')
})

test('every draw and every decision comes out the same when it is run again', async () => {
  const { ledger } = history.office
  const policies = pastPolicies(ledger)
  for (const entry of await entries('commit', 'decision')) {
    expect((await replay(ledger, entry, policies)).finding).toEqual({ kind: 'same' })
  }
})

test('the same seed gives the same ledger, another seed another', async () => {
  const rootOf = async (name: string, plan: HistoryPlan): Promise<string> => {
    const { office } = await yearOf(join(folder, name), plan)
    const { root } = await office.ledger.head()
    await office.ledger.close()
    return root
  }
  const short = { ...PLAN, matters: 24, perDay: 12 }
  const root = await rootOf('one.sqlite', short)
  expect(await rootOf('other.sqlite', short)).toBe(root)
  expect(await rootOf('third.sqlite', { ...short, seed: 'інша історія' })).not.toBe(root)
})

const COURT = 'policies/courts/desnianskyi'

test('the invented amendment fits the principles, and its examples hold', async () => {
  const court = join(folder, 'desn')
  const isText = (path: string): boolean => !path.slice(COURT.length + 1).includes('/')
  cpSync(COURT, court, { recursive: true, filter: (path) => path === COURT || isText(path) })
  cpSync('test/demo/history/amendment.zasady', join(court, '2026-08-20.zasady'))
  const { code, out } = await here(['test', join(court, '2025-03-28-no-3.zasady')])
  expect(code).toBe(0)
  expect(examplesIn(out)).toBe(examplesIn((await adopted()).out) + 2)
})

let tested: ReturnType<typeof here> | undefined
/** The examples of the adopted principles; run once. */
const adopted = () => (tested ??= here(['test', 'desn']))

/** How many examples `zasady test` ran. */
const examplesIn = (out: string): number => Number(/(\d+) тест/.exec(out)?.[1])

const PROPOSAL = `${COURT}/proposals/five-days-before-leave.zasady`

test('the proposal is a draft with examples on both sides that hold; nothing is decided by it', async () => {
  expect((await here(['check', PROPOSAL])).code).toBe(0)
  const proposed = await here(['test', PROPOSAL])
  const before = await adopted()
  expect([proposed.code, before.code]).toEqual([0, 0])
  expect(examplesIn(proposed.out)).toBe(examplesIn(before.out) + 5)
  expect(readFileSync(PROPOSAL, 'utf8')).toMatch(/^проєкт$/m)
})

test('over the history the proposal changes what it says, and nothing else', async () => {
  const words = ['--ledger', LEDGER, '--policy', 'desn', '--to', PROPOSAL, '--json']
  const { code, out, err } = await here(['preview', ...words])
  expect([code, err]).toEqual([0, ''])
  const report = JSON.parse(out) as HistoryReport
  expect(report).toMatchObject({ cases: PLAN.matters, after: { draft: true } })
  expect(report.clauses.map(({ clause }) => clause)).toEqual(['desn/4.3.4', 'desn/6.1.2'])
  for (const { clause, cases, gained } of report.clauses) {
    expect([clause, cases > 0, gained]).toEqual([clause, true, 0])
  }
})

const demo = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['test/demo/history.ts', ...words], { encoding: 'utf8' })

test('the command says that all is invented, what it made, and what to do with it', () => {
  const out = join(folder, 'made', 'history.sqlite')
  const { status, stdout, stderr } = demo('--out', out, '--matters', '10', '--per-day', '5')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('вигадані')
  expect(stdout).toMatch(/справ 10,/)
  const proposal = /--to (\S+)/.exec(stdout)?.[1] ?? ''
  expect(readFileSync(proposal, 'utf8')).toContain('ніхто не ухвалив')
  expect(existsSync(out)).toBe(true)
})

test('a file that is there is never written over', () => {
  const there = join(folder, 'there.sqlite')
  writeFileSync(there, 'чуже')
  const { status, stderr } = demo('--out', there)
  expect(status).toBe(2)
  expect(stderr).toContain('вже є')
  expect(readFileSync(there, 'utf8')).toBe('чуже')
})

test('what is no number of matters is refused', () => {
  const { status, stderr } = demo('--matters', 'багато')
  expect(status).toBe(2)
  expect(stderr).toContain('«багато»')
})
