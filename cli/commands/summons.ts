/** `zasady summons plan|send|status|listen`: whom to summon and how, the sending, and the register of delivery. */
import type { Context, Input, Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { problemsText } from '../render/problems.ts'
import { COURT_TEXT, planText } from '../render/summons.ts'
import { planFrom } from '../summons/planning.ts'
import { send } from '../summons/sending.ts'
import { status } from '../summons/status.ts'

/** Exit of `plan`: everybody is to be sent a summons 0, somebody is not 1, the facts are refused 5. */
export function run(context: Context, input: Input): Promise<ExitCode> {
  const [action = ''] = input.args
  const chosen = new Map<string, Run>([
    ['plan', plan],
    ['send', send],
    ['status', status],
    ['listen', listenLater],
  ]).get(action)
  return chosen === undefined ? unknownAction(context, action) : chosen(context, input)
}

/** Loaded only now: the other actions need no server. */
const listenLater: Run = async (context, input) =>
  (await import('../summons/listen.ts')).listen(context, input)

const unknownAction = (context: Context, action: string) =>
  complain(
    context,
    misused(
      { uk: `невідома дія \`${action}\``, en: `unknown action \`${action}\`` },
      { uk: 'є такі: plan, send, status, listen', en: 'there are: plan, send, status, listen' },
    ),
  )

async function plan(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const planned = await planFrom(input, lang)
  if (!planned.ok) return complain(context, planned)
  if ('refused' in planned.value) {
    const { refused } = planned.value
    await (json ? terminal.out(jsonPage(refused)) : terminal.err(problemsText(refused, lang)))
    return EXIT.unreadable
  }
  const { case: matter, summonses, ofText } = planned.value
  const page = { case: matter, summonses, of_text: ofText, note: COURT_TEXT }
  await terminal.out(json ? jsonPage(page) : planText(planned.value, lang, terminal.columns))
  return summonses.every(({ decision }) => decision === 'send') ? EXIT.done : EXIT.remarks
}
