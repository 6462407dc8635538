/** `zasady register facts`: the registers as the facts document of the decision contract. No clock: the same every time. */
import { factsOf, isNamed } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right, unreadable } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { isFields, mergeFacts } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import { registerSetting } from './setting.ts'
import { standing } from './standing.ts'

/** Exit: whole 0; some values stand sealed and are unknown here 1. */
export async function registerFacts(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang } = context
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const own = await factsOfCase(optionText(input, 'with'))
  if (!own.ok) return complain(context, own)
  const now = await standing(input, { isFixed: true })
  if (!now.ok) return complain(context, now)
  const { state } = now.value
  const facts = factsOf(state, isNamed(setting.value.vocabulary))
  await terminal.out(jsonPage(mergeFacts(facts, own.value)))
  if (state.sealed.length === 0) return EXIT.done
  const list = state.sealed.join(', ')
  await terminal.err(
    lang === 'uk'
      ? `zasady: запечатано, тому тут невідомо: ${list}\n`
      : `zasady: sealed, hence unknown here: ${list}\n`,
  )
  return EXIT.remarks
}

/** Facts of a case go over those of the registers, key by key. */
async function factsOfCase(
  path: string | undefined,
): Promise<Or<Readonly<Record<string, unknown>>>> {
  if (path === undefined) return right({})
  const data = await readData(path, LIMITS.factsBytes)
  if (!data.ok) return data
  return isFields(data.value)
    ? right(data.value)
    : unreadable({
        uk: `\`${path}\`: факти мають бути об’єктом`,
        en: `\`${path}\`: facts must be an object`,
      })
}
