/**
 * What an account without the registers is told of a distribution: the clauses by which judges were left out, never the
 * facts behind them (sickness, training). What is sealed for the public stays so here.
 */
import type { Told } from '../../../editor/api/index.ts'
import type { Lists } from './lists.ts'

const NOTHING = { uk: '', en: '' }

export const closedLists = ({ judges, ...lists }: Lists): Lists => ({
  ...lists,
  judges: judges.map((judge) => ({
    ...judge,
    reasons: judge.reasons.map((reason) => ({ ...reason, why: NOTHING })),
  })),
})

/** The heading and the edition begin every explanation; the rest may speak of facts. */
const HEAD = 2

export const closedTold = ({ uk, en }: Told): Told => ({
  uk: uk.slice(0, HEAD),
  en: en.slice(0, HEAD),
})
