/**
 * Clauses of which a draft changes one side alone, the words or the rule: both editions and the text of the draft in, remarks out.
 *
 * An author who is no programmer edits the sentence and leaves the rule below it: cases would be distributed as before. Or the
 * rule is edited, and the sentence above it goes on saying what was.
 */
import type { DraftRemark } from '../../../editor/api/index.ts'
import { comparisonTable, type ComparisonTable } from '../../../engine/index.ts'
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
export function oneSided(
  world: World,
  statements: readonly Statement[],
  text: Source,
): readonly DraftRemark[] {
  const { policy, before, after } = world
  if (before === undefined) return []
  return comparisonTable(policy, before, after, false)
    .rows.filter(({ clause, change }) => change === 'replaced' && hasRule(after, clause))
    .flatMap((row) => {
      const side = changedSide(row, before, after)
      const { clause } = row
      return side === undefined
        ? []
        : [remarkOn(side, clause, world, placeOf(statements, clause, text))]
    })
}

type Row = ComparisonTable['rows'][number]
type Side = keyof typeof SAID

/** `undefined`: both, or nothing that is seen. */
function changedSide({ clause, ...row }: Row, before: Edition, after: Edition): Side | undefined {
  const runs = [...row.before, ...row.after].filter((run) => typeof run === 'object')
  const [old, now] = [summaryOf(before, clause), summaryOf(after, clause)]
  if (!runs.some((run) => 'rule' in run)) return old?.uk === now?.uk ? undefined : 'words'
  const isMarked = runs.some((run) => 'rule' in run && 'mark' in run)
  return isMarked && old?.uk === now?.uk && old?.en === now?.en ? 'rule' : undefined
}

const hasRule = ({ statements }: Edition, clause: string): boolean =>
  statements.some((one) => isRule(one) && citedClauses(one).some((use) => use.clause === clause))

const summaryOf = ({ statements }: Edition, clause: string) => {
  const found = statements.find((one) => one.kind === 'clause' && one.clause === clause)
  return found?.kind === 'clause' ? found.summary : undefined
}

type Place = Pick<DraftRemark, 'start' | 'end'>

function placeOf(statements: readonly Statement[], clause: string, text: Source): Place {
  const found = statements.find((one) => one.kind === 'clause' && one.clause === clause)
  if (found === undefined) return {}
  const { start, end } = found.span
  return { start: positionAt(text, start), end: positionAt(text, end) }
}

function remarkOn(side: Side, clause: string, world: World, place: Place): DraftRemark {
  const cite = citeOf(clause, world)
  const { message, help } = SAID[side]
  return {
    code: `change/${side}-only`,
    severity: 'warning',
    message: { uk: message.uk(cite.uk), en: message.en(cite.en) },
    help,
    ...place,
  }
}

const SAID = {
  words: {
    message: {
      uk: (cite: string) => `змінено лише слова (${cite}), а правило під ними лишилося тим самим`,
      en: (cite: string) =>
        `only the words changed (${cite}), and the rule below them stays as it was`,
    },
    help: {
      uk: 'програма діє за правилом: якщо порядок має змінитися, виправте і його',
      en: 'the program goes by the rule: where the order is to change, correct the rule as well',
    },
  },
  rule: {
    message: {
      uk: (cite: string) => `змінено лише правило (${cite}), а слова над ним лишилися тими самими`,
      en: (cite: string) =>
        `only the rule changed (${cite}), and the words above it stay as they were`,
    },
    help: {
      uk: 'люди читають слова: перевірте, чи вони й далі кажуть те саме, що правило',
      en: 'people read the words: see whether they still say what the rule does',
    },
  },
} as const
