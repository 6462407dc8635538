/** Which draws the statistics rest on: the facts of an audit in, trials and what is missing out. */
import { type AuditFacts, drawsAsked } from './audit-facts.ts'
import { withoutText } from './about-draws.ts'
import { type Trial, trialsOf } from '../statistics/trials.ts'
import { NO_DRAWS, type Words } from '../types.ts'

export interface Chances {
  readonly trials: readonly Trial[]
  readonly gaps: readonly Words[]
}

export function chancesIn(facts: AuditFacts): Chances {
  const draws = drawsAsked(facts)
  const trials = trialsOf(draws)
  const lost = [...withoutText(draws, 'manifest'), ...withoutText(draws, 'record')]
  const none = draws.length === 0 ? NO_DRAWS : trials.length === 0 ? [NO_CHOICE] : []
  return { trials, gaps: [...lost, ...none] }
}

const NO_CHOICE: Words = {
  uk: 'розподілів із результатом, у яких було з кого обирати, не було',
  en: 'there were no settled draws with a choice',
}
