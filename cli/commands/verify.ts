/**
 * `zasady verify`: something that others printed or recorded in; whether it holds out. One file for each kind of thing.
 *
 * A first word that names no kind is the path of what a ledger gave: that is recognised by itself.
 */
import type { Context, Input, Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'

/** What has to be said, since it cannot be told from the file. */
const KINDS: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  report: () => import('../verify/report.ts'),
}

/** Exit: holds as far as it can be checked 0, does not hold 4, unreadable 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const [kind = '', ...args] = input.args
  const load = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (load === undefined) {
    const { run: verify } = await import('../verify/artifact.ts')
    return verify(context, input)
  }
  if (args.length !== 1) return complain(context, oneFile(kind))
  const { run: verify } = await load()
  return verify(context, { ...input, args })
}

const oneFile = (kind: string) =>
  misused(
    { uk: `\`${kind}\`: потрібен один файл`, en: `\`${kind}\`: one file is needed` },
    {
      uk: `приклад: zasady verify ${kind} звіт.txt`,
      en: `for example: zasady verify ${kind} report.txt`,
    },
  )
