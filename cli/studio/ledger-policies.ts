/** The policies of an open ledger: a document in; its runtime and its texts, as the approved entry has them, out. */
import {
  type CourtLedger,
  decodeUtf8,
  type Entry,
  pastPolicies,
  type Runtime,
} from '../../engine/index.ts'
import { EXIT } from '../exit-codes.ts'
import { type Or, right, wrong } from '../complaint.ts'

/** A text that an entry keeps: facts, libraries, the policy, its amendments, the calendar (`calendar.yaml`). */
export interface KeptFile {
  readonly path: string
  readonly text: string
}

export interface UsablePolicy {
  readonly document: string
  /** The policy entry. */
  readonly entry: number
  /** All its editions, those not yet in force too. */
  readonly runtime: Runtime
  readonly files: readonly KeptFile[]
}

export interface LedgerPolicies {
  /** Documents that have an approved entry, in the order of their ids. */
  documents(): Promise<readonly string[]>
  /** By the latest approved entry that nothing corrects. */
  usable(document: string): Promise<Or<UsablePolicy>>
  /** By any policy entry, approved or not. */
  at(entry: number): Promise<Or<UsablePolicy>>
}

export function ledgerPolicies(ledger: CourtLedger): LedgerPolicies {
  const runtimes = pastPolicies(ledger)
  const at = async (seq: number): Promise<Or<UsablePolicy>> => {
    const [entry, past] = [await ledger.entry(seq), await runtimes(seq)]
    if (entry === undefined || past.kind === 'cannot') return unusable(seq)
    const files = await filesOf(ledger, entry)
    return right({ document: past.document, entry: seq, runtime: past.runtime, files })
  }
  return {
    at,
    documents: async () => [...(await approvedEntries(ledger)).keys()].toSorted(),
    usable: async (document) => {
      const entry = (await approvedEntries(ledger)).get(document)
      return entry === undefined ? notApproved(document) : at(entry)
    },
  }
}

/** By document, the latest policy entry that was approved and is not corrected. */
async function approvedEntries(ledger: CourtLedger): Promise<ReadonlyMap<string, number>> {
  const [approved, corrected] = [new Set<unknown>(), new Set<unknown>()]
  const found = new Map<string, number>()
  // Approvals and corrections come after what they are about, hence here before it.
  for await (const entry of ledger.entries({ kinds: ['policy', 'approval'], descending: true })) {
    const { seq, kind, body } = entry
    if (kind === 'approval') {
      approved.add(body['policy'])
      continue
    }
    const document = body['document'] as string
    if (approved.has(seq) && !corrected.has(seq) && !found.has(document)) found.set(document, seq)
    corrected.add(body['corrects'])
  }
  return found
}

async function filesOf(ledger: CourtLedger, { body }: Entry): Promise<readonly KeptFile[]> {
  const files: KeptFile[] = []
  for (const { path, digest } of body['files'] as readonly { path: string; digest: string }[]) {
    const bytes = await ledger.blob(digest)
    const decoded = bytes === undefined ? undefined : decodeUtf8(bytes)
    if (decoded?.kind === 'text') files.push({ path, text: decoded.text })
  }
  return files
}

const notApproved = (document: string) =>
  wrong(
    EXIT.remarks,
    {
      uk: `засад \`${document}\` у журналі немає або їх ніхто не схвалив`,
      en: `the policy \`${document}\` is not in the ledger, or nobody has approved it`,
    },
    {
      uk: 'внесіть засади і дайте схвалити іншій особі',
      en: 'enter the policy and let somebody else approve it',
    },
  )

const unusable = (seq: number) =>
  wrong(EXIT.invalidPolicy, {
    uk: `засади із запису № ${seq} не вдалося прочитати`,
    en: `the policy of entry № ${seq} could not be read`,
  })
