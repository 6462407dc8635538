/** A checked policy and the texts it was read from in, the draft of its ledger entry out. */
import type { CheckedPolicy, Edition } from '../../grammar/index.ts'
import type { Draft, LedgerRefusal } from '../ledger/types.ts'
import { digestOfBytes } from '../record/canonical-json.ts'
import { decisionText } from '../decide/answer.ts'
import type { PolicyFile } from '../decide/check-files.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { refusal } from './refusal.ts'

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
        adopted: adoptedOn(edition) ?? null,
        published: edition.published ?? null,
      })),
      reason,
      corrects,
    },
    blobs,
  }
}

/** When the act that brought an edition about was adopted. */
const adoptedOn = ({ acts }: Edition): string | undefined => acts.at(-1)?.date

/**
 * Why a policy does not go into a ledger: an edition that is only proposed, or one in force before it was adopted or
 * published. `undefined` when nothing stands in the way.
 */
export function unfitEdition({ document, editions }: CheckedPolicy): LedgerRefusal | undefined {
  for (const edition of editions) {
    const { from, published } = edition
    if (edition.draft === true) return isProposed(document, from)
    const late = [adoptedOn(edition), published].find((day) => day !== undefined && day > from)
    if (late !== undefined) return inForceTooEarly(document, from, late)
  }
  return undefined
}

const dayUk = (day: string): string => formatDateUk(parseDate(day) ?? 0)

const isProposed = (id: string, from: string): LedgerRefusal =>
  refusal(
    'edition-is-draft',
    `редакція засад \`${id}\` з ${dayUk(from)} — лише проєкт; до журналу вносять ухвалене: приберіть із файлу позначку проєкту, коли збори ухвалять рішення`,
    `the edition of \`${id}\` from ${from} is only a draft; a ledger takes what was adopted: remove the mark of a draft once the assembly has decided`,
  )

const inForceTooEarly = (id: string, from: string, late: string): LedgerRefusal =>
  refusal(
    'edition-too-early',
    `редакція засад \`${id}\` не може бути чинною з ${dayUk(from)}: її ухвалено чи оприлюднено лише ${dayUk(late)}; виправте день набрання чинності`,
    `the edition of \`${id}\` cannot be in force from ${from}: it was adopted or published on ${late} only; correct its commencement`,
  )
