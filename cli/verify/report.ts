/** `zasady verify report FILE`: a report or protocol that a court's system printed in; every claim of it, checked, out. */
import {
  type Comparison,
  type ErrorAnswer,
  isMartialLaw,
  readReports,
  type ReportDocument,
  type ReportLaws,
  verifyDocument,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, unreadable } from '../complaint.ts'
import { nameOfInput, readBytes } from '../disk/read-text.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { type Checked, verificationJson, verificationText } from '../render/verification.ts'
import { nationalCalendar, readyPolicy } from '../runtime.ts'
import { shippedReasons, shippedReportLaws } from '../shipped-data.ts'
import type { Lang } from '../text.ts'
import { lawNamed } from './law.ts'

/** Exit: nothing false 0, something false 4, the file or the facts cannot be read 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const checked = await checkedFile(input, lang)
  if (!checked.ok) return complain(context, checked)
  if ('refused' in checked.value) {
    const { refused } = checked.value
    await (json ? terminal.out(jsonPage(refused)) : terminal.err(problemsText(refused, lang)))
    return EXIT.unreadable
  }
  const { value } = checked
  const shown = { lang, columns: terminal.columns, full: input.options['full'] === true }
  await terminal.out(
    json
      ? jsonPage(verificationJson(value, lang))
      : verificationText(value, paintFor(terminal.colour), shown),
  )
  const isFalse = value.verifications.some(({ status }) => status === 'differs')
  return isFalse ? EXIT.verificationFailed : EXIT.done
}

async function checkedFile(input: Input, lang: Lang): Promise<Or<Checked | Refused>> {
  const [path = '-'] = input.args
  const bytes = await readBytes(path, LIMITS.importBytes)
  if (!bytes.ok) return bytes
  const [law, policy, facts, asOf] = ['law', 'policy', 'facts', 'asOf'].map((name) =>
    optionText(input, name),
  )
  return checkedReports(bytes.value, nameOfInput(path), { law, policy, facts, asOf }, lang)
}

interface Refused {
  readonly refused: ErrorAnswer
}

/** What the user adds to the file: a law of weight, a policy with a file of facts. */
export interface Besides {
  readonly law?: string | undefined
  readonly policy?: string | undefined
  readonly facts?: string | undefined
  readonly asOf?: string | undefined
}

/** The bytes of a printed report or protocol in; every claim of it, checked, out. */
export async function checkedReports(
  bytes: Uint8Array,
  name: string,
  besides: Besides,
  lang: Lang,
): Promise<Or<Checked | Refused>> {
  const reasons = await shippedReasons()
  if (!reasons.ok) return reasons
  const read = readReports(bytes, name, reasons.value)
  if ('problem' in read) return unreadable(read.problem)
  const basis = await basisOf(besides, lang)
  if (!basis.ok) return basis
  const results = read.documents.map((document: ReportDocument) =>
    verifyDocument(document, { ...basis.value, reasons: reasons.value }),
  )
  const refused = results.find((one) => one.kind === 'refused')
  if (refused !== undefined) return right({ refused: refused.answer })
  const verifications = results.flatMap((one) =>
    one.kind === 'verified' ? [one.verification] : [],
  )
  return right({ file: name, law: basis.value.law, notes: read.notes, verifications })
}

/** What a check rests on besides the file. */
async function basisOf(besides: Besides, lang: Lang) {
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  const laws = await shippedReportLaws()
  if (!laws.ok) return laws
  const martialLaw = martialLawBy(laws.value)
  const law = await lawNamed(besides.law, laws.value, martialLaw)
  if (!law.ok) return law
  const comparison = await comparisonOf(besides, lang)
  if (!comparison.ok) return comparison
  return right({
    law: law.value,
    calendar: calendar.value,
    martialLaw,
    ...(comparison.value && { comparison: comparison.value }),
  })
}

const martialLawBy =
  ({ martial_law: periods }: ReportLaws) =>
  (day: string): boolean =>
    isMartialLaw(periods, day)

/** The policy with which exclusions are compared; it says nothing without facts about the judges. */
async function comparisonOf(
  { policy, facts: path, asOf }: Besides,
  lang: Lang,
): Promise<Or<Comparison | undefined>> {
  if (policy === undefined && path === undefined && asOf === undefined) return right(undefined)
  if (policy === undefined || path === undefined) return INCOMPLETE
  const ready = await readyPolicy(policy)
  if (!ready.ok) return ready
  const facts = await readData(path, LIMITS.factsBytes)
  if (!facts.ok) return facts
  if (!isFields(facts.value)) return notFacts(path)
  const { runtime } = ready.value
  return right({ runtime, policy, facts: facts.value, lang, ...(asOf !== undefined && { asOf }) })
}

const INCOMPLETE = misused(
  {
    uk: 'щоб порівняти виключених із засадами, потрібні і --policy, і --facts',
    en: 'to compare exclusions with a policy both --policy and --facts are needed',
  },
  {
    uk: 'без них виключення лише зіставляються з пунктами',
    en: 'without them exclusions are only mapped to clauses',
  },
)

const notFacts = (path: string) =>
  unreadable({
    uk: `\`${path}\`: факти мають бути об’єктом`,
    en: `\`${path}\`: facts must be an object`,
  })
