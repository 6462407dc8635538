/** The sheet of a draw: its lists are those of the decision and of the manifest, its words those of the explanation. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  allocate as distribute,
  drawSheet,
  explainDecision,
  pastDecision,
  pastPolicies,
  renderText,
} from '../../../engine/index.ts'
import { PLACES, temporaryFolder } from '../../support/ledgers.ts'
import { actOn, sampleCourt, type SampleCourt } from '../../support/sample-court.ts'

const FIRST = '999/1001/26'
const REPEATED = '999/0412/26'
const TRANSFERRED = '999/0731/25'

const court = (): Promise<SampleCourt> => sampleCourt(join(temporaryFolder(), 'court.sqlite'))

test('everybody stands in the sheet once, and its chances are the candidates of the manifest', async () => {
  const { allocate } = await court()
  const allocation = await allocate(FIRST)
  if (allocation.kind !== 'drawn') throw new Error(allocation.kind)
  const { judges, steps, chances, missing } = drawSheet({
    decision: allocation.decision,
    lang: 'uk',
  })
  const [pool] = allocation.record.manifest.pools
  expect(chances?.lines.map(({ id, weight }) => [id, weight])).toEqual(
    pool?.candidates.map(({ id, weight }) => [id, weight]),
  )
  const out = steps.flatMap((step) => step.judges)
  expect(out.toSorted()).toEqual(pool?.excluded.map(({ id }) => id).toSorted())
  expect(new Set(out).size).toBe(out.length)
  for (const { id, status, reasons } of judges) {
    const recorded = pool?.excluded.find((one) => one.id === id)?.grounds ?? []
    expect([id, reasons.map(({ clause }) => clause).toSorted()]).toEqual([
      id,
      [...new Set(recorded.map(({ clause }) => clause))].toSorted(),
    ])
    expect(status).toBe(recorded.length === 0 ? 'eligible' : 'excluded')
  }
  expect(missing).toEqual([])
})

test('the words of a reason are those of the explanation, in both languages', async () => {
  const { allocate } = await court()
  const allocation = await allocate(FIRST)
  if (allocation.kind !== 'drawn') throw new Error(allocation.kind)
  for (const lang of ['uk', 'en'] as const) {
    const { decision } = allocation
    const told = renderText(explainDecision(decision, { lang, detail: 'short' })).replaceAll(
      /\s+/g,
      ' ',
    )
    const reasons = drawSheet({ decision, lang }).judges.flatMap((judge) => judge.reasons)
    expect(reasons.length).toBeGreaterThan(5)
    for (const { cite, why } of reasons) expect(told).toContain(why === '' ? cite : why)
  }
})

test('a judge who is replaced is out for that, and no judge is listed where nothing is drawn', async () => {
  const { allocate, ledger, runtime, setting, matter } = await court()
  await ledger.append([actOn(REPEATED)])
  const { facts, ...request } = matter(REPEATED)
  const before = { ...(facts['case'] as object), previous_judge_id: 'с01' }
  const again = await distribute(
    ledger,
    runtime,
    { ...request, facts: { ...facts, case: before } },
    setting,
  )
  if (again.kind !== 'drawn') throw new Error(again.kind)
  const sheet = drawSheet({ decision: again.decision, lang: 'uk' })
  const replaced = sheet.judges.find(({ id }) => id === 'с01')
  expect(replaced?.status).toBe('excluded')
  expect(replaced?.reasons.filter(({ why, cite }) => why.includes(cite))).toEqual([])
  expect(replaced?.reasons.map(({ why }) => why)).toEqual([
    expect.stringContaining('щоб замінити цього суддю'),
  ])
  const transfer = await allocate(TRANSFERRED)
  if (transfer.kind !== 'no_draw') throw new Error(transfer.kind)
  expect(drawSheet({ decision: transfer.decision, lang: 'uk' })).toMatchObject({
    judges: [],
    steps: [],
  })
})

test.each(PLACES)(
  'a matter of the past is decided as it was then, from the ledger alone ($store)',
  async ({ address }) => {
    const place = await address()
    if (place === undefined) return expect(place).toBeUndefined()
    const { allocate, ledger } = await sampleCourt(place)
    const drawn = await allocate(FIRST)
    const transfer = await allocate(TRANSFERRED)
    if (drawn.kind !== 'drawn' || transfer.kind !== 'no_draw') throw new Error('not as the sample')
    expect(await ledger.open()).toEqual([])
    const policyAt = pastPolicies(ledger)
    for (const { entry, decision } of [
      { entry: drawn.commit, decision: drawn.decision },
      { entry: transfer.entry, decision: transfer.decision },
    ]) {
      if (entry === undefined) throw new Error('a transfer has its entry')
      const past = await pastDecision(ledger, entry, policyAt)
      if (past.kind !== 'decision') throw new Error(past.detail)
      expect(past.decision.evaluation).toEqual(decision.evaluation)
      expect(past.decision.edition.digest).toBe(decision.edition.digest)
    }
  },
)
