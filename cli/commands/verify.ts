/** `zasady verify`: something that others printed or recorded in; whether it holds out. One file for each kind of thing. */
import type { Context, Input, Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'

/** What can be verified, by the first word after the command. */
const KINDS: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  report: () => import('../verify/report.ts'),
}

/** Exit: holds as far as it can be checked 0, does not hold 4, unreadable 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const [kind = '', ...args] = input.args
  const load = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (load === undefined) return complain(context, unknownKind(kind))
  const { run: verify } = await load()
  return verify(context, { ...input, args })
}

const unknownKind = (kind: string) =>
  misused(
    { uk: `невідомо, як перевіряти \`${kind}\``, en: `it is not known how to verify \`${kind}\`` },
    {
      uk: `можна: ${Object.keys(KINDS).join(', ')}; приклад: zasady verify report звіт.txt`,
      en: `known: ${Object.keys(KINDS).join(', ')}; for example zasady verify report report.txt`,
    },
  )
