/**
 * Clauses whose words a draft changes while their rule stays: both editions and the text of the draft in, remarks out.
 *
 * An author who is no programmer edits the sentence and leaves the rule below it. Cases would then be distributed as before.
 */
import type { DraftRemark } from '../../../editor/api/index.ts'
import { comparisonTable } from '../../../engine/index.ts'
import {
  citedClauses,
  type Edition,
  isRule,
  positionAt,
  type Source,
  type Statement,
} from '../../../grammar/index.ts'
import { citeOf } from './cites.ts'
import type { World } from './world.ts'

/** `statements`: those of the text, for the places. */
export function wordsOnly(
  world: World,
  statements: readonly Statement[],
  text: Source,
): readonly DraftRemark[] {
  const { policy, before, after } = world
  if (before === undefined) return []
  return comparisonTable(policy, before, after, false)
    .rows.filter(({ clause, change, ...row }) => {
      const runs = [...row.before, ...row.after]
      const isOfRule = runs.some((run) => typeof run === 'object' && 'rule' in run)
      return (
        change === 'replaced' &&
        !isOfRule &&
        hasRule(after, clause) &&
        summaryOf(before, clause) !== summaryOf(after, clause)
      )
    })
    .map(({ clause }) => remarkOn(clause, world, placeOf(statements, clause, text)))
}

const hasRule = ({ statements }: Edition, clause: string): boolean =>
  statements.some((one) => isRule(one) && citedClauses(one).some((use) => use.clause === clause))

const summaryOf = ({ statements }: Edition, clause: string): string | undefined => {
  const found = statements.find((one) => one.kind === 'clause' && one.clause === clause)
  return found?.kind === 'clause' ? found.summary.uk : undefined
}

type Place = Pick<DraftRemark, 'start' | 'end'>

function placeOf(statements: readonly Statement[], clause: string, text: Source): Place {
  const found = statements.find((one) => one.kind === 'clause' && one.clause === clause)
  if (found === undefined) return {}
  const { start, end } = found.span
  return { start: positionAt(text, start), end: positionAt(text, end) }
}

function remarkOn(clause: string, world: World, place: Place): DraftRemark {
  const cite = citeOf(clause, world)
  return {
    code: 'change/words-only',
    severity: 'warning',
    message: {
      uk: `змінено лише слова (${cite.uk}), а правило під ними лишилося тим самим`,
      en: `only the words changed (${cite.en}), and the rule below them stays as it was`,
    },
    help: {
      uk: 'програма діє за правилом: якщо порядок має змінитися, виправте і його',
      en: 'the program goes by the rule: where the order is to change, correct the rule as well',
    },
    ...place,
  }
}
