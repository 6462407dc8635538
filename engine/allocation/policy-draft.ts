/** A checked policy and the texts it was read from in, the draft of its ledger entry out. */
import type { CheckedPolicy } from '../../grammar/index.ts'
import type { Draft } from '../ledger/types.ts'
import { digestOfBytes } from '../record/canonical-json.ts'
import { decisionText } from '../decide/answer.ts'
import type { PolicyFile } from '../decide/check-files.ts'

/** The working calendar among the files of a policy (ledger/FORMAT.md, section 3). */
export const CALENDAR_PATH = 'calendar.yaml'

const NOTHING = new Uint8Array()

/** Where the source names no decision. */
const NO_DECISION = '—'

/** Everything that a replay needs to run the policy again: its own texts, the facts, the libraries, the calendar. */
export function policyDraft(
  { document, editions }: CheckedPolicy,
  files: readonly PolicyFile[],
  {
    by,
    true_at,
    reason,
    corrects,
  }: Pick<Draft, 'by' | 'true_at'> & {
    readonly reason: string | null
    readonly corrects: number | null
  },
): Draft {
  const blobs = files.map(({ text }) => Buffer.from(text))
  const named = files
    .map(({ path }, at) => ({ path, digest: digestOfBytes(blobs[at] ?? NOTHING) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    kind: 'policy',
    true_at,
    by,
    body: {
      document,
      files: named,
      editions: editions.map((edition) => ({
        in_force_from: edition.from,
        digest: edition.digest,
        decision: decisionText(edition) ?? NO_DECISION,
      })),
      reason,
      corrects,
    },
    blobs,
  }
}
