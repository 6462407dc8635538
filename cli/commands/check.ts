/**
 * `zasady check`: policies in; every remark on them and on the data beside them, with its place, source line and help,
 * out.
 */
import { hasErrors } from '../../grammar/index.ts'
import { ownersOf, withData } from '../beside-check.ts'
import type { Context, Input } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { type LoadedPolicy, loadPolicy } from '../load-policy.ts'
import { paintFor } from '../render/colour.ts'
import { remarkJson, remarksText, summaryText } from '../render/remarks.ts'
import { policyNames } from '../targets.ts'

/** Exit: errors 3, warnings only 1, otherwise 0. */
export async function run(context: Context, { args }: Input): Promise<ExitCode> {
  const words = await withOwners(args)
  if (!words.ok) return complain(context, words)
  const names = await policyNames(words.value)
  if (!names.ok) return complain(context, names)
  const checked: LoadedPolicy[] = []
  for (const name of names.value) {
    const loaded = await loadPolicy(name)
    const whole = loaded.ok ? await withData(loaded.value) : loaded
    if (!whole.ok) return complain(context, whole)
    checked.push(whole.value)
  }
  await (context.json ? printJson(context, checked) : printText(context, checked))
  return exitOf(checked)
}

/** A template or another file of data stands for the policy beside which it lies. */
async function withOwners(words: readonly string[]): Promise<Or<readonly string[]>> {
  const all: string[] = []
  for (const word of words) {
    const owners = await ownersOf(word)
    if (owners?.ok === false) return owners
    all.push(...(owners?.value ?? [word]))
  }
  return right(all)
}

const isUsable = ({ policy, diagnostics }: LoadedPolicy): boolean =>
  policy !== undefined && !hasErrors(diagnostics)

function exitOf(checked: readonly LoadedPolicy[]): ExitCode {
  if (!checked.every(isUsable)) return EXIT.invalidPolicy
  return checked.some(({ diagnostics }) => diagnostics.length > 0) ? EXIT.remarks : EXIT.done
}

function printJson({ terminal, lang }: Context, checked: readonly LoadedPolicy[]): Promise<void> {
  const policies = checked.map((loaded) => ({
    policy: loaded.document,
    ok: isUsable(loaded),
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
