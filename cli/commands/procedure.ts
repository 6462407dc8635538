/** `zasady procedure check`: the recorded moments of a matter in; its procedures, step by step, out. */
import { errorAnswer, procedureAnswer, procedureBlocks, proceduresIn } from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { explanationText } from '../render/blocks.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'

/** Exit: kept, under way or not known 0; a step missing, late or out of order 1; the facts are refused 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const [action = ''] = input.args
  if (action !== 'check') return complain(context, unknownAction(action))
  const request = await requestOf(input)
  if (!request.ok) return complain(context, request)
  const { policy } = request.value
  const ready = await readyPolicy(policy)
  if (!ready.ok) return complain(context, ready)
  const result = proceduresIn(ready.value.runtime, request.value, lang)
  if (result.kind === 'refused') {
    const answer = errorAnswer(result, lang)
    await (json ? terminal.out(jsonPage(answer)) : terminal.err(problemsText(answer, lang)))
    return EXIT.unreadable
  }
  const { procedures, telling } = result
  if (procedures.length === 0) return complain(context, noProcedure(policy))
  const blocks = procedures.flatMap((taken) => procedureBlocks(taken, telling))
  const { id, as_of } = request.value
  const answers = procedures.map((taken) => procedureAnswer(taken, telling))
  await terminal.out(
    json
      ? jsonPage({ schema_version: 1, id, policy, as_of, procedures: answers })
      : explanationText({ blocks }, paintFor(terminal.colour), terminal.columns),
  )
  return procedures.some(({ standing }) => standing === 'breached') ? EXIT.remarks : EXIT.done
}

const unknownAction = (action: string) =>
  misused(
    { uk: `невідома дія \`${action}\``, en: `unknown action \`${action}\`` },
    {
      uk: 'є одна: zasady procedure check --policy … --as-of … --facts …',
      en: 'there is one: zasady procedure check --policy … --as-of … --facts …',
    },
  )

const noProcedure = (policy: string) =>
  misused(
    {
      uk: `засади \`${policy}\` не мають послідовності дій`,
      en: `the policy \`${policy}\` has no procedure`,
    },
    {
      uk: 'кроки позначають рядком `крок послідовності дій "…"` в обов’язку; що належить виконати, показує zasady due',
      en: 'steps are marked by the line `step of the procedure "…"` in a duty; zasady due shows what falls due',
    },
  )
