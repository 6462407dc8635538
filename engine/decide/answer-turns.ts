/**
 * The answer to a request about several documents or motions: the turns in, one answer of the contract out, each clause
 * with the record that it speaks about as its subject.
 */
import type { Lang } from '../../grammar/index.ts'
import { answerOf, type Answer, type AnswerClause } from './answer.ts'
import type { Tag } from './listed-records.ts'
import { placed, type Turn } from './several.ts'

/** What all records share comes from the first turn; the clauses stand in the order of the policy. */
export function answerOfTurns(turns: readonly [Turn, ...Turn[]], lang: Lang): Answer {
  const answers = turns.map((turn) => answerOfTurn(turn, lang))
  const [first] = turns
  const base = answerOf(first.prepared, first.evaluation, lang)
  if (turns.length === 1) return base
  const { ir } = first.prepared
  const places = new Map(ir.clauses.map(({ clause }, at) => [`${ir.document}/${clause}`, at]))
  const placeOf = ({ id }: AnswerClause): number => places.get(id) ?? places.size
  const clauses = answers.flatMap((one) => one.clauses)
  const warnings = new Map(
    answers.flatMap((one) => one.warnings).map((one) => [JSON.stringify(one), one]),
  )
  return {
    ...base,
    clauses: clauses.toSorted((a, b) => placeOf(a) - placeOf(b)),
    warnings: [...warnings.values()],
  }
}

function answerOfTurn({ prepared, evaluation, tags }: Turn, lang: Lang): Answer {
  const answer = answerOf(prepared, evaluation, lang)
  return { ...answer, clauses: answer.clauses.map((one) => about(one, tags)) }
}

function about(clause: AnswerClause, tags: readonly Tag[]): AnswerClause {
  const { id, subject, missing, ...more } = clause
  return {
    id,
    ...subjectOf(subject, tags),
    ...more,
    ...(missing !== undefined && { missing: missing.map((one) => placed(one, tags)) }),
  }
}

/** The record is the subject; where there is one already, the record stands beside it. */
export function subjectOf(
  subject: string | undefined,
  tags: readonly Tag[],
): Pick<AnswerClause, 'subject' | 'about'> {
  const names = tags.map(({ entity, id }) => `${entity}:${id}`)
  const [first, ...others] = [...(subject === undefined ? [] : [subject]), ...names]
  return {
    ...(first !== undefined && { subject: first }),
    ...(others.length > 0 && { about: others }),
  }
}
