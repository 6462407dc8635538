/**
 * What is sent to whom: participants, the policy's answers and a template in; for each participant a channel, number
 * and text, or why there is none, out. Nothing is sent here.
 *
 * Latin letters are a permission: they are used where the policy permits them and the caller asks for them.
 */
import type { Words } from '../facts/problem.ts'
import { type Conditions, standingOf, type Standing } from './conditions.ts'
import { NOTES, PROBLEMS } from './plan-words.ts'
import { type PhoneReading, readPhone } from './phone.ts'
import { segmentsOf } from './segments.ts'
import { type Assembled, assembleText } from './template.ts'
import { type Transliteration, transliterate } from './transliteration.ts'
import { type Choice, chooseWay, type Finding, latinOf, type Supposition } from './ways.ts'

export interface PlanInput {
  /** As in the facts, numbers as they were written. */
  readonly participants: readonly Participant[]
  readonly facts: Fields
  readonly template: string
  readonly conditions: Conditions
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
  const missing = decision === 'undetermined' ? missingOf(standing, choice) : []
  const written = text.kind === 'text' ? writtenIn(input, choice, text.text) : undefined
  return {
    ...told,
    ...(decision === 'send' && written?.sent),
    ...(phone.kind === 'number' && { number: phone.number }),
    ...(written !== undefined && { segments: written.segments }),
    reasons,
    missing,
    notes: [...notes, ...(decision === 'send' ? (written?.notes ?? []) : [])],
  }
}

function decisionOf(
  phone: PhoneReading,
  text: Assembled,
  standing: Standing,
  { way }: Choice,
): PlannedSummons['decision'] {
  const refused = standing.against.length > 0 || standing.otherwise.length > 0
  if (refused || phone.kind === 'problem') return 'refused'
  const open = standing.unknown.length > 0 || standing.missing.length > 0
  return open || way === undefined || text.kind === 'problems' ? 'undetermined' : 'send'
}

/** An absence of a number is told as a problem of its own. */
function phoneOf({ phone }: Participant): PhoneReading {
  return typeof phone === 'string'
    ? readPhone(phone)
    : { kind: 'problem', code: 'phone/absent', message: PROBLEMS.noPhone }
}

function problemsOf(phone: PhoneReading, text: Assembled, { otherwise }: Standing): PlanProblem[] {
  return [
    ...(phone.kind === 'problem' ? [{ code: phone.code, message: phone.message }] : []),
    ...otherwise.map((path) => ({ code: 'plan/fact-against', message: PROBLEMS.against(path) })),
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

function missingOf({ unknown, missing }: Standing, { way, reasons }: Choice): readonly string[] {
  const open = [...unknown, ...(way === undefined ? reasons : [])]
  return [...new Set([...missing, ...open.flatMap((finding) => finding.missing ?? [])])]
}

interface Written {
  readonly sent: { readonly channel?: string; readonly alphabet?: string; readonly text: string }
  readonly segments: { readonly cyrillic: number; readonly latin: number }
  readonly notes: readonly Words[]
}

/** The text in the alphabet that it goes in. */
function writtenIn(input: PlanInput, choice: Choice, text: string): Written {
  const latin = transliterate(text)
  const segments = { cyrillic: segmentsOf(text).segments, latin: segmentsOf(latin.text).segments }
  const latinWay = choice.way && latinOf(waysOf(input), choice.way)
  const permitted = latinWay !== undefined && choice.againstLatin.length === 0
  if (input.wantsLatin && permitted && latin.unknown.length === 0) {
    const { channel, alphabet } = latinWay
    return { sent: { channel, alphabet, text: latin.text }, segments, notes: simplified(latin) }
  }
  const notes = latinWay === undefined ? [] : latinNotes(input, permitted, latin, choice, segments)
  return { sent: { ...channelOf(choice), text }, segments, notes }
}

const waysOf = ({ suppositions }: PlanInput) => suppositions.map(({ way }) => way)

const channelOf = ({ way }: Choice) => way && { channel: way.channel, alphabet: way.alphabet }

const simplified = ({ simplified: signs }: Transliteration): readonly Words[] =>
  signs.length === 0 ? [] : [NOTES.simplified(signs)]

/** Why the text goes in Cyrillic although there is a way in Latin letters. */
function latinNotes(
  { wantsLatin }: PlanInput,
  permitted: boolean,
  { unknown }: Transliteration,
  { againstLatin }: Choice,
  { cyrillic, latin }: Written['segments'],
): readonly Words[] {
  if (!permitted) return wantsLatin ? [NOTES.latinRefused(againstLatin.map(({ id }) => id))] : []
  if (wantsLatin) return [NOTES.latinImpossible(unknown)]
  return latin < cyrillic ? [NOTES.latinCheaper(cyrillic, latin)] : []
}

const nameOf = ({ name }: Participant) => (typeof name === 'string' ? { name } : {})

/** People of one name are never taken for one another: the id tells them apart, and the clerk is told. */
function sameName({ participants }: PlanInput, { id, name }: Participant): readonly Words[] {
  if (typeof name !== 'string') return []
  const same = participants.filter((one) => one.id !== id && sameWords(one['name'], name))
  return same.length === 0 ? [] : [NOTES.sameName(name, [id, ...same.map((one) => one.id)])]
}

const sameWords = (one: unknown, other: string): boolean =>
  typeof one === 'string' && plainName(one) === plainName(other)

const plainName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll(/['’ʼ]/g, '’').replaceAll(/\s+/g, ' ').trim()
