/** `zasady check`: policies in; every remark with its place, source line and help out. */
import type { Context, Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { type LoadedPolicy, loadPolicy } from '../load-policy.ts'
import { paintFor } from '../render/colour.ts'
import { remarkJson, remarksText, summaryText } from '../render/remarks.ts'
import { policyNames } from '../targets.ts'

/** Exit: errors 3, warnings only 1, otherwise 0. */
export async function run(context: Context, { args }: Input): Promise<ExitCode> {
  const names = await policyNames(args)
  if (!names.ok) return complain(context, names)
  const checked: LoadedPolicy[] = []
  for (const name of names.value) {
    const loaded = await loadPolicy(name)
    if (!loaded.ok) return complain(context, loaded)
    checked.push(loaded.value)
  }
  await (context.json ? printJson(context, checked) : printText(context, checked))
  return exitOf(checked)
}

function exitOf(checked: readonly LoadedPolicy[]): ExitCode {
  if (checked.some(({ policy }) => policy === undefined)) return EXIT.invalidPolicy
  return checked.some(({ diagnostics }) => diagnostics.length > 0) ? EXIT.remarks : EXIT.done
}

function printJson({ terminal, lang }: Context, checked: readonly LoadedPolicy[]): Promise<void> {
  const policies = checked.map((loaded) => ({
    policy: loaded.document,
    ok: loaded.policy !== undefined,
    remarks: loaded.diagnostics.map((one) => remarkJson(one, loaded.sources, lang)),
  }))
  return terminal.out(jsonPage({ policies }))
}

async function printText(context: Context, checked: readonly LoadedPolicy[]): Promise<void> {
  const { terminal, lang } = context
  const paint = paintFor(terminal.colour)
  const said = new Set<string>()
  for (const { diagnostics, sources } of checked) {
    await terminal.out(remarksText(diagnostics, sources, lang, paint, said))
  }
  for (const loaded of checked) await terminal.out(`${summaryText(loaded, lang, paint)}\n`)
}
