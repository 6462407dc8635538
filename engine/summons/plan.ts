/**
 * What is sent to whom: participants, the policy's answers and a template in; for each participant a channel, number
 * and text, or why there is none, out. Nothing is sent here.
 */
import { foldedText } from '../facts/folded-text.ts'
import type { Words } from '../facts/problem.ts'
import { type Conditions, factAt, standingOf, type Standing, type ToldFact } from './conditions.ts'
import { NOTES, PROBLEMS } from './plan-words.ts'
import { type PhoneReading, readPhone } from './phone.ts'
import { type Assembled, assembleText } from './template.ts'
import { type Choice, chooseWay, type Finding, type Supposition } from './ways.ts'
import { writtenIn } from './writing.ts'

export interface PlanInput {
  /** As in the facts, numbers as they were written. */
  readonly participants: readonly Participant[]
  readonly facts: Fields
  readonly template: string
  readonly conditions: Conditions
  /** What facts say against the first way, those of the `/participant` too; told where another one is taken. */
  readonly fallback: readonly ToldFact[]
  /** The answers for every way, with the numbers in the international form. */
  readonly suppositions: readonly Supposition[]
  readonly wantsLatin: boolean
}
type Fields = Readonly<Record<string, unknown>>
export interface Participant extends Fields {
  readonly id: string
}

export interface PlanProblem {
  readonly code: string
  readonly message: Words
}

export interface PlannedSummons {
  readonly participant: string
  readonly name?: string
  readonly decision: 'send' | 'refused' | 'undetermined'
  readonly channel?: string
  readonly alphabet?: string
  readonly number?: string
  readonly text?: string
  /** How many SMS the text takes in either alphabet. */
  readonly segments?: { readonly cyrillic: number; readonly latin: number }
  /** The clauses that decided, each with what the policy says. */
  readonly reasons: readonly Finding[]
  readonly missing: readonly string[]
  readonly problems: readonly PlanProblem[]
  readonly notes: readonly Words[]
}

/** Plans a summons for each participant, in the order of the facts. */
export function planSummons(input: PlanInput): readonly PlannedSummons[] {
  return input.participants.map((participant) => planOne(input, participant))
}

function planOne(input: PlanInput, participant: Participant): PlannedSummons {
  const subject = `participant:${participant.id}`
  const phone = phoneOf(participant)
  const text = assembleText(input.template, { ...input.facts, participant })
  const findings = input.suppositions[0]?.findings ?? []
  const standing = standingOf(input.conditions, findings, subject, input.facts)
  const choice = chooseWay(input.suppositions, subject)
  const problems = problemsOf(phone, text, standing)
  const decision = decisionOf(phone, text, standing, choice)
  const told = { participant: participant.id, ...nameOf(participant), decision, problems }
  const notes = [...(phone.kind === 'number' ? phone.notes : []), ...sameName(input, participant)]
  const reasons = decision === 'send' ? choice.reasons : reasonsAgainst(standing, choice)
  const missing = decision === 'undetermined' ? missingOf(standing, choice, participant) : []
  const ways = { all: input.suppositions.map(({ way }) => way), choice }
  const written = text.kind === 'text' ? writtenIn(text.text, ways, input.wantsLatin) : undefined
  return {
    ...told,
    ...(decision === 'send' && written?.sent),
    ...(phone.kind === 'number' && { number: phone.number }),
    ...(written !== undefined && { segments: written.segments }),
    reasons,
    missing,
    notes: [
      ...notes,
      ...(decision === 'send' ? fallbackNotes(input, participant, choice) : []),
      ...(decision === 'send' ? (written?.notes ?? []) : []),
    ],
  }
}

/** Why the way that comes first was not taken: the clause says that it may be so, the facts that it is. */
function fallbackNotes(input: PlanInput, participant: Participant, { way }: Choice) {
  if (way?.channel === input.suppositions[0]?.way.channel) return []
  const facts = { ...input.facts, participant }
  return input.fallback
    .filter(({ path, value }) => factAt(facts, path) === value)
    .map(({ words }) => words)
}

function decisionOf(
  phone: PhoneFact,
  text: Assembled,
  standing: Standing,
  { way }: Choice,
): PlannedSummons['decision'] {
  const refused = standing.against.length > 0 || standing.otherwise.length > 0
  if (refused || phone.kind === 'problem') return 'refused'
  const open = standing.unknown.length > 0 || standing.missing.length > 0
  return open || phone.kind === 'unknown' || way === undefined || text.kind === 'problems'
    ? 'undetermined'
    : 'send'
}

type PhoneFact = PhoneReading | { readonly kind: 'unknown' }

/** That there is none is a problem of its own; that nobody says is no answer yet. */
function phoneOf({ phone }: Participant): PhoneFact {
  if (phone === undefined) return { kind: 'unknown' }
  return typeof phone === 'string'
    ? readPhone(phone)
    : { kind: 'problem', code: 'phone/absent', message: PROBLEMS.noPhone }
}

function problemsOf(phone: PhoneFact, text: Assembled, { otherwise }: Standing): PlanProblem[] {
  return [
    ...(phone.kind === 'problem' ? [{ code: phone.code, message: phone.message }] : []),
    ...otherwise.map((message) => ({ code: 'plan/fact-against', message })),
    ...(text.kind === 'problems'
      ? text.problems.map(({ code, message }) => ({ code, message }))
      : []),
  ]
}

/** While a condition stands in the way, the channel is beside the point. */
function reasonsAgainst({ against, unknown }: Standing, { way, reasons }: Choice) {
  if (against.length > 0) return against
  return [...unknown, ...(way === undefined ? reasons : [])]
}

function missingOf(
  { unknown, missing }: Standing,
  { way, reasons }: Choice,
  { id, phone }: Participant,
): readonly string[] {
  const open = [...unknown, ...(way === undefined ? reasons : [])]
  const number = phone === undefined ? [`/participants/${id}/phone`] : []
  return [...new Set([...missing, ...number, ...open.flatMap((one) => one.missing ?? [])])]
}

const nameOf = ({ name }: Participant) => (typeof name === 'string' ? { name } : {})

/** People of one name are never taken for one another: the id tells them apart, and the clerk is told. */
function sameName({ participants }: PlanInput, { id, name }: Participant): readonly Words[] {
  if (typeof name !== 'string') return []
  const same = participants.filter((one) => one.id !== id && sameWords(one['name'], name))
  return same.length === 0 ? [] : [NOTES.sameName(name, [id, ...same.map((one) => one.id)])]
}

const sameWords = (one: unknown, other: string): boolean =>
  typeof one === 'string' && foldedText(one) === foldedText(other)
