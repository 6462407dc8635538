/** The rows of a comparison table: two editions of a policy in; a row for each clause that differs, words marked, out. */
import type { CheckedPolicy, Edition, Statement } from '../../grammar/index.ts'
import type { MarkedRun, Runs } from '../documents/model.ts'
import { clausePrinter, type ClauseWords, type Printer, wholePrinter } from './clause-words.ts'
import { lacking, NO_CLAUSE } from './clause-texts.ts'
import { capitalised } from './declined.ts'
import { type ClauseChange, type ClauseDifference, clauseDifferences } from './differences.ts'
import { comparedWords } from './marked-words.ts'
import { CHANGES, TABLE } from './table-phrases.ts'
import { citationsBy } from './touched.ts'

export interface ComparisonRow {
  readonly clause: string
  readonly change: ClauseChange
  /** How the clause is cited, and what becomes of it. */
  readonly place: Runs
  readonly before: Runs
  readonly after: Runs
}

/** `all`: unchanged clauses too. `policy` knows both editions. */
export function comparisonRows(
  policy: CheckedPolicy,
  before: Edition,
  after: Edition,
  all: boolean,
): readonly ComparisonRow[] {
  const [plain, whole] = [clausePrinter(policy), wholePrinter(policy)]
  const cites = new Map([...citationsBy(policy, before), ...citationsBy(policy, after)])
  return clauseDifferences(before.statements, after.statements)
    .filter(({ change }) => all || change !== 'unchanged')
    .map((one) => {
      const { clause, change } = one
      const cite =
        clause === NO_CLAUSE ? TABLE.noClause : (cites.get(clause)?.uk ?? `пункт ${clause}`)
      return { clause, change, place: placeOf(one, cite), ...cellsOf(one, plain, whole) }
    })
}

function placeOf({ change, formerly }: ClauseDifference, cite: string): Runs {
  const name: MarkedRun = { text: capitalised(cite), strong: true }
  return change === 'unchanged' ? [name] : [name, { text: `\n${CHANGES[change](formerly ?? '')}` }]
}

type Cells = Pick<ComparisonRow, 'before' | 'after'>

function cellsOf(one: ClauseDifference, plain: Printer, whole: Printer): Cells {
  const [before, after] = [plain(one.before), plain(one.after)]
  switch (one.change) {
    case 'added':
      return { before: [TABLE.absent], after: marked(after, 'inserted') }
    case 'repealed':
      return { before: marked(before, 'deleted'), after: [TABLE.repeal] }
    case 'unchanged':
    case 'moved':
      return compared(before, after)
    case 'replaced':
      return replaced(one, plain, whole)
  }
}

/** Of the rules only those that differ; what is seen in English alone is shown in full. */
function replaced({ before, after }: ClauseDifference, plain: Printer, whole: Printer): Cells {
  const [old, now] = [lacking(before, after), lacking(after, before)]
  const [left, right] = [plain([...heading(before), ...old]), plain([...heading(after), ...now])]
  const isShown = left.summary !== right.summary || left.rules !== right.rules
  return isShown ? compared(left, right) : compared(whole(old), whole(now))
}

const heading = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ kind }) => kind === 'clause')

/** The summary, and below it the rules. */
function compared(before: ClauseWords, after: ClauseWords): Cells {
  const summary = comparedWords(before.summary, after.summary)
  const rules = comparedWords(before.rules, after.rules)
  return {
    before: stacked(summary.before, rules.before),
    after: stacked(summary.after, rules.after),
  }
}

function marked({ summary, rules }: ClauseWords, mark?: MarkedRun['mark']): Runs {
  const run = (text: string): readonly MarkedRun[] =>
    text === '' ? [] : [{ text, ...(mark && { mark }) }]
  return stacked(run(summary), run(rules))
}

function stacked(summary: readonly MarkedRun[], rules: readonly MarkedRun[]): Runs {
  const gap: Runs = summary.length > 0 && rules.length > 0 ? [{ text: '\n\n' }] : []
  return [...summary, ...gap, ...rules.map((run) => ({ ...run, rule: true as const }))]
}
