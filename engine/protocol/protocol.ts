/**
 * The protocol of a distribution, for people: a ledger and a case in; the document to be printed and signed out, every
 * attempt on its own pages.
 *
 * The fields are those that the courts print, and besides them all by which the draw can be repeated. What nobody entered
 * is said to be unknown.
 */
import { type CaseAttempt, historyOf } from '../bundle/attempts.ts'
import { buildBundle, bundleText } from '../bundle/build.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { readBundle, type ReadBundle } from '../bundle/read-bundle.ts'
import { settledWithoutDraw, unknownCase } from '../bundle/refusals.ts'
import type { Paper, Part } from '../documents/model.ts'
import type { LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { openDocument } from '../record/seal.ts'
import { pastPolicies } from '../replay/past-policies.ts'
import { attemptPart } from './attempt-part.ts'
import { policyWords } from './policy-words.ts'
import { unfinishedPart } from './unfinished-part.ts'

export interface ProtocolRequest {
  readonly case: string
  /** With sensitive values opened: for the case file, not for the public. */
  readonly open?: boolean
}

export type CaseProtocol =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'refused'; readonly refusal: LedgerRefusal }

/** The protocol of all attempts to distribute a case. */
export async function caseProtocol(
  view: LedgerView,
  asked: ProtocolRequest,
): Promise<CaseProtocol> {
  const { size } = await view.head()
  const { attempts, decisions } = await historyOf(view, asked.case, size)
  const [first] = attempts
  if (first === undefined) {
    const decision = decisions.at(-1)
    const refusal = decision === undefined ? unknownCase(asked.case) : settledWithoutDraw(decision)
    return { kind: 'refused', refusal }
  }
  const court = String((await view.entry(0))?.body['court'])
  const policyAt = pastPolicies(view)
  const parts: Part[] = []
  for (const attempt of attempts) {
    if (attempt.result === undefined) {
      parts.push(unfinishedPart(attempt, asked.case, court))
      continue
    }
    const part = await finishedPart(view, attempt, asked, policyAt)
    if ('code' in part) return { kind: 'refused', refusal: part }
    parts.push(part)
  }
  return { kind: 'paper', paper: paperOf(asked.case, parts, view.origin) }
}

async function finishedPart(
  view: LedgerView,
  { number: attempt }: CaseAttempt,
  { case: caseId, open = false }: ProtocolRequest,
  policyAt: ReturnType<typeof pastPolicies>,
): Promise<Part | LedgerRefusal> {
  const built = await buildBundle(view, { case: caseId, attempt, open })
  if (built.kind === 'refused') return built.refusal
  const read = readOwn(built.bundle)
  const past = await policyAt(read.policy.seq)
  const words = policyWords(
    past.kind === 'runtime' ? past.runtime : undefined,
    read.bundle.manifest,
  )
  const { facts, openings } = read.bundle
  const part = attemptPart(read, openDocument(facts, openings).document, words)
  return { ...part, about: `спроба ${attempt}` }
}

/** Our own bundle has the right form. */
function readOwn(bundle: Bundle): ReadBundle {
  const read = readBundle(bundle, bundleText(bundle))
  if ('status' in read) throw new Error(`a bundle of ours is malformed at ${read.place}`)
  return read
}

const paperOf = (caseId: string, parts: readonly Part[], origin: string): Paper => ({
  title: {
    uk: `Протокол розподілу справи ${caseId}`,
    en: `Protocol of the distribution of case ${caseId}`,
  },
  parts,
  origin: [
    {
      uk: `журнал ${origin}: усі відомості протоколу взято з його записів`,
      en: `the ledger ${origin}: all that the protocol says comes from its entries`,
    },
  ],
})
