/** What came of a verification on the command line, as the studio shows it. */
import type { ReportStep, ReportVerification } from '../../../engine/index.ts'
import type { VerifiedThing, VerifyResult, VerifyStep } from '../../../editor/api/index.ts'
import type { Checked } from '../../render/verification.ts'
import type { Text } from '../../text.ts'
import type { Verified } from '../../verify/verified.ts'

/** A bundle, a record, an export or a ledger. */
export function artifactResult({ kind, file, head, lines, summary }: Verified): VerifyResult {
  const steps = lines.map(({ check, title, status, place, said }): VerifyStep => ({
    check,
    title,
    verdict: status,
    ...(place !== undefined && { place }),
    ...(said !== undefined && { said: withDays(said) }),
  }))
  const first = firstFalse(steps)
  const status = first === null ? 'verified' : 'refused'
  const thing: VerifiedThing = { status, head: [...head], summary, steps, first_false: first }
  return { kind: kind as VerifyResult['kind'], file, notes: [], things: [thing] }
}

/** Days as they are written in court. */
const withDays = ({ uk, en }: Text): Text => ({
  uk: uk.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1'),
  en,
})

/** Reports and protocols that a court's system printed. */
export const reportResult = ({ file, law, notes, verifications }: Checked): VerifyResult => ({
  kind: 'report',
  file,
  notes: [...notes],
  things: verifications.map((one) => thingOf(one, law)),
})

const STATUSES: Readonly<Record<ReportVerification['status'], VerifiedThing['status']>> = {
  reproduced: 'verified',
  differs: 'refused',
  not_reproducible: 'not_reproducible',
}

function thingOf(one: ReportVerification, law: Checked['law']): VerifiedThing {
  const first = one.first === undefined ? null : one.steps.indexOf(one.first)
  const title = { uk: one.title, en: one.title }
  const rule: Text = {
    uk: `правило ваги: ${law.title.uk}: ${law.standing.uk}`,
    en: `law of weight: ${law.title.en}: ${law.standing.en}`,
  }
  return {
    status: STATUSES[one.status],
    head: one.kind === 'report' ? [title, rule] : [title],
    summary: one.summary,
    steps: one.steps.map(stepOf),
    first_false: first,
  }
}

const VERDICTS: Readonly<Record<ReportStep['verdict'], VerifyStep['verdict']>> = {
  holds: 'holds',
  differs: 'fails',
  cannot_be_checked: 'not_checked',
}

const stepOf = (step: ReportStep): VerifyStep => ({
  check: step.check,
  title: about(step),
  verdict: VERDICTS[step.verdict],
  read: step.read,
  computed: step.recomputed,
  ...(step.line !== undefined && { line: step.line }),
  ...(step.why !== undefined && { said: step.why }),
})

const about = ({ title, subject }: ReportStep): Text =>
  subject === undefined ? title : { uk: `${title.uk}, ${subject}`, en: `${title.en}, ${subject}` }

function firstFalse(steps: readonly VerifyStep[]): number | null {
  const at = steps.findIndex(({ verdict }) => verdict === 'fails')
  return at === -1 ? null : at
}
