/**
 * What follows from what is not known: the facts that are missing, and the verdict for either value.
 *
 * Each alternative is tried on the engine; where several facts are missing together, none alone
 * decides, and that is said.
 */
import type { Type } from '../../grammar/index.ts'
import { runOf, verdictOn, type Pool } from './pool.ts'
import type { JudgeVerdict } from '../evaluate/evaluation.ts'
import type { FactRecord, Known } from '../facts/value.ts'
import { kyivDay } from '../time/kyiv.ts'
import { withChanges } from './changed-facts.ts'
import { citesOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { paragraph, sentence, type Block } from './explanation.ts'
import { missingFacts, missingWordings, missingWords, type MissingFact } from './missing.ts'
import { momentOf } from './moment.ts'
import { movedBy } from './moved-day.ts'
import { occasionWords } from './occasion.ts'
import { UNKNOWN_PHRASES } from './unknown-phrases.ts'
import { dayWords, valueWords } from './values.ts'

/** What is missing about one judge, and what follows in either case. */
export function unknownBlocks(
  judge: FactRecord,
  verdict: JudgeVerdict,
  pool: Pool,
  telling: Telling,
): readonly Block[] {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  const facts = missingFacts(verdict.missing, telling)
  const wordings = missingWordings(verdict.missing, telling)
  return [
    ...facts.map((fact) => paragraph(factSentences(fact, facts.length, judge, pool, telling))),
    ...(wordings.length === 0
      ? []
      : [
          paragraph(
            sentence(
              phrases.dependsOnWording(
                citesOf(wordings, telling),
                wordings.length,
                wordingGround(verdict, telling),
              ),
            ),
          ),
        ]),
  ]
}

/** Why a wording that nobody knows concerns this judge, in the words of the policy; empty where it does not say. */
export function wordingGround({ id, undetermined }: JudgeVerdict, telling: Telling): string {
  const own = telling.decision.evaluation.entries.filter(
    ({ subject, status, clause, missing }) =>
      subject === `judge:${id}` &&
      status === 'undetermined' &&
      undetermined.includes(clause) &&
      missingWordings(missing, telling).length === missing.length,
  )
  const said = own.map((entry) => occasionWords(entry, telling)).filter((words) => words !== '')
  return [...new Set(said)].join('; ')
}

function factSentences(
  fact: MissingFact,
  count: number,
  judge: FactRecord,
  pool: Pool,
  telling: Telling,
): string {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  const branches = branchesOf(fact, judge, pool, telling)
  const follows = branches.length > 0 ? branches.join('; ') : count > 1 ? phrases.together : ''
  return [phrases.unknown(missingWords(fact, telling)), follows, phrases.supply(isTime(fact))]
    .filter((text) => text !== '')
    .map(sentence)
    .join(' ')
}

const isTime = ({ declared }: MissingFact): boolean =>
  declared?.type.kind === 'date' || declared?.type.kind === 'datetime'

/** «якщо …, суддя не бере участі (…)», one for each verdict; nothing where every value leaves it open or all agree. */
function branchesOf(
  { record, declared }: MissingFact,
  judge: FactRecord,
  pool: Pool,
  telling: Telling,
): readonly string[] {
  if (record === undefined || declared === undefined) return []
  const phrases = UNKNOWN_PHRASES[telling.lang]
  const tried = alternatives(declared.type, telling).map(({ values, words }) => {
    const follows = values.map((value) =>
      verdictWith({ record, declared }, value, judge, pool, telling),
    )
    return { words, follows: [...new Set(follows)] }
  })
  // Values of one alternative that lead to different verdicts would make its sentence untrue.
  if (tried.some(({ follows }) => follows.length !== 1)) return []
  const known = tried.filter(({ follows }) => follows[0] !== '')
  const distinct = [...new Set(known.map(({ follows }) => follows[0] ?? ''))]
  const open = known.length < tried.length
  if (distinct.length === 0 || (distinct.length === 1 && !open)) return []
  const branches = distinct.map((one) => {
    const values = known.filter(({ follows }) => follows[0] === one).map(({ words }) => words)
    return phrases.branch(values.join(phrases.or), one)
  })
  return open ? [...branches, phrases.otherwiseMore] : branches
}

function verdictWith(
  { record, declared }: Required<Pick<MissingFact, 'record' | 'declared'>>,
  value: Known,
  judge: FactRecord,
  pool: Pool,
  telling: Telling,
): string {
  const { decision } = telling
  const change = { record, field: declared.name.en, value }
  const facts = withChanges(decision.facts, [change], decision.derivations)
  const there = facts?.judges?.find(({ id }) => id === judge.id)
  const verdict = facts && there && verdictOn(there, runOf({ ...decision, facts }), pool)
  return verdict === undefined ? '' : followsFrom(verdict, telling)
}

function followsFrom({ status, grounds }: JudgeVerdict, telling: Telling): string {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  if (status === 'eligible') return phrases.takesPart
  return status === 'excluded' ? phrases.takesNoPart(citesOf(grounds, telling)) : ''
}

interface Alternative {
  readonly words: string
  /** Values that stand for the alternative; all must lead to the same verdict. */
  readonly values: readonly Known[]
}

/** The values worth trying: yes and no, each value of an enum, dates before and after the request and none. */
function alternatives(type: Type, telling: Telling): readonly Alternative[] {
  const { decision } = telling
  switch (type.kind) {
    case 'boolean':
      return [true, false].map((value) => ({
        values: [value],
        words: `«${valueWords(value, type, telling)}»`,
      }))
    case 'enum': {
      const values = [...(decision.policy.vocabulary.enums.get(type.name)?.values.keys() ?? [])]
      return values.map((value) => ({
        values: [value],
        words: `«${valueWords(value, type, telling)}»`,
      }))
    }
    case 'date':
    case 'datetime':
      return dateAlternatives(type, telling)
    case 'text':
    case 'time':
    case 'decimal':
    case 'integer':
    case 'duration':
    case 'money':
    case 'none':
    case 'calendar':
    case 'unknown':
    case 'list':
    case 'map':
    case 'interval':
    case 'record':
      return []
  }
}

const DAYS_BEFORE = [0, -1, -7, -30, -365]
const DAYS_AFTER = [1, 2, 7, 30, 365]

function dateAlternatives(type: Type, telling: Telling): readonly Alternative[] {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  const moment = momentOf(telling)
  const start = type.kind === 'date' ? kyivDay(moment) : moment
  const day = dayWords(kyivDay(moment), telling.lang)
  const moved = (days: readonly number[]): readonly Known[] =>
    days.map((count) => movedBy(start, type, count, telling.decision.working))
  return [
    { words: phrases.notLater(day), values: moved(DAYS_BEFORE) },
    { words: phrases.later(day), values: moved(DAYS_AFTER) },
    { words: phrases.notDated, values: [null] },
  ]
}
