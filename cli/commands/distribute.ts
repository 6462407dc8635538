/** `zasady distribute`: the intake of a day in; decisions, draws and records out. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { distributeMatter, type Matter, type Options } from '../distributing.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { type Intake, readIntake } from '../intake.ts'
import { jsonPage } from '../json-lines.ts'
import { enterActs } from '../ledger/acts-of-day.ts'
import { intoLedger, isIntoLedger } from '../ledger/distributing.ts'
import { paintFor } from '../render/colour.ts'
import { intakeSummary } from '../render/intake-summary.ts'
import { intakeHead, matterJson, matterText, rehearsalMark } from '../render/matter.ts'

const RECORDS = 'records'

/** Exit: 0 when everything that was to be drawn is drawn, 1 when something was refused. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const [path = ''] = input.args
  const overrides = { policy: optionText(input, 'policy'), as_of: optionText(input, 'asOf') }
  const intake = await readIntake(path, overrides)
  if (!intake.ok) return complain(context, intake)
  const { lang } = context
  const seed = optionText(input, 'seed')
  if (isIntoLedger(input)) {
    if (seed !== undefined) return complain(context, rehearsed)
    const into = await intoLedger(input)
    if (!into.ok) return complain(context, into)
    try {
      const { ledger, setting } = into.value
      const acts = await enterActs(ledger, intake.value.acts, setting.by)
      if (!acts.ok) return await complain(context, acts)
      return await distributeIntake(context, intake.value, { lang, into: into.value })
    } finally {
      await into.value.ledger.close()
    }
  }
  const folder = optionText(input, 'recordDir') ?? (seed === undefined ? RECORDS : undefined)
  return distributeIntake(context, intake.value, { lang, seed, folder })
}

const rehearsed = misused({
  uk: 'репетицію (`--seed`) до журналу не вносять',
  en: 'a rehearsal (`--seed`) does not go into a ledger',
})

/** Distributes matter by matter, in the order of the intake; each is told as soon as it is done. */
export async function distributeIntake(
  context: Context,
  { matters, note }: Pick<Intake, 'matters' | 'note'>,
  options: Options,
): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const paint = paintFor(terminal.colour)
  const done: Matter[] = []
  if (!json && note !== undefined) await terminal.out(intakeHead(note, paint, terminal.columns))
  for (const request of matters) {
    if (!json && options.seed !== undefined) await terminal.out(rehearsalMark(lang, paint))
    const matter = await distributeMatter(request, options)
    if (!matter.ok) return complain(context, matter)
    done.push(matter.value)
    if (!json) await terminal.out(matterText(matter.value, lang, paint, terminal.columns))
  }
  if (!json && done.length > 1) {
    if (options.seed !== undefined) await terminal.out(rehearsalMark(lang, paint))
    await terminal.out(intakeSummary(done, lang, paint))
  }
  if (json) await terminal.out(jsonPage({ schema_version: 1, matters: done.map(matterJson) }))
  return done.every(isSettled) ? EXIT.done : EXIT.remarks
}

/** Everything that can happen to a matter is settled, except that it waits for facts or was refused. */
function isSettled({ distribution }: Matter): boolean {
  if (distribution.kind === 'drawn') return true
  return distribution.kind === 'no_draw' && distribution.answer.outcome.kind !== 'blocked'
}
