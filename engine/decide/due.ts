/** A request of the decision contract in; what falls due in the matter out. */
import type { Lang, Modality } from '../../grammar/index.ts'
import { dueList, type Due, type DueStanding } from '../due/due.ts'
import { dutiesOf } from '../evaluate/entries.ts'
import { timeLimits, type TimeLimit, type WarningRules } from '../due/warnings.ts'
import { dueWords, type DueTold } from '../explain/due-words.ts'
import { reasonWords } from '../explain/finding-why.ts'
import { daysLeft, limitLabel, warnedWords } from '../explain/limit-words.ts'
import { formatInstant } from '../time/instant.ts'
import { subjectOf } from './answer-turns.ts'
import { decisionOf } from './explain-request.ts'
import { turnWords } from './explain-turns.ts'
import type { Refused } from './prepare.ts'
import type { Tag } from './listed-records.ts'
import { placed, type Turn, turnsIn } from './several.ts'
import type { Runtime } from './runtime.ts'

/** What falls due under one policy; deadlines are ISO days or moments, as in `clauses[].value`. */
export interface DueAnswer {
  readonly clause: string
  readonly subject?: string
  /** Further records, as in the answers of the contract. */
  readonly about?: readonly string[]
  readonly standing: DueStanding
  readonly modality: Modality
  readonly bearer?: string
  readonly deadline?: string
  readonly cite: string
  readonly message: string
  /** What was done otherwise than required. */
  readonly reason?: string
  readonly missing?: readonly string[]
}

export type DueResult = ({ readonly kind: 'due' } & DueTold) | Refused

/** Decides and keeps what still has to be done. `warnings`: of which time limits somebody is warned. */
export function dueIn(
  runtime: Runtime,
  request: unknown,
  lang: Lang,
  warnings: WarningRules = { warnings: [] },
): DueResult {
  const all = duesIn(runtime, request, lang, warnings)
  return all.kind === 'refused' ? all : { kind: 'due', ...all.told[0] }
}

/** The same where several documents or motions were given: what they share, then each. */
export function duesIn(
  runtime: Runtime,
  request: unknown,
  lang: Lang,
  warnings: WarningRules = { warnings: [] },
): { readonly kind: 'due'; readonly told: readonly [TurnDue, ...TurnDue[]] } | Refused {
  const turns = turnsIn(runtime, request)
  if (turns.kind === 'refused') return turns
  const [first, ...others] = turns.turns
  const dueOf = (turn: Turn): TurnDue => dueOfTurn(turn, runtime, lang, warnings)
  return { kind: 'due', told: [dueOf(first), ...others.map(dueOf)] }
}

/** What falls due in one turn. */
export interface TurnDue extends DueTold {
  readonly tags: readonly Tag[]
}

function dueOfTurn(turn: Turn, runtime: Runtime, lang: Lang, warnings: WarningRules): TurnDue {
  const { prepared, evaluation, tags, owns } = turn
  const { ir, facts, working } = prepared
  const entries = dutiesOf(runtime.createRun(ir, facts, working))
  const telling = { decision: decisionOf(prepared, evaluation, runtime), lang }
  const own = entries.filter(({ clause }) => owns(clause))
  return {
    telling,
    tags,
    list: dueList(ir, own),
    limits: timeLimits(warnings, ir.document, evaluation.entries, facts),
    ...(tags.length > 0 && { about: turnWords(tags, telling) }),
  }
}

/** A time limit for programs. */
export interface LimitAnswer {
  readonly clause: string
  readonly standing: 'passed' | 'running'
  readonly ends_at: string
  readonly days_left: number
  readonly message: string
  readonly warn: readonly string[]
}

export function limitAnswer(limit: TimeLimit, telling: DueTold['telling']): LimitAnswer {
  const { ir, facts } = telling.decision
  return {
    clause: `${ir.document}/${limit.clause}`,
    standing: limit.hasPassed ? 'passed' : 'running',
    ends_at: formatInstant(limit.ends),
    days_left: daysLeft(limit, facts.asOf),
    message: limitLabel(limit, telling),
    warn: warnedWords(limit, telling),
  }
}

/** The same for programs; the clause with its document, as everywhere in the contract. */
export function dueAnswer(
  due: Due,
  telling: DueTold['telling'],
  tags: readonly Tag[] = [],
): DueAnswer {
  const { entry, standing } = due
  const { ir } = telling.decision
  const { bearer, cite, summary } = dueWords(due, telling)
  return {
    clause: `${ir.document}/${entry.clause}`,
    ...subjectOf(entry.subject, tags),
    standing,
    modality: ir.clauses.find(({ clause }) => clause === entry.clause)?.modality ?? 'none',
    ...(bearer !== undefined && { bearer }),
    ...(due.deadline !== undefined && entry.value !== undefined && { deadline: entry.value }),
    cite,
    message: summary,
    ...(entry.breach === 'otherwise' && { reason: reasonWords(entry, telling) }),
    ...(entry.missing.length > 0 && { missing: entry.missing.map((one) => placed(one, tags)) }),
  }
}
