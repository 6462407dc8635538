/**
 * From a commitment to its result: the number taken, checked against the plan, and the judge drawn from it.
 *
 * Everything follows from the ledger and the number, so a draw that a crash cut short is finished by calling this again:
 * the manifest is that of the commitment, never a new one.
 */
import type { Randomness } from '../draw/randomness.ts'
import type { Plan, Taken } from '../draw/sources/source.ts'
import { originProblems } from '../draw/sources/sources.ts'
import { canonicalJson, sha256Hex } from '../record/canonical-json.ts'
import type { Manifest } from '../record/manifest.ts'
import { buildRecord, type DistributionRecord } from '../record/record.ts'
import type { Draft, Entry, Ledger, LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { circumstancesOf } from './circumstances.ts'
import type { NumberSource } from './number-source.ts'
import { isRefusal, refusal } from './refusal.ts'

export interface Settled {
  readonly kind: 'settled'
  readonly record: DistributionRecord
  readonly commit: Entry
  readonly randomness: Entry
  readonly result: Entry
}
export type Settlement = Settled | { readonly kind: 'open'; readonly refusal: LedgerRefusal }

/** Brings one commitment to its result; what is there already is kept. */
export async function settle(
  ledger: Ledger,
  commit: Entry,
  numbers: NumberSource,
  by: string,
): Promise<Settlement> {
  const manifest = await manifestIn(ledger, commit)
  if (manifest === undefined) return { kind: 'open', refusal: noManifest(commit) }
  const known = await answersTo(ledger, commit)
  if (known.result !== undefined) return settledOf(ledger, commit)
  const number = known.randomness?.body ?? (await numberFor(ledger, commit, numbers))
  if (isRefusal(number)) return { kind: 'open', refusal: number }
  // Before the turn, so that nobody waits for it.
  const made = recordFrom(manifest, commit, number)
  if (isRefusal(made)) return { kind: 'open', refusal: made }
  const at = { true_at: commit.true_at, by }
  const appended = await ledger.append(async (view) => {
    const there = await answersTo(view, commit)
    if (there.result !== undefined) return []
    if (there.randomness === undefined) {
      const { size } = await view.head()
      const randomness: Draft = { ...at, kind: 'randomness', body: number }
      return [randomness, resultDraft(commit, size, made, at)]
    }
    const other = recordFrom(manifest, commit, there.randomness.body)
    return isRefusal(other) ? other : [resultDraft(commit, there.randomness.seq, other, at)]
  })
  if (appended.kind === 'refused') return { kind: 'open', refusal: appended.refusal }
  const [randomness, result] = appended.entries
  return randomness === undefined || result === undefined
    ? settledOf(ledger, commit)
    : { kind: 'settled', record: made.record, commit, randomness, result }
}

/** The body of the randomness entry. */
async function numberFor(
  ledger: LedgerView,
  commit: Entry,
  numbers: NumberSource,
): Promise<Draft['body'] | LedgerRefusal> {
  const taken = await takeFor(ledger, commit, numbers)
  if (isRefusal(taken)) return taken
  return { commit: commit.seq, value: taken.value, evidence: taken.evidence }
}

async function takeFor(
  ledger: LedgerView,
  commit: Entry,
  numbers: NumberSource,
): Promise<Taken | LedgerRefusal> {
  const plan = commit.body['source'] as Plan
  const offer = await numbers.take(plan, commit, ledger)
  if (offer.kind === 'not_taken') return offer.refusal
  const circumstances = await circumstancesOf(ledger, commit, offer.taken)
  const [problem] = originProblems(plan, offer.taken, circumstances)
  if (problem === undefined) return offer.taken
  return refusal(
    'wrong-number',
    `${problem.message.uk} (${problem.path})`,
    `${problem.message.en} (${problem.path})`,
    commit.seq,
  )
}

interface Made {
  readonly record: DistributionRecord
  /** Its canonical text. */
  readonly text: string
}

/** The number of a commitment as its record carries it: from the body of the randomness entry. */
export function randomnessOf(commit: Entry, { value, evidence }: Draft['body']): Randomness {
  const { source } = commit.body['source'] as Plan
  const origin = { source, binding: true, value }
  return (source === 'system' ? origin : { ...origin, evidence }) as Randomness
}

function recordFrom(
  manifest: Manifest,
  commit: Entry,
  number: Draft['body'],
): Made | LedgerRefusal {
  const built = buildRecord(manifest, randomnessOf(commit, number))
  if (built.kind === 'record') return { record: built.record, text: canonicalJson(built.record) }
  return refusal(
    built.reason,
    'з цього маніфесту не можна визначити суддю',
    'nobody can be drawn from this manifest',
    commit.seq,
  )
}

function resultDraft(
  { seq, body }: Entry,
  randomness: number,
  { record, text }: Made,
  at: Pick<Draft, 'true_at' | 'by'>,
): Draft {
  const winners = record.result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  const { case: caseId, attempt } = body
  const name = `sha256:${sha256Hex(text)}`
  return {
    ...at,
    kind: 'result',
    body: { commit: seq, randomness, case: caseId, attempt, record: name, winners },
    blobs: [Buffer.from(text)],
  }
}

/** The number and the result of a commitment, as far as they are in the ledger. */
export async function answersTo(
  view: LedgerView,
  commit: Entry,
): Promise<{ readonly randomness?: Entry; readonly result?: Entry }> {
  let randomness: Entry | undefined
  const filter = {
    kinds: ['randomness', 'result'],
    case: commit.body['case'] as string,
    from: commit.seq + 1,
  } as const
  for await (const entry of view.entries(filter)) {
    if (entry.body['commit'] !== commit.seq) continue
    if (entry.kind === 'result' && randomness !== undefined) return { randomness, result: entry }
    randomness = entry
  }
  return randomness === undefined ? {} : { randomness }
}

async function settledOf(ledger: LedgerView, commit: Entry): Promise<Settled> {
  const { randomness, result } = await answersTo(ledger, commit)
  if (randomness === undefined || result === undefined)
    throw new Error('a result was acknowledged and is not there')
  const record = await jsonBlob<DistributionRecord>(ledger, result.body['record'] as string)
  if (record === undefined) throw new Error('a record was acknowledged and is not there')
  return { kind: 'settled', record, commit, randomness, result }
}

const manifestIn = (view: LedgerView, { body }: Entry): Promise<Manifest | undefined> =>
  jsonBlob<Manifest>(view, body['manifest'] as string)

/** A blob as JSON; `undefined` when it was redacted. */
async function jsonBlob<T>(view: LedgerView, name: string): Promise<T | undefined> {
  const bytes = await view.blob(name)
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
}

const noManifest = ({ seq }: Entry): LedgerRefusal =>
  refusal(
    'manifest-redacted',
    'маніфест цього розподілу вилучено, завершити його не можна; припиніть його: zasady ledger abandon',
    'the manifest of this draw was redacted, it cannot be finished; abandon it: zasady ledger abandon',
    seq,
  )
