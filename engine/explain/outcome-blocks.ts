/** What happens to the matter and why: the short form of every outcome, and what the full form adds. */
import type { OutcomeKind } from '../evaluate/evaluation.ts'
import type { FactRecord } from '../facts/value.ts'
import { blockedBlocks } from './blocked.ts'
import { citeOf, citesOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { defaultBlocks } from './default-blocks.ts'
import { drawnBlocks, layOut, proofBlocks, shareWords, weightBlocks } from './draw-blocks.ts'
import { DRAW_PHRASES } from './draw-phrases.ts'
import {
  heading,
  list,
  paragraph,
  sentence,
  strong,
  type Block,
  type Words,
} from './explanation.ts'
import { distributing } from './entry-nodes.ts'
import { findingBlocks } from './finding-blocks.ts'
import { groundsOf } from './ground.ts'
import { judgeBlocks } from './judge-blocks.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { warningMessage } from './messages.ts'
import { OUTCOME_PHRASES } from './outcome-phrases.ts'
import { poolOf, type Pool } from './pool.ts'
import { reasonOf } from './reason.ts'
import { jurorBlocks, whyReplaced } from './replaced.ts'
import { decidingRules, ruleTable, ruleWords, takesEffect } from './rule-case.ts'
import { judgeName, nameOf } from './values.ts'

export type Detail = 'short' | 'full'

/** Everything after the heading. */
export function outcomeBlocks(telling: Telling, detail: Detail): readonly Block[] {
  const { evaluation } = telling.decision
  const pool = poolOf(telling.decision)
  return [
    ...byKind(evaluation.outcome.kind, pool, telling, detail),
    ...warningBlocks(telling),
    ...(detail === 'full' ? fullBlocks(pool, telling) : []),
  ]
}

function byKind(
  kind: OutcomeKind,
  pool: Pool | undefined,
  telling: Telling,
  detail: Detail,
): readonly Block[] {
  const phrases = OUTCOME_PHRASES[telling.lang]
  const { outcome } = telling.decision.evaluation
  switch (kind) {
    case 'draw':
      return drawBlocks(pool, telling, detail)
    case 'repeat_draw':
      return [reasoned(phrases.repeat, telling), ...drawBlocks(pool, telling, detail)]
    case 'empty_pool':
      return [
        paragraph(strong(phrases.empty(citesOf(outcome.clauses, telling)))),
        ...whoTakesPart(pool, telling, detail),
      ]
    case 'transfer':
      return [transferred(telling)]
    case 'none':
      return [notDistributed(telling)]
    case 'manual':
      return [reasoned(phrases.manual, telling), ...assignmentTable(telling)]
    case 'blocked':
      return [...blockedBlocks(pool, telling), ...whoTakesPart(pool, telling, detail)]
    case 'findings':
      return findingBlocks(telling, detail)
  }
}

// ---------------------------------------------------------------- without a draw

/** «Зараз справу не розподіляють: …», with every rule that says so. */
function reasoned(before: string, telling: Telling): Block {
  const { clauses } = telling.decision.evaluation.outcome
  const rules = decidingRules(telling.decision.ir, clauses)
  const reasons = rules.map((rule) => ruleWords(rule, telling))
  const said = reasons.length > 0 ? [...new Set(reasons)].join('; ') : warned(clauses, telling)
  return paragraph(sentence(`${before}${said}`))
}

/** Where no rule decided but a warning did (loads that are all zero): its words and the clause. */
function warned(clauses: readonly string[], telling: Telling): string {
  const words = telling.decision.evaluation.warnings
    .filter(({ clause }) => clause !== undefined && clauses.includes(clause))
    .map((warning) => warningMessage(warning, telling))
  const cites = citesOf(clauses, telling)
  return words.length === 0 ? cites : `${words.join('; ')} (${cites})`
}

/** A refusal, or a repeat distribution that was asked for in vain. */
function notDistributed(telling: Telling): Block {
  const { ir, evaluation } = telling.decision
  const phrases = OUTCOME_PHRASES[telling.lang]
  const rules = decidingRules(ir, evaluation.outcome.clauses)
  const refused = rules.length === 0 || rules.some((rule) => takesEffect(rule, telling))
  return reasoned(refused ? phrases.none : phrases.unmet, telling)
}

function transferred(telling: Telling): Block {
  const { judge, clauses } = telling.decision.evaluation.outcome
  const [before, after] = OUTCOME_PHRASES[telling.lang].transfer()
  const rules = decidingRules(telling.decision.ir, clauses)
  const reasons = [...new Set(rules.map((rule) => ruleWords(rule, telling)))].join('; ')
  return paragraph(before, strong(judgeName(judge ?? '', telling)), `${after}${reasons}.`)
}

function assignmentTable(telling: Telling): readonly Block[] {
  const { assignments = [] } = telling.decision.evaluation.outcome
  const { number, matter, judge } = DRAW_PHRASES[telling.lang]
  return [
    {
      kind: 'table',
      columns: [
        { title: number, align: 'right' },
        { title: matter, align: 'left' },
        { title: judge, align: 'left' },
      ],
      rows: assignments.map((one, index) => [
        [String(index + 1)],
        [one.matter],
        [judgeName(one.judge, telling)],
      ]),
    },
  ]
}

// ---------------------------------------------------------------- a draw

function drawBlocks(pool: Pool | undefined, telling: Telling, detail: Detail): readonly Block[] {
  const { record } = telling.decision
  return [
    ...(onlyJurors(telling) ? [] : whoTakesPart(pool, telling, detail)),
    ...(pool === undefined ? [] : jurorBlocks(pool, telling)),
    ...(record === undefined ? chances(telling) : drawnBlocks(record, telling)),
    ...(record === undefined ? [] : [paragraph(OUTCOME_PHRASES[telling.lang].verify)]),
  ]
}

/** Where only jurors are drawn, no judge takes part and nobody is weighed. */
function onlyJurors({ decision }: Telling): boolean {
  const { seats = [] } = decision.evaluation.outcome
  return seats.length > 0 && seats.every(({ role }) => role === 'juror')
}

/** Before the draw: the chance of each who takes part, where weights are known. */
function chances(telling: Telling): readonly Block[] {
  const laid = layOut(telling.decision)
  const { notDrawn, chances: before } = DRAW_PHRASES[telling.lang]
  if (laid === undefined) return []
  const each = laid.intervals.shares.map(
    (one) => `${judgeName(one.id, telling)} — ${shareWords(one, telling)}`,
  )
  return [paragraph(`${sentence(`${before}${each.join(', ')}`)} ${notDrawn}`)]
}

/** «Із 5 суддів беруть участь у розподілі 2: …», and why the others do not. */
function whoTakesPart(pool: Pool | undefined, telling: Telling, detail: Detail): readonly Block[] {
  const phrases = OUTCOME_PHRASES[telling.lang]
  const { record, evaluation } = telling.decision
  const { judges } = evaluation
  if (pool === undefined || judges.length === 0) return []
  const names = judges
    .filter(({ status }) => status === 'eligible')
    .map(({ id }) => judgeName(id, telling))
  const drawn = record !== undefined
  const count = paragraph(phrases.takePart(names.length, judges.length, drawn, names.join(', ')))
  const { kind } = evaluation.outcome
  const counted = kind === 'draw' || kind === 'repeat_draw'
  const out = outOfPool(pool, telling)
  return [
    ...(counted ? [count] : []),
    ...(detail === 'full' || out.length === 0
      ? []
      : [paragraph(phrases.takeNoPart(drawn)), ...list(out)]),
  ]
}

/** One line for each excluded judge, with every ground. */
function outOfPool(pool: Pool, telling: Telling): readonly Words[] {
  const { facts, evaluation } = telling.decision
  return (facts.judges ?? []).flatMap((judge): readonly Words[] => {
    const verdict = evaluation.judges.find(({ id }) => id === judge.id)
    if (verdict?.status !== 'excluded') return []
    const why = reasonsFor(judge, verdict.grounds, pool, telling)
    return [[strong(nameOf(judge, telling)), ` — ${why}.`]]
  })
}

/** All grounds of a judge; for one who is replaced, that he is. */
export function reasonsFor(
  judge: FactRecord,
  clauses: readonly string[],
  pool: Pool,
  telling: Telling,
): string {
  const phrases = JUDGE_PHRASES[telling.lang]
  const holding = groundsOf(judge, pool, telling.decision).filter(({ truth }) => truth === 'true')
  if (holding.length === 0) {
    const why = whyReplaced(judge.id ?? '', pool, telling)
    return clauses
      .map((clause) => phrases.replaced(citeOf(clause, telling), why))
      .join(phrases.moreover)
  }
  return [...new Set(holding.map((ground) => reasonOf(ground, telling)))].join(phrases.moreover)
}

function warningBlocks(telling: Telling): readonly Block[] {
  const { warnings } = telling.decision.evaluation
  if (warnings.length === 0) return []
  return [
    paragraph(OUTCOME_PHRASES[telling.lang].warnings),
    ...list(warnings.map((warning): Words => [sentence(warningMessage(warning, telling))])),
  ]
}

// ---------------------------------------------------------------- the full form

function fullBlocks(pool: Pool | undefined, telling: Telling): readonly Block[] {
  const phrases = OUTCOME_PHRASES[telling.lang]
  const { evaluation, ir, record } = telling.decision
  const rules = ruleTable(decidingRules(ir, evaluation.outcome.clauses), telling)
  const drawn = evaluation.outcome.kind === 'draw' || evaluation.outcome.kind === 'repeat_draw'
  return [
    ...(rules.length === 0 ? [] : [heading(3, phrases.reasons), ...rules]),
    ...(pool === undefined || onlyJurors(telling) ? [] : judgeSection(pool, telling)),
    ...(drawn ? [heading(3, phrases.draw), ...seatBlocks(telling)] : []),
    ...(drawn && !onlyJurors(telling) ? weightBlocks(telling) : []),
    ...(evaluation.outcome.kind === 'findings'
      ? []
      : defaultBlocks(distributing(evaluation.entries, telling.decision), telling)),
    ...(record === undefined ? [] : proofBlocks(record, telling)),
  ]
}

function judgeSection(pool: Pool, telling: Telling): readonly Block[] {
  const { facts, evaluation } = telling.decision
  return (facts.judges ?? []).flatMap((judge) => {
    const verdict = evaluation.judges.find(({ id }) => id === judge.id)
    return verdict === undefined ? [] : judgeBlocks(judge, verdict, pool, telling, true)
  })
}

function seatBlocks(telling: Telling): readonly Block[] {
  const { seats } = telling.decision.evaluation.outcome
  if (seats === undefined) return []
  const phrases = DRAW_PHRASES[telling.lang]
  return [
    paragraph(phrases.seats(seats.length)),
    ...list(
      seats.map(({ seat, role, pool }): Words => [
        `${phrases.seat(seat, phrases.roles[role] ?? '')}${pool
          .map((id) => judgeName(id, telling))
          .join(', ')}.`,
      ]),
    ),
  ]
}
