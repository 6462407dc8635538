/** `zasady audit`: a ledger in; signs of interference, each with its place, and what could not be checked, out. */
import {
  audit,
  type AuditReport,
  findingsOf,
  type LedgerVerification,
  placeText,
} from '../../engine/index.ts'
import { type Asked, askedFor } from '../audit/asked.ts'
import { ledgerToAudit } from '../audit/opening.ts'
import { auditSetting } from '../audit/setting.ts'
import { written, writtenDictionary } from '../audit/writing.ts'
import type { Context, Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { writeNew } from '../disk/write-new.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { auditText } from '../render/audit.ts'
import { paintFor } from '../render/colour.ts'

/** Exit: no alarms 0, alarms 1, a damaged ledger 4. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const asked = askedFor(input, context.json)
  if (!asked.ok) return complain(context, asked)
  if (input.options['dictionary'] === true) {
    const page = await writtenDictionary(asked.value.form, context.lang)
    return deliver(context, input, asked.value, page, EXIT.done)
  }
  const setting = await auditSetting()
  if (!setting.ok) return complain(context, setting)
  const opened = await ledgerToAudit(input)
  if (!opened.ok) return complain(context, opened)
  if (opened.value.kind === 'damaged') return tellDamage(context, opened.value.verification)
  const { ledger, close } = opened.value
  try {
    const { period, now, checks } = asked.value
    const report = await audit({ view: ledger, ...setting.value, now, period }, checks)
    return await tell(context, input, asked.value, report)
  } finally {
    await close()
  }
}

async function tell(
  context: Context,
  input: Input,
  asked: Asked,
  report: AuditReport,
): Promise<ExitCode> {
  const { terminal, lang } = context
  const { form, table, out } = asked
  const page = {
    lang,
    columns: terminal.columns,
    paint: paintFor(terminal.colour && out === undefined),
    full: input.options['full'] === true,
  }
  const text =
    form === 'text' ? auditText(report, page) : await written(report, { form, table }, lang)
  const exit = findingsOf(report, 'alarm').length > 0 ? EXIT.remarks : EXIT.done
  return deliver(context, input, asked, text, exit)
}

async function deliver(
  context: Context,
  input: Input,
  { out }: Asked,
  content: string | Buffer,
  exit: ExitCode,
): Promise<ExitCode> {
  const { terminal, lang } = context
  if (out === undefined) {
    // Sheets always go to a file.
    await terminal.out(content.toString())
    return exit
  }
  const file = await writeNew(out, content, input.options['force'] === true)
  if (!file.ok) return complain(context, file)
  await terminal.err(lang === 'uk' ? `Записано: ${out}\n` : `Written: ${out}\n`)
  return exit
}

/** A damaged ledger is not analysed: what it says might not be what was entered. */
async function tellDamage(
  { terminal, lang, json }: Context,
  verification: Extract<LedgerVerification, { readonly kind: 'damaged' }>,
): Promise<ExitCode> {
  const { origin, findings, found } = verification
  if (json) {
    await terminal.out(jsonPage({ ledger: { origin, verified: false }, damage: findings, found }))
    return EXIT.verificationFailed
  }
  const head =
    lang === 'uk'
      ? `zasady: журнал ${origin} пошкоджено, тому його не аналізовано (місць: ${found})`
      : `zasady: the ledger ${origin} is damaged, hence it was not analysed (places: ${found})`
  const lines = findings
    .slice(0, DAMAGE_SHOWN)
    .map(({ place, message }) => `  ${placeText(place)}: ${message[lang]}`)
  const help =
    lang === 'uk' ? '  докладно: zasady verify ЖУРНАЛ' : '  in detail: zasady verify LEDGER'
  await terminal.err([head, ...lines, help, ''].join('\n'))
  return EXIT.verificationFailed
}

const DAMAGE_SHOWN = 5
