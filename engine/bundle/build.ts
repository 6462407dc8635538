/**
 * Making the bundle of a case: a ledger and a case in; the bundle, or why there is none, out.
 *
 * Only what is in the ledger goes into it: the bundle of a case for one size is the same whoever makes it.
 */
import { readCheckpoint } from '../ledger/notes/checkpoint.ts'
import { formatVerifierKey } from '../ledger/notes/verifier-key.ts'
import { KeyRing } from '../ledger/order/key-ring.ts'
import type { Entry, LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Manifest } from '../record/manifest.ts'
import type { DistributionRecord } from '../record/record.ts'
import { type CaseAttempt, historyOf } from './attempts.ts'
import { type Bundle, BUNDLE_FORMAT, type BundleFile } from './bundle.ts'
import { consistencyFrom } from './consistency-from.ts'
import { instructions } from './instructions.ts'
import { type Attempt, neededEntries } from './needed-entries.ts'
import { abandoned, settledWithoutDraw, stillOpen, textIsGone } from './refusals.ts'
import { unknownAttempt, unknownCase } from './refusals.ts'

export interface BundleRequest {
  readonly case: string
  /** The last one by default. */
  readonly attempt?: number
  /** With the openings of seals: for an auditor, not for the public. */
  readonly open?: boolean
  /** A checkpoint (note) saved earlier, to be shown to be a beginning of this ledger. */
  readonly since?: string
}

export type BuiltBundle =
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'refused'; readonly refusal: LedgerRefusal }

/** The bytes of a bundle: its canonical text. */
export const bundleText = (bundle: Bundle): string => canonicalJson(bundle)

/** The bundle of an attempt, for the latest checkpoint. */
export async function buildBundle(view: LedgerView, asked: BundleRequest): Promise<BuiltBundle> {
  const { checkpoint } = await view.head()
  const at = readCheckpoint(checkpoint)
  if (at === undefined) throw new Error('the ledger has no checkpoint')
  const { size } = at
  const attempt = await chosenAttempt(view, asked, size)
  if ('code' in attempt) return { kind: 'refused', refusal: attempt }
  const texts = await textsOf(view, attempt, asked.open === true)
  if ('code' in texts) return { kind: 'refused', refusal: texts }
  const consistency =
    asked.since === undefined ? null : await consistencyFrom(view, asked.since, at)
  if (consistency !== null && 'code' in consistency) {
    return { kind: 'refused', refusal: consistency }
  }
  const entries = await neededEntries(view, attempt, size)
  const proven = entries.map(async (entry) => ({
    bytes: canonicalJson(entry),
    proof: await view.inclusion(entry.seq, size),
  }))
  const keys = new KeyRing().with(entries).active('checkpoint', size)
  const bundle = {
    format: BUNDLE_FORMAT,
    origin: view.origin,
    case: asked.case,
    attempt: attempt.commit.body['attempt'] as number,
    verifier_keys: keys.map(formatVerifierKey),
    checkpoint,
    entries: await Promise.all(proven),
    ...texts,
    consistency,
  } as const
  return { kind: 'bundle', bundle: { ...bundle, instructions: instructions(bundle) } }
}

/** The attempt that was asked for, if it came to its end. */
async function chosenAttempt(
  view: LedgerView,
  { case: caseId, attempt: number }: BundleRequest,
  size: number,
): Promise<Attempt | LedgerRefusal> {
  const { attempts, decisions } = await historyOf(view, caseId, size)
  const last = attempts.at(-1)
  const decision = decisions.at(-1)
  if (last === undefined) {
    return decision === undefined ? unknownCase(caseId) : settledWithoutDraw(decision)
  }
  const chosen = number === undefined ? last : attempts.find((one) => one.number === number)
  if (chosen === undefined) return unknownAttempt(number ?? 0, attempts, caseId)
  return finished(chosen, caseId, attempts)
}

function finished(
  chosen: CaseAttempt,
  caseId: string,
  attempts: readonly CaseAttempt[],
): Attempt | LedgerRefusal {
  const { commit, randomness, result, abandon } = chosen
  if (abandon !== undefined) return abandoned(chosen, caseId)
  if (randomness !== undefined && result !== undefined) return { commit, randomness, result }
  const earlier = attempts.findLast((one) => one.result !== undefined)
  return stillOpen(chosen, caseId, earlier?.number)
}

type Texts = Pick<Bundle, 'manifest' | 'record' | 'policy_files' | 'facts' | 'openings'>

/** The texts beside the list that the entries name. Facts alone may be gone. */
async function textsOf(
  view: LedgerView,
  { commit, result }: Attempt,
  open: boolean,
): Promise<Texts | LedgerRefusal> {
  const named = { manifest: commit.body['manifest'], record: result.body['record'] }
  const manifest = await textIn(view, named.manifest as string)
  if (manifest === undefined) return textIsGone('manifest', named.manifest as string)
  const record = await textIn(view, named.record as string)
  if (record === undefined) return textIsGone('record', named.record as string)
  const files = await filesOf(view, await view.entry(commit.body['policy'] as number))
  if ('code' in files) return files
  const value = JSON.parse(manifest) as Manifest
  const facts = await textIn(view, value.facts)
  return {
    manifest: value,
    record: JSON.parse(record) as DistributionRecord,
    policy_files: files,
    facts: facts === undefined ? null : (JSON.parse(facts) as unknown),
    openings: open ? await view.openings(value.facts) : [],
  }
}

async function filesOf(
  view: LedgerView,
  policy: Entry | undefined,
): Promise<readonly BundleFile[] | LedgerRefusal> {
  const named = (policy?.body['files'] ?? []) as readonly { path: string; digest: string }[]
  const files: BundleFile[] = []
  for (const { path, digest } of named) {
    const text = await textIn(view, digest)
    if (text === undefined) return textIsGone(path, digest)
    files.push({ path, text })
  }
  return files
}

/** Nothing is dropped from the bytes, a byte order mark neither: their digest is that of the text. */
async function textIn(view: LedgerView, digest: string): Promise<string | undefined> {
  const bytes = await view.blob(digest)
  if (bytes === undefined) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return Buffer.from(text).equals(bytes) ? text : undefined
}
