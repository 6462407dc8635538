/**
 * One matter through the ledger: a request in; its commitment, number and result, or what happens instead, out.
 *
 * The order is the guarantee (draw-and-ledger.md, section 2): the manifest is in the ledger before the number exists,
 * and one case has one open commitment. Whatever is cut short is finished later from the ledger alone.
 */
import type { Lang } from '../../grammar/index.ts'
import type { Runtime } from '../decide/runtime.ts'
import {
  type Circumstances,
  type Decided,
  decideMatter,
  type Told,
} from '../distribute/distribute.ts'
import type { RandomnessSource } from '../draw/randomness.ts'
import { actText } from '../ledger/entry/act-text.ts'
import type { Draft, Entry, Ledger, LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { canonicalJson, sha256Hex } from '../record/canonical-json.ts'
import { sealer } from '../record/seal.ts'
import type { DistributionRecord } from '../record/record.ts'
import { isFields } from '../time/shape.ts'
import { caseIn, decisionDraft } from './matter.ts'
import type { NumberSource } from './number-source.ts'
import { policyEntryOf } from './policy-entry.ts'
import { isRefusal, refusal } from './refusal.ts'
import { settle, type Settled } from './settle.ts'

/** What seals the sensitive facts of a court. */
export interface Privacy {
  readonly key: Uint8Array
  /** Places of sensitive facts (record/seal.ts). */
  readonly patterns: readonly string[]
}

export interface AllocationSetting {
  readonly engine: string
  /** The account that distributes. */
  readonly by: string
  readonly source: RandomnessSource
  readonly numbers: NumberSource
  readonly privacy: Privacy
  readonly lang: Lang
}

type NotDrawn = Exclude<Decided, { readonly kind: 'to_draw' }>

export type Allocation =
  /** As without a ledger; a matter settled without a draw has its entry. */
  | (NotDrawn & { readonly entry?: Entry })
  | (Told & Omit<Settled, 'kind'> & { readonly kind: 'drawn' })
  /** The ledger did not take it; nothing was written, or (with `commit`) its number is still awaited. */
  | (Told & { readonly kind: 'held'; readonly refusal: LedgerRefusal; readonly commit?: Entry })

/** Distributes one matter into the ledger. Never throws on a request. */
export async function allocate(
  ledger: Ledger,
  runtime: Runtime,
  request: unknown,
  setting: AllocationSetting,
): Promise<Allocation> {
  const history = await historyOf(ledger, caseIn(request))
  const decided = decideMatter(runtime, request, circumstancesFor(history, setting), setting.lang)
  if (decided.kind === 'refused') return decided
  const { answer, decision } = decided
  if (isOfThePast(request)) return { kind: 'held', refusal: PAST, answer, decision }
  const { open } = history
  if (open !== undefined && isDue(decided)) {
    return { kind: 'held', refusal: stillOpen(open), commit: open, answer, decision }
  }
  if (decided.kind !== 'to_draw') return withoutDraw(ledger, request, decided, setting)
  const committed = await commitTo(ledger, decided, history, setting)
  if (isRefusal(committed)) return { kind: 'held', refusal: committed, answer, decision }
  const settled = await settle(ledger, committed, setting.numbers, setting.by)
  if (settled.kind === 'open') {
    return { kind: 'held', refusal: settled.refusal, commit: committed, answer, decision }
  }
  return { ...settled, kind: 'drawn', answer, decision: withRecord(decision, settled.record) }
}

/** What was known earlier is for looking back; a case is distributed by what is known. */
const isOfThePast = (request: unknown): boolean =>
  isFields(request) && request['known_at'] !== undefined

/** Whether a judge is to be drawn, or would be if none had been yet. */
const isDue = (decided: Decided): boolean =>
  decided.kind === 'to_draw' ||
  (decided.kind === 'not_drawn' && decided.reason === 'already-distributed')

const stillOpen = ({ seq, body }: Entry): LedgerRefusal =>
  refusal(
    'order/open-allocation',
    `розподіл справи ${String(body['case'])} ще не завершено (зобов’язання — запис № ${seq}); завершіть його: zasady ledger settle`,
    `the allocation of case ${String(body['case'])} is still open (commitment: entry № ${seq}); finish it: zasady ledger settle`,
    seq,
  )

const PAST = refusal(
  'known-at',
  'справу розподіляють за всіма відомостями, які є; known_at — лише для перегляду минулого',
  'a case is distributed by all that is known; known_at is for looking back only',
)

const withRecord = (decision: Told['decision'], record: DistributionRecord) => ({
  ...decision,
  record,
})

/** What the ledger knows of a case: its last attempt, and an act that allows the next. */
interface History {
  readonly attempts: number
  readonly act?: Entry
  /** The last commitment, as long as it has no result and is not abandoned. */
  readonly open?: Entry
}

async function historyOf(view: LedgerView, caseId: string | undefined): Promise<History> {
  if (caseId === undefined) return { attempts: 0 }
  let attempts = 0
  let open: Entry | undefined
  const acts = new Map<unknown, Entry>()
  const kinds = ['commit', 'result', 'abandon', 'act'] as const
  for await (const entry of view.entries({ kinds, case: caseId })) {
    if (entry.kind === 'act') acts.set(entry.seq, entry)
    else open = entry.kind === 'commit' ? entry : undefined
    if (entry.kind !== 'commit') continue
    attempts = entry.body['attempt'] as number
    acts.delete(entry.body['act'])
  }
  const act = [...acts.values()].at(-1)
  return { attempts, ...(act !== undefined && { act }), ...(open !== undefined && { open }) }
}

function circumstancesFor(
  { attempts, act }: History,
  { engine, source, privacy }: AllocationSetting,
): Circumstances {
  return {
    engine,
    source,
    earlier: () => attempts,
    ...(act !== undefined && { act: () => actText(act) }),
    sealerFor: (caseId, attempt) =>
      sealer(privacy.key, `case:${caseId}#${attempt}`, privacy.patterns),
  }
}

/** The commitment: in the ledger before the number exists. */
async function commitTo(
  ledger: Ledger,
  decided: Extract<Decided, { readonly kind: 'to_draw' }>,
  { act }: History,
  { by, numbers }: AllocationSetting,
): Promise<Entry | LedgerRefusal> {
  const { manifest } = decided
  if (manifest.attempt > 1 && act === undefined) return actNeeded(manifest.case)
  // Before the turn, so that nobody waits for it.
  const { name, ...texts } = textsOf(decided)
  const appended = await ledger.append(async (view) => {
    const policy = await policyEntryOf(view, manifest.policy)
    if (isRefusal(policy)) return policy
    const source = await numbers.plan(view)
    if (isRefusal(source)) return source
    const body = {
      case: manifest.case,
      attempt: manifest.attempt,
      act: manifest.attempt > 1 ? (act?.seq ?? null) : null,
      policy: policy.seq,
      manifest: name,
      source,
    }
    return [{ kind: 'commit', true_at: manifest.as_of, by, body, ...texts }]
  })
  if (appended.kind === 'refused') return appended.refusal
  const [entry] = appended.entries
  if (entry === undefined) throw new Error('a commitment was acknowledged and is not there')
  return entry
}

/** The digest of the manifest; manifest and facts as texts, and the openings of the seals in them. */
function textsOf({
  manifest,
  openings,
  snapshot,
}: Extract<Decided, { readonly kind: 'to_draw' }>): Pick<Draft, 'blobs' | 'openings'> & {
  readonly name: string
} {
  const text = canonicalJson(manifest)
  const name = `sha256:${sha256Hex(text)}`
  return {
    name,
    blobs: [Buffer.from(text), Buffer.from(canonicalJson(snapshot.document))],
    openings: [
      ...openings.map((opening) => ({ of: name, opening })),
      ...snapshot.openings.map((opening) => ({ of: manifest.facts, opening })),
    ],
  }
}

const actNeeded = (caseId: string): LedgerRefusal =>
  refusal(
    'act-needed',
    `для повторного розподілу справи ${caseId} у журналі немає акта; внесіть розпорядження чи резолюцію: zasady ledger act`,
    `the ledger has no act for the repeat distribution of ${caseId}; enter the directive or resolution: zasady ledger act`,
  )

/** A transfer, an assignment, an empty pool have their entry too: nothing leaves the docket unseen. */
async function withoutDraw(
  ledger: Ledger,
  request: unknown,
  decided: NotDrawn,
  { by, privacy }: AllocationSetting,
): Promise<Allocation> {
  if (decided.kind !== 'no_draw') return decided
  const draft = decisionDraft(request, decided, { by, privacy })
  if (draft === undefined) return decided
  const appended = await ledger.append(async (view) => {
    const policy = await policyEntryOf(view, draft.edition)
    return isRefusal(policy) ? policy : draft.withPolicy(policy.seq, view)
  })
  const { answer, decision } = decided
  if (appended.kind === 'refused')
    return { kind: 'held', refusal: appended.refusal, answer, decision }
  const [entry] = appended.entries
  return { ...decided, ...(entry !== undefined && { entry }) }
}
