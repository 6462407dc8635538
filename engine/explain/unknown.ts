/**
 * What follows from what is not known: the facts that are missing, and the verdict for either value.
 *
 * Each alternative is tried on the engine; where several facts are missing together, none alone
 * decides, and that is said.
 */
import type { Type } from '../../grammar/index.ts'
import { verdictOn } from './pool.ts'
import { runOf, type Pool } from './pool.ts'
import type { JudgeVerdict } from '../evaluate/evaluation.ts'
import type { FactRecord, Known } from '../facts/value.ts'
import { kyivDay } from '../time/kyiv.ts'
import { withChanges } from './changed-facts.ts'
import { citesOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { paragraph, sentence, type Block } from './explanation.ts'
import { missingFacts, missingWordings, missingWords, type MissingFact } from './missing.ts'
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
      : [paragraph(sentence(phrases.dependsOnWording(citesOf(wordings, telling), wordings.length)))]),
  ]
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
  const field = declared.name.en
  const results = alternatives(declared.type, telling).map(({ value, words }) => {
    const { decision } = telling
    const facts = withChanges(decision.facts, [{ record, field, value }], decision.derivations)
    const there = facts?.judges?.find(({ id }) => id === judge.id)
    const verdict = facts && there && verdictOn(there, runOf({ ...decision, facts }), pool)
    return { words, follows: verdict === undefined ? '' : followsFrom(verdict, telling) }
  })
  const known = results.filter(({ follows }) => follows !== '')
  const distinct = [...new Set(known.map(({ follows }) => follows))]
  if (distinct.length < 2) return []
  return distinct.map((follows) => {
    const values = known.filter((one) => one.follows === follows).map(({ words }) => words)
    return phrases.branch(values.join(phrases.or), follows)
  })
}

function followsFrom({ status, grounds }: JudgeVerdict, telling: Telling): string {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  if (status === 'eligible') return phrases.takesPart
  return status === 'excluded' ? phrases.takesNoPart(citesOf(grounds, telling)) : ''
}

/** The values worth trying: yes and no, each value of an enum, the day of the request and no day at all. */
function alternatives(
  type: Type,
  telling: Telling,
): readonly { readonly value: Known; readonly words: string }[] {
  const { lang, decision } = telling
  const phrases = UNKNOWN_PHRASES[lang]
  const { asOf } = decision.facts
  switch (type.kind) {
    case 'boolean':
      return [true, false].map((value) => ({ value, words: valueWords(value, type, telling) }))
    case 'enum': {
      const values = [...(decision.policy.vocabulary.enums.get(type.name)?.values.keys() ?? [])]
      return values.map((value) => ({ value, words: `«${valueWords(value, type, telling)}»` }))
    }
    case 'date':
    case 'datetime': {
      const day = kyivDay(asOf)
      const value = type.kind === 'date' ? day : asOf
      return [
        { value, words: phrases.dated(dayWords(day, lang)) },
        { value: null, words: phrases.notDated },
      ]
    }
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
