/** The points of a decision: the clauses that a draft changes in; sentences that order the change, out. */
import type { CheckedPolicy, Edition } from '../../grammar/index.ts'
import type { Words } from '../facts/problem.ts'
import { isHeld } from './clause-groups.ts'
import { lacking, NO_CLAUSE } from './clause-texts.ts'
import { NAMED, onlyRule } from './decision-phrases.ts'
import { capitalised, instrumental } from './declined.ts'
import { type ClauseDifference, clauseDifferences } from './differences.ts'
import { citationsBy } from './touched.ts'

export interface DecisionPoints {
  readonly points: readonly string[]
  /** What must be put right before anybody signs. */
  readonly remarks: readonly Words[]
  readonly notes: readonly Words[]
}

export function decisionPoints(
  policy: CheckedPolicy,
  before: Edition,
  after: Edition,
): DecisionPoints {
  const cites = new Map([...citationsBy(policy, before), ...citationsBy(policy, after)])
  const nameOf = (clause: string): string => cites.get(clause)?.uk ?? `пункт ${clause}`
  const differences = clauseDifferences(before.statements, after.statements).filter(
    ({ change }) => change !== 'unchanged',
  )
  const ofClauses = differences.filter(isOfClause)
  const [first = ''] = policy.base.title.uk.split(' ')
  const [silent, telling] = [ofClauses.filter(isSilent), ofClauses.filter((one) => !isSilent(one))]
  return {
    points: telling.map((one) => pointOf(one, nameOf, first)),
    remarks: silent.map(({ clause }) => onlyRule(capitalised(nameOf(clause)))),
    notes: ofClauses.length < differences.length ? [NAMED] : [],
  }
}

/** Its rule changed and its summary did not: there is nothing to vote on in words. */
const isSilent = ({ change, before, after }: ClauseDifference): boolean =>
  change === 'replaced' && summaryOf(before) === summaryOf(after)

/** A definition or a reading is at home under some clause, and its change does not restate that clause. */
function isOfClause({ clause, before, after }: ClauseDifference): boolean {
  const changed = [...lacking(before, after), ...lacking(after, before)]
  return clause !== NO_CLAUSE && changed.some(isHeld)
}

/** `first`: the word by which the title of the policy begins, as in «Доповнити Засади підпунктом 13». */
function pointOf(
  { clause, change, formerly = '', after }: ClauseDifference,
  nameOf: (clause: string) => string,
  first: string,
): string {
  const name = nameOf(clause)
  const by = instrumental(name)
  switch (change) {
    case 'added':
      return `Доповнити ${first} ${by ?? `положенням (${name})`} такого змісту: «${summaryOf(after)}».`
    case 'repealed':
      return `${capitalised(name)} виключити.`
    case 'moved':
      return by === undefined
        ? `${capitalised(nameOf(formerly))}: надати новий номер (${name}).`
        : `${capitalised(nameOf(formerly))} вважати ${by}.`
    case 'replaced':
    case 'unchanged':
      return `${capitalised(name)} викласти в такій редакції: «${summaryOf(after)}».`
  }
}

const summaryOf = (statements: ClauseDifference['after']): string =>
  statements.find((one) => one.kind === 'clause')?.summary.uk ?? ''
