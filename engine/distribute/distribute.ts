/**
 * One distribution: a request in; the decision, and where a judge could be drawn the record, out.
 *
 * The order matters: first the decision, then the manifest, and only then the random number
 * (draw-and-ledger.md, section 2).
 */
import type { Lang } from '../../grammar/index.ts'
import { evaluate } from '../decide/decide.ts'
import { answerOf, errorAnswer, type Answer, type ErrorAnswer } from '../decide/answer.ts'
import { prepare, type Prepared } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import type { Randomness } from '../draw/randomness.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { Decision } from '../explain/decision.ts'
import { decisionOf } from '../decide/explain-request.ts'
import { writtenCaseNumber } from '../facts/case-number.ts'
import type { Manifest } from '../record/manifest.ts'
import { digest } from '../record/canonical-json.ts'
import { buildRecord, type DistributionRecord } from '../record/record.ts'
import type { Opening, SealedDocument, Sealer } from '../record/seal.ts'
import { type Attempt, listsOf, manifestOf, snapshotOf } from './manifest-of.ts'

/** Where the number comes from: asked once, after the manifest is fixed. */
export interface Source {
  readonly name: Randomness['source']
  readonly take: () => Randomness
}

/** What the caller adds to the request. */
export interface Circumstances {
  /** Version of this program. */
  readonly engine: string
  /** Where the number will come from. */
  readonly source: Randomness['source']
  /** How many attempts at this case have a record already. */
  readonly earlier: (caseId: string) => number
  /** The act that allows an attempt after the first; without one the clauses of the policy stand for it. */
  readonly act?: (caseId: string) => string
  /** Seals what the public must not read. */
  readonly sealerFor?: (caseId: string, attempt: number) => Sealer
}
export interface Setting extends Omit<Circumstances, 'source'> {
  readonly source: Source
}

export interface Told {
  readonly answer: Answer
  readonly decision: Decision
}

/** A matter decided: what keeps it from being drawn, or the manifest that its draw will rest on. */
export type Decided =
  | { readonly kind: 'refused'; readonly answer: ErrorAnswer }
  /** No draw is due: the answer says what happens instead. */
  | ({ readonly kind: 'no_draw' } & Told)
  /** A draw is due, but it cannot be made. */
  | ({
      readonly kind: 'not_drawn'
      readonly reason: string
      readonly missing: readonly string[]
    } & Told)
  | ({
      readonly kind: 'to_draw'
      readonly manifest: Manifest
      /** Of the seals in the manifest. */
      readonly openings: readonly Opening[]
      /** The facts that the manifest names by digest. */
      readonly snapshot: SealedDocument
    } & Told)

/** A matter settled; drawn, the decision holds the record, for the explanation. */
export type Distribution =
  | Exclude<Decided, { readonly kind: 'to_draw' }>
  | ({ readonly kind: 'drawn'; readonly record: DistributionRecord } & Told)

/** Distributes one matter. Never throws on a request. */
export function distribute(
  runtime: Runtime,
  request: unknown,
  { source, ...setting }: Setting,
  lang: Lang = 'uk',
): Distribution {
  const decided = decideMatter(runtime, request, { ...setting, source: source.name }, lang)
  return decided.kind === 'to_draw' ? drawn(decided, source.take()) : decided
}

/** The first half of a distribution: everything up to the random number. */
export function decideMatter(
  runtime: Runtime,
  request: unknown,
  circumstances: Circumstances,
  lang: Lang = 'uk',
): Decided {
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return { kind: 'refused', answer: errorAnswer(prepared, lang) }
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  const told = { answer: answerOf(prepared, decision.evaluation, lang), decision }
  const caseId = caseIdOf(prepared)
  // Before anything is drawn or entered under it: another spelling would be another case.
  if (caseId !== undefined && caseId !== writtenCaseNumber(caseId)) {
    return notDrawn('case-number-spelling', [], told)
  }
  const hindrance = hindranceTo(decision.evaluation)
  if (hindrance !== undefined) return notDrawn(hindrance.reason, hindrance.missing, told)
  if (!isDraw(decision.evaluation)) return { kind: 'no_draw', ...told }
  if (caseId === undefined) return notDrawn('no-case-id', ['/case/id'], told)
  return toDraw(prepared, caseId, circumstances, told)
}

function toDraw(
  prepared: Prepared,
  caseId: string,
  { engine, source, earlier, act, sealerFor }: Circumstances,
  told: Told,
): Decided {
  const attempt = attemptAt(told.answer, earlier(caseId), act?.(caseId))
  if (attempt === undefined) return notDrawn('already-distributed', [], told)
  const sealer = sealerFor?.(caseId, attempt.number)
  const snapshot = snapshotOf(prepared.request.facts, sealer)
  const facts = digest(snapshot.document)
  const { decision } = told
  const circumstances = { caseId, attempt, engine, source, facts, sealer }
  const made = manifestOf(decision, listsOf(decision), prepared, circumstances)
  if (made.kind === 'refused') return notDrawn(made.reason, [], told)
  if (made.kind === 'problems') {
    throw new Error(`the manifest is malformed: ${JSON.stringify(made.problems)}`)
  }
  const { manifest, openings } = made
  return { kind: 'to_draw', manifest, openings, snapshot, ...told }
}

/** The second half: the number is there, and the judge follows from it. */
function drawn(
  { manifest, answer, decision }: Extract<Decided, { kind: 'to_draw' }>,
  randomness: Randomness,
): Distribution {
  const told = { answer, decision }
  const result = buildRecord(manifest, randomness)
  if (result.kind === 'refused') return notDrawn(result.reason, [], told)
  const { record } = result
  return { kind: 'drawn', answer, decision: { ...decision, record }, record }
}

const notDrawn = (
  reason: string,
  missing: readonly string[],
  told: Told,
): Extract<Decided, { kind: 'not_drawn' }> => ({
  kind: 'not_drawn',
  reason,
  missing,
  ...told,
})

const isDraw = ({ outcome }: Evaluation): boolean =>
  outcome.kind === 'draw' || outcome.kind === 'repeat_draw'

/** Without weights nothing is drawn: equal chances in silence would be a decision of ours. */
function hindranceTo(evaluation: Evaluation) {
  if (isOfJurorsOnly(evaluation)) return undefined
  const known = evaluation.warnings.find(({ code }) => WEIGHTLESS.has(code))
  if (known !== undefined) {
    return { reason: REFUSALS[known.code] ?? known.code, missing: known.missing ?? [] }
  }
  const weighed = evaluation.weights !== undefined || !isDraw(evaluation)
  return weighed ? undefined : { reason: 'no-weight-rule', missing: [] }
}

/** Jurors have no loads, so what judges weigh is not asked for when only a juror is drawn. */
const isOfJurorsOnly = ({ outcome: { seats = [] } }: Evaluation): boolean =>
  seats.length > 0 && seats.every(({ role }) => role === 'juror')

const WEIGHTLESS = new Set(['weights-unknown', 'load-zero'])
/** What is a warning of a decision is an error of a draw: the parameter has to be supplied. */
const REFUSALS: Readonly<Record<string, string>> = { 'weights-unknown': 'missing-parameter' }

/** The number of the case; without one, the request's own id. */
export function caseIdOf({
  request,
  facts,
}: Pick<Prepared, 'request' | 'facts'>): string | undefined {
  const id = facts.roots['case']?.values['id']
  const given = typeof id === 'string' ? id : request.id
  return typeof given === 'string' && given.trim() !== '' ? given : undefined
}

/**
 * A case is drawn once; again only when the policy says that a repeat distribution is due, and by an act.
 */
function attemptAt(
  { outcome }: Answer,
  earlier: number,
  act: string | undefined,
): Attempt | undefined {
  if (outcome.kind === 'repeat_draw') {
    return { number: Math.max(earlier, 1) + 1, act: act ?? outcome.clauses.join(', ') }
  }
  return earlier === 0 ? { number: 1, act: null } : undefined
}
