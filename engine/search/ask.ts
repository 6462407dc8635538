/**
 * Facts and a question in, who of the participants is found out: the policy is asked as the question stands, and
 * again for every supposition that the rules name.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Lang } from '../../grammar/index.ts'
import { answerOf, type AnswerClause, errorAnswer, type ErrorAnswer } from '../decide/answer.ts'
import { decide, evaluate } from '../decide/decide.ts'
import { decisionOf } from '../decide/explain-request.ts'
import { prepare } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import type { Decision } from '../explain/decision.ts'
import { isFields } from '../time/shape.ts'
import { searchParticipants } from './search.ts'
import type { SearchKey, SearchRules } from './search-rules.ts'
import type { SearchAnswer, Sought } from './types.ts'

type Fields = Readonly<Record<string, unknown>>

/** What the one who searches has entered; the facts may hold it as well. */
export interface Question {
  readonly query?: string
  /** With the mark below the search field. */
  readonly all: boolean
}

export interface Searched {
  readonly query?: string
  /** Whether all users are searched. */
  readonly isWide: boolean
  /** Whether the facts list participants at all. */
  readonly isListed: boolean
  readonly answer: SearchAnswer
  /** Of the question as it stands: what is missing is told in its words. */
  readonly decision: Decision
}

/** The policy refused the facts themselves. */
export interface FactsRefused {
  readonly refused: ErrorAnswer
}

/** Puts the question to the policy. `request`: of the decision contract; malformed facts are the policy's to refuse. */
export function askSearch(
  runtime: Runtime,
  request: Fields,
  rules: SearchRules,
  question: Question,
  lang: Lang,
): Searched | FactsRefused {
  const given = request['facts']
  const facts = isFields(given) ? withQuestion(given, rules, question) : {}
  const asked = isFields(given) ? { ...request, facts } : request
  const prepared = prepare(runtime, asked)
  if (prepared.kind === 'refused') return { refused: errorAnswer(prepared, lang) }
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  const findings = (supposed: Fields): readonly AnswerClause[] => {
    const answer = decide(runtime, { ...request, facts: supposed }, lang)
    return 'error' in answer ? [] : answer.clauses
  }
  const wide = overlaid(facts, rules.wide.facts)
  const isWide = isDeepStrictEqual(wide, facts)
  const query = queryIn(facts, rules)
  const keys = rules.found.flatMap((when) => when.keys ?? [])
  const answer = searchParticipants({
    rules,
    participants: participantsIn(facts),
    ...(query !== undefined && { query }),
    asked: answerOf(prepared, decision.evaluation, lang).clauses,
    ...(!isWide && { wide: findings(wide) }),
    byKey: new Map(keys.map(({ fact }) => [fact, findings(withOnly(fact, keys, facts))])),
  })
  const isListed = Array.isArray(facts['participants'])
  return { ...(query !== undefined && { query }), isWide, isListed, answer, decision }
}

/** Without the mark one searches where one searches without it, unless the facts say otherwise. */
function withQuestion(
  facts: Fields,
  { query: { entity, fact }, narrow, wide }: SearchRules,
  { query, all }: Question,
): Fields {
  const scoped = all ? overlaid(facts, wide.facts) : overlaid(narrow.facts, facts)
  return query === undefined ? scoped : overlaid(scoped, { [entity]: { [fact]: query } })
}

/** The facts with those on top: of one entity facts are replaced one by one. */
function overlaid(below: Fields, top: Fields): Fields {
  const entities = Object.entries(top).map(([entity, value]) => {
    const before = below[entity]
    return [entity, isFields(before) && isFields(value) ? { ...before, ...value } : value] as const
  })
  return { ...below, ...Object.fromEntries(entities) }
}

function queryIn(facts: Fields, { query: { entity, fact } }: SearchRules): string | undefined {
  const about = facts[entity]
  const value = isFields(about) ? about[fact] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The participants as if they had no other fact to be found by. */
function withOnly(kept: string, keys: readonly SearchKey[], facts: Fields): Fields {
  const others = Object.fromEntries(
    keys.filter(({ fact }) => fact !== kept).map(({ fact }) => [fact, null]),
  )
  return { ...facts, participants: participantsIn(facts).map((one) => ({ ...one, ...others })) }
}

function participantsIn(facts: Fields): readonly Sought[] {
  const list = facts['participants']
  return Array.isArray(list) ? list.filter(isSought) : []
}

const isSought = (value: unknown): value is Sought =>
  isFields(value) && typeof value['id'] === 'string'
