/**
 * The quick way to «the same»: what the ledger holds of a draw is made again as text, and the texts are compared.
 *
 * It never says that anything differs. Whatever is not equal to the byte, is no ordinary draw, or is of a policy that was
 * not asked often enough to pay for a plan, goes the whole way (replay.ts), which finds the place.
 */
import { prepare } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import { caseIdOf } from '../distribute/distribute.ts'
import { manifestOf } from '../distribute/manifest-of.ts'
import { quickListsOf } from '../distribute/quick-lists.ts'
import { randomnessOf } from '../allocation/settle.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Manifest } from '../record/manifest.ts'
import { recordText } from '../record/record.ts'
import type { Opening } from '../record/seal.ts'
import { digestNow, factsAt, sealerLike } from './past-facts.ts'

/** The entries of a draw that came to its end. */
export interface Drawn {
  readonly commit: Entry
  readonly randomness: Entry
  readonly result: Entry
}

/** The manifest of a commitment, as text and as what it says. */
export interface PastManifest {
  readonly text: string
  readonly manifest: Manifest
}

/** Whether manifest, record and winners come out again. That the number is the right one is not asked here. */
export async function comesOutTheSame(
  view: LedgerView,
  drawn: Drawn,
  past: PastManifest,
  runtime: Runtime,
): Promise<boolean> {
  return (
    (await recordComesOut(view, drawn, past)) &&
    (await manifestComesOut(view, drawn.commit, past, runtime))
  )
}

async function recordComesOut(
  view: LedgerView,
  { commit, randomness, result }: Drawn,
  { manifest, text }: PastManifest,
): Promise<boolean> {
  const bytes = await view.blob(String(result.body['record']))
  const made = recordText(manifest, text, randomnessOf(commit, randomness.body))
  if (bytes === undefined || made === undefined) return false
  const winners = made.result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  return (
    Buffer.compare(bytes, Buffer.from(made.text)) === 0 &&
    canonicalJson(winners) === canonicalJson(result.body['winners'])
  )
}

async function manifestComesOut(
  view: LedgerView,
  commit: Entry,
  { manifest, text }: PastManifest,
  runtime: Runtime,
): Promise<boolean> {
  const { engine, randomness_source: source, policy, case: id, as_of } = manifest
  // A later attempt rests on an act.
  const past = manifest.attempt === 1 ? await factsAt(view, manifest.facts) : undefined
  if (past?.kind !== 'facts') return false
  const prepared = prepare(runtime, { id, policy: policy.id, as_of, facts: past.facts })
  const lists = prepared.kind === 'prepared' ? quickListsOf(prepared) : undefined
  if (prepared.kind === 'refused' || lists === undefined) return false
  const caseId = caseIdOf(prepared)
  if (caseId === undefined) return false
  const openings = together(past.openings, await view.openings(String(commit.body['manifest'])))
  if (openings === undefined) return false
  const [facts, sealer] = [digestNow(past, openings), sealerLike(openings)]
  const attempt = { number: 1, act: null }
  const circumstances = { caseId, attempt, engine, source, facts, sealer }
  const made = manifestOf(prepared, lists, prepared, circumstances)
  return made.kind === 'manifest' && canonicalJson(made.manifest) === text
}

/** The openings of the facts and of the manifest; `undefined` when they open one place in two ways. */
function together(ofFacts: readonly Opening[], ofManifest: readonly Opening[]) {
  const all = new Map(ofFacts.map((opening) => [opening.path, opening]))
  for (const opening of ofManifest) {
    const known = all.get(opening.path)
    if (known !== undefined && canonicalJson(known) !== canonicalJson(opening)) return undefined
    all.set(opening.path, opening)
  }
  return [...all.values()]
}
