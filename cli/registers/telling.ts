/** What became of a plan, told to people or programs. */
import type { Planning, RowProblem } from '../../engine/index.ts'
import type { Context } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { planText } from '../render/register-plan.ts'
import type { Lang } from '../text.ts'
import type { Entered, HowToEnter } from './entering.ts'

/** Exit: nothing stood in the way 0; problems 1, also where the other rows were entered. */
export async function tellPlan(
  { terminal, lang, json }: Context,
  entered: Entered,
  planning: Planning,
  how: HowToEnter,
): Promise<ExitCode> {
  const text = json
    ? jsonPage(pageOf(entered, planning, how.dryRun, lang))
    : planText(entered, planning, { how, lang, ...terminal })
  await terminal.out(text)
  return entered.plan.problems.length === 0 ? EXIT.done : EXIT.remarks
}

function pageOf(
  { plan, entries }: Entered,
  { register }: Planning,
  dryRun: boolean,
  lang: Lang,
): object {
  return {
    schema_version: 1,
    register: register.id,
    dry_run: dryRun,
    changes: plan.changes.map(({ row, true_at, change, isNew, differences }, at) => ({
      row: row ?? null,
      subject: change.subject,
      entry: entries[at]?.seq ?? null,
      true_at,
      is_new: isNew,
      is_removed: change.set === null,
      differences,
      order: change.order,
      reason: change.reason,
      corrects: change.corrects,
    })),
    unchanged: plan.unchanged,
    problems: plan.problems.map((one) => told(one, lang)),
    warnings: plan.warnings.map((one) => told(one, lang)),
  }
}

const told = ({ code, row, column, message, help }: RowProblem, lang: Lang): object => ({
  code,
  row: row ?? null,
  column: column ?? null,
  message: message[lang],
  ...(help !== undefined && { help: help[lang] }),
})
