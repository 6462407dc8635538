/** A report or a protocol and, where a policy is asked, facts about the court in; its verification out. */
import type { Lang } from '../../grammar/index.ts'
import { decide } from '../decide/decide.ts'
import type { ErrorAnswer } from '../decide/answer.ts'
import type { Runtime } from '../decide/runtime.ts'
import type { ExclusionReason } from '../import/exclusion-reasons.ts'
import type { Calendar } from '../time/calendar.ts'
import { formatInstant } from '../time/instant.ts'
import { startOf } from './check-times.ts'
import { conclusion } from './conclusion.ts'
import { questionAbout } from './exclusion-facts.ts'
import type { Decided } from './exclusions.ts'
import { type Named, namedIn } from './named.ts'
import type { WeightLaw } from './law.ts'
import { type Document, notRead } from './read-file.ts'
import type { Verification } from './types.ts'
import { verifyProtocol } from './verify-protocol.ts'
import { verifyReport } from './verify-report.ts'

/** Everything that a check rests on besides the file. */
export interface Basis {
  readonly law: WeightLaw
  readonly calendar: Calendar
  readonly martialLaw: (day: string) => boolean
  readonly reasons: readonly ExclusionReason[]
  /** Absent: exclusions are not compared. */
  readonly comparison?: Comparison
}

/** The policy to compare exclusions with, and what is known about its court. */
export interface Comparison {
  readonly runtime: Runtime
  readonly policy: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Without it, the moment at which the draw began. */
  readonly asOf?: string
  readonly lang: Lang
}

export type Verified =
  | { readonly kind: 'verified'; readonly verification: Verification }
  /** The facts do not fit the policy. */
  | { readonly kind: 'refused'; readonly answer: ErrorAnswer }

export function verifyDocument(document: Document, basis: Basis): Verified {
  const result = verifiedAlone(document, basis)
  const { pointer } = document
  if (result.kind === 'refused' || pointer === undefined) return result
  return verified({ ...result.verification, pointer })
}

function verifiedAlone(document: Document, basis: Basis): Verified {
  if (document.kind === 'unreadable') {
    const steps = [...document.first, notRead(document.why)]
    return verified(conclusion({ kind: 'protocol', title: '', steps }))
  }
  const named =
    document.kind === 'report' ? namedIn(document.report, basis.reasons) : document.protocol
  const asked = basis.comparison && decidedBy(basis.comparison, named, document)
  if (asked?.kind === 'refused') return asked
  const decided = asked?.decided
  if (document.kind === 'protocol')
    return verified(verifyProtocol(document.protocol, decided, document.first))
  const { law, calendar, martialLaw } = basis
  const { report, first } = document
  const checking = { law, calendar, martialLaw, named, first, ...(decided && { decided }) }
  return verified(verifyReport(report, checking))
}

const verified = (verification: Verification): Verified => ({ kind: 'verified', verification })

type Readable = Exclude<Document, { kind: 'unreadable' }>

function decidedBy(
  { runtime, policy, facts, asOf, lang }: Comparison,
  named: Named,
  document: Readable,
):
  { readonly kind: 'decided'; readonly decided: Decided } | Extract<Verified, { kind: 'refused' }> {
  const begun = begunAt(document)
  const matter = document.kind === 'protocol' ? document.protocol.case : {}
  const { question, idOf } = questionAbout(
    named,
    { ...matter, ...(begun !== undefined && { distributed_at: begun }) },
    facts,
    { policy, as_of: asOf ?? begun ?? '' },
  )
  const answer = decide(runtime, { id: null, ...question }, lang)
  if ('error' in answer) return { kind: 'refused', answer }
  const loaded = runtime.policies.get(policy)
  const decided = { document: loaded?.policy.document ?? policy, judges: answer.judges, idOf }
  return { kind: 'decided', decided }
}

function begunAt(document: Readable): string | undefined {
  const moment =
    document.kind === 'report' ? startOf(document.report) : document.protocol.start?.moment
  return moment && formatInstant(moment.epochMs)
}
