/**
 * The past run again: a settled matter of the ledger in; the same, the first step that differs, or why not, out.
 *
 * Everything comes from the ledger: the texts of the policy as they then were, the facts as then known, the number that
 * was then taken. Reads no clock; the answer is the same on another machine, in another time zone, on another day.
 */
import type { Circumstances } from '../distribute/distribute.ts'
import { decideMatter } from '../distribute/distribute.ts'
import { circumstancesOf } from '../allocation/circumstances.ts'
import { answersTo } from '../allocation/settle.ts'
import type { Runtime } from '../decide/runtime.ts'
import type { Plan, Taken } from '../draw/sources/source.ts'
import { originProblems } from '../draw/sources/sources.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import { firstDifference } from '../record/first-difference.ts'
import type { Manifest } from '../record/manifest.ts'
import { type DistributionRecord, verifyRecord } from '../record/record.ts'
import { gone } from './gone.ts'
import { decisionFinding } from './replay-decision.ts'
import { factsAt, sealerLike } from './past-facts.ts'
import type { PastPolicy } from './past-policies.ts'
import { comesOutTheSame, type PastManifest } from './quick-replay.ts'
import type { Finding, Obstacle, Replayed, Step } from './types.ts'

/** Replays a `commit` or a `decision`. `policyAt` gives the runtime of a policy entry (past-policies.ts). */
export async function replay(
  view: LedgerView,
  entry: Entry,
  policyAt: (seq: number) => Promise<PastPolicy>,
): Promise<Replayed> {
  const { body } = entry
  const past = await policyAt(body['policy'] as number)
  const about = {
    seq: entry.seq,
    case: body['case'] as string,
    policy: `№ ${String(body['policy'])}`,
  }
  if (entry.kind === 'decision') {
    const finding = past.kind === 'cannot' ? past : await decisionFinding(view, entry, past)
    return { ...about, attempt: null, as_of: body['as_of'] as string, engine: null, finding }
  }
  const manifest = await manifestAt(view, entry)
  return {
    ...about,
    attempt: body['attempt'] as number,
    as_of: manifest?.manifest.as_of ?? entry.true_at,
    engine: manifest?.manifest.engine ?? null,
    finding: await drawFinding(view, entry, manifest, past),
  }
}

async function manifestAt(view: LedgerView, { body }: Entry): Promise<PastManifest | undefined> {
  const text = await textAt(view, body['manifest'])
  return text === undefined ? undefined : { text, manifest: JSON.parse(text) as Manifest }
}

async function drawFinding(
  view: LedgerView,
  commit: Entry,
  pastManifest: PastManifest | undefined,
  past: PastPolicy,
): Promise<Finding> {
  const { randomness, result } = await answersTo(view, commit)
  if (randomness === undefined || result === undefined) return cannot('no-result', '')
  if (pastManifest === undefined) return textGone(view, commit.body['manifest'])
  const wrongNumber = await numberFinding(view, commit, randomness)
  const drawn = { commit, randomness, result }
  const isSame =
    wrongNumber === undefined &&
    past.kind === 'runtime' &&
    (await comesOutTheSame(view, drawn, pastManifest, past.runtime))
  if (isSame) return { kind: 'same' }
  const { manifest } = pastManifest
  const record = await jsonAt<DistributionRecord>(view, result.body['record'])
  if (record === undefined) return textGone(view, result.body['record'])
  const differs =
    wrongNumber ?? recordFinding(manifest, record, randomness) ?? winnersFinding(record, result)
  if (differs !== undefined) return differs
  if (past.kind === 'cannot') return past
  return (await manifestFinding(view, commit, manifest, past.runtime)) ?? { kind: 'same' }
}

/** The number came from where the commitment said it would. */
async function numberFinding(
  view: LedgerView,
  commit: Entry,
  { body }: Entry,
): Promise<Finding | undefined> {
  const taken = { value: body['value'], evidence: body['evidence'] } as Taken
  const circumstances = await circumstancesOf(view, commit, taken)
  const [problem] = originProblems(commit.body['source'] as Plan, taken, circumstances)
  return problem && different('number', problem.path, problem.message.en, taken.value)
}

/** The record holds this manifest and this number, and its draw comes out again. */
function recordFinding(
  manifest: Manifest,
  record: DistributionRecord,
  { body }: Entry,
): Finding | undefined {
  const difference = firstDifference(
    { manifest, value: body['value'] },
    { manifest: record.manifest, value: record.randomness.value },
  )
  if (difference !== undefined) return { kind: 'different', step: 'record', ...difference }
  const verified = verifyRecord(record)
  switch (verified.kind) {
    case 'verified':
      return undefined
    case 'malformed':
      return different('record', verified.problems[0]?.path ?? '', 'zasady-record/1', record.format)
    case 'difference':
      return { ...verified, kind: 'different', step: 'draw' }
  }
}

/** The engine makes the same manifest from the same facts by the same policy. */
async function manifestFinding(
  view: LedgerView,
  commit: Entry,
  manifest: Manifest,
  runtime: Runtime,
): Promise<Finding | undefined> {
  const past = await factsAt(view, manifest.facts)
  if (past.kind === 'cannot') return past
  const openings = [...past.openings, ...(await view.openings(String(commit.body['manifest'])))]
  const request = {
    id: manifest.case,
    policy: manifest.policy.id,
    as_of: manifest.as_of,
    facts: past.facts,
  }
  const decided = decideMatter(runtime, request, circumstancesLike(manifest, sealerLike(openings)))
  switch (decided.kind) {
    case 'refused':
      return cannot('facts-refused', decided.answer.error.path)
    case 'to_draw':
      return manifestDifference(manifest, decided.manifest)
    case 'no_draw':
    case 'not_drawn':
      return different('outcome', '/kind', 'draw', decided.answer.outcome.kind)
  }
}

/** As it was then: the attempt, the act, the version of the program, the seals. */
const circumstancesLike = (
  { attempt, attempt_act: act, engine, randomness_source: source }: Manifest,
  sealer: ReturnType<typeof sealerLike>,
): Circumstances => ({
  engine,
  source,
  earlier: () => attempt - 1,
  ...(act !== null && { act: () => act }),
  sealerFor: () => sealer,
})

function manifestDifference(then: Manifest, now: Manifest): Finding | undefined {
  if (canonicalJson(then) === canonicalJson(now)) return undefined
  const difference = firstDifference(then, now)
  return difference && { kind: 'different', step: 'manifest', ...difference }
}

function winnersFinding({ result }: DistributionRecord, { body }: Entry): Finding | undefined {
  const winners = result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  const difference = firstDifference(winners, body['winners'])
  return difference && { kind: 'different', step: 'winners', ...difference }
}

async function textAt(view: LedgerView, digest: unknown): Promise<string | undefined> {
  const bytes = await view.blob(String(digest))
  return bytes && new TextDecoder().decode(bytes)
}

async function jsonAt<T>(view: LedgerView, digest: unknown): Promise<T | undefined> {
  const text = await textAt(view, digest)
  return text === undefined ? undefined : (JSON.parse(text) as T)
}

const textGone = (view: LedgerView, digest: unknown): Promise<Finding> =>
  gone(view, String(digest), 'blob-missing', String(digest))

const cannot = (obstacle: Obstacle, detail: string): Finding => ({
  kind: 'cannot',
  obstacle,
  detail,
})

const different = (step: Step, path: string, expected: unknown, found: unknown): Finding => ({
  kind: 'different',
  step,
  path,
  expected,
  found,
})
