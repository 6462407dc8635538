/** One judge in full: the table of grounds, readings, what would have changed it, the other grounds. */
import type { JudgeVerdict } from '../evaluate/evaluation.ts'
import type { FactRecord } from '../facts/value.ts'
import { counterfactualWords } from './change-words.ts'
import { citeOf, inForceSince, readingsOf } from './clauses.ts'
import { consideredWords } from './considered.ts'
import { counterfactuals, MOST_FACTS } from './counterfactual.ts'
import type { Telling } from './decision.ts'
import { heading, list, paragraph, sentence, type Block, type Words } from './explanation.ts'
import { caseFacts } from './facts-words.ts'
import { DATE_BOUND } from './fixes.ts'
import { groundsOf, type Ground } from './ground.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { missingWordings } from './missing.ts'
import { nearestMiss } from './nearest.ts'
import type { Pool } from './pool.ts'
import { caseReason, clauseWords, whySentences } from './reason.ts'
import { whyReplaced } from './replaced.ts'
import { fillTemplate } from './template.ts'
import { unknownBlocks } from './unknown.ts'
import { dayWords, nameOf } from './values.ts'

/**
 * Everything about one judge before a draw. `amongAll`: as a part of the whole explanation, which
 * has told already what is missing, and need not tell of everybody what does not apply to anybody.
 */
export function judgeBlocks(
  judge: FactRecord,
  verdict: JudgeVerdict,
  pool: Pool,
  telling: Telling,
  amongAll = false,
): readonly Block[] {
  const phrases = JUDGE_PHRASES[telling.lang]
  const grounds = groundsOf(judge, pool, telling.decision)
  const title = (status: string): Block => heading(3, `${nameOf(judge, telling)} — ${status}`)
  switch (verdict.status) {
    case 'excluded':
      return [title(phrases.takesNoPart), ...excluded(judge, verdict, grounds, pool, telling)]
    case 'eligible':
      return [
        title(phrases.takesPart),
        paragraph(nearestWords(judge, pool, telling)),
        ...(amongAll ? [] : others(grounds, telling)),
      ]
    case 'undetermined':
      return [
        title(phrases.notKnown),
        ...(amongAll ? [] : unknownBlocks(judge, verdict, pool, telling)),
        ...others(grounds, telling),
      ]
    case 'not_considered':
      return [title(phrases.notConsidered)]
  }
}

function excluded(
  judge: FactRecord,
  verdict: JudgeVerdict,
  grounds: readonly Ground[],
  pool: Pool,
  telling: Telling,
): readonly Block[] {
  const holding = grounds.filter(({ truth }) => truth === 'true')
  if (holding.length === 0) return replaced(verdict, pool, telling)
  return [
    groundTable(holding, telling),
    ...readingBlocks(holding, telling),
    ...changeBlocks(judge, grounds, pool, telling),
    ...others(grounds, telling),
  ]
}

/** The judge whom a repeat distribution replaces is out for no ground of his own. */
function replaced({ id, grounds }: JudgeVerdict, pool: Pool, telling: Telling): readonly Block[] {
  const phrases = JUDGE_PHRASES[telling.lang]
  const why = whyReplaced(id, pool, telling)
  return grounds.map((clause) =>
    paragraph(sentence(phrases.replaced(citeOf(clause, telling), why))),
  )
}

function groundTable(grounds: readonly Ground[], telling: Telling): Block {
  const { ground, why, facts } = JUDGE_PHRASES[telling.lang]
  const left = (title: string) => ({ title, align: 'left' }) as const
  return {
    kind: 'table',
    columns: [left(ground), left(why), left(facts)],
    rows: grounds.flatMap((one) => groundRows(one, telling)),
  }
}

/** A row for each case: two trips under one clause are two rows. */
function groundRows(ground: Ground, telling: Telling): readonly (readonly Words[])[] {
  const { clause } = ground.rule
  const since = inForceSince(clause, telling)
  const cited = [citeOf(clause, telling), since].filter((part) => part !== '').join(', ')
  return ground.cases.map((one) => {
    const because =
      ground.rule.because === undefined ? '' : fillTemplate(ground.rule.because, one.scope, telling)
    const why = [because, ...whySentences(one, telling)].filter((part) => part !== '')
    const said = why.length > 0 ? why : [clauseWords(clause, telling)]
    return [[cited], [said.join('; ')], [caseFacts(one, telling).join('; ')]]
  })
}

function readingBlocks(grounds: readonly Ground[], telling: Telling): readonly Block[] {
  const texts = grounds.flatMap(({ rule }) => readingsOf(rule.readings, rule.clause, telling))
  const distinct = [...new Set(texts)]
  if (distinct.length === 0) return []
  const { reading } = JUDGE_PHRASES[telling.lang]
  return [paragraph(sentence(`${reading}: ${distinct.join('; ')}`))]
}

function changeBlocks(
  judge: FactRecord,
  grounds: readonly Ground[],
  pool: Pool,
  telling: Telling,
): readonly Block[] {
  const phrases = JUDGE_PHRASES[telling.lang]
  // No change of facts helps where the wording in force is not known.
  if (missingWordings(telling.decision.evaluation.outcome.missing, telling).length > 0) return []
  const { shown, more } = counterfactuals(judge, grounds, pool, telling)
  const bounds = phrases.bounds(MOST_FACTS, DATE_BOUND)
  if (shown.length === 0) return [paragraph(`${phrases.nothingWouldChange} ${bounds}`)]
  const rest = more === 0 ? bounds : `${phrases.moreChanges(more)} ${bounds}`
  const items = shown.map((one) => counterfactualWords(one, telling))
  return [
    paragraph(phrases.wouldChange),
    ...list(items.map((text, index) => [`${text}${index < items.length - 1 ? ';' : '.'}`])),
    paragraph(rest),
  ]
}

/** What comes closest to excluding an eligible judge. */
function nearestWords(judge: FactRecord, pool: Pool, telling: Telling): string {
  const phrases = JUDGE_PHRASES[telling.lang]
  const miss = nearestMiss(judge, pool, telling)
  if (miss === undefined) return phrases.noNearest
  const { ground, facts, days, day } = miss
  const then: Telling = { ...telling, decision: { ...telling.decision, facts } }
  const said = ground.cases.map((one) => caseReason(ground, one, then)).find((text) => text !== '')
  const cite = citeOf(ground.rule.clause, telling)
  const when = dayWords(day, telling.lang)
  const from = days > 0 ? phrases.from(when, days) : phrases.until(when)
  const what = said ?? clauseWords(ground.rule.clause, telling)
  return `${phrases.nearest}: ${cite} — ${what}; ${from}.`
}

function others(grounds: readonly Ground[], telling: Telling): readonly Block[] {
  const words = consideredWords(grounds, telling)
  return words === '' ? [] : [paragraph(words)]
}
