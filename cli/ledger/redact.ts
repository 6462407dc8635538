/** `zasady ledger redact`: sealed facts of a case, or a text, are removed for ever; an entry says that they were. */
import type { CourtLedger } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { append, numberOf } from './append.ts'
import { actOption } from './entry-number.ts'
import { accountOf, openToWrite } from './opening.ts'
import { removed, type Removed } from './redacted-texts.ts'
import { dateOption } from './today.ts'

/** Exit: removed 0; there is nothing of the kind, or it is still needed 1. */
export async function redact(context: Context, input: Input): Promise<ExitCode> {
  const reason = optionText(input, 'reason')
  const named = ['digest', 'case'].filter((name) => optionText(input, name) !== undefined)
  if (reason === undefined || named.length !== 1) return complain(context, incomplete)
  const [act, date] = [actOption(input), dateOption(input, 'date')]
  if (!act.ok) return complain(context, act)
  if (!date.ok) return complain(context, date)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { ledger } = opened.value
  try {
    const what = await removed(ledger, input)
    if (!what.ok) return await complain(context, what)
    const head = { kind: 'redaction', true_at: date.value, by: accountOf(input) } as const
    const body = { digests: what.value.digests, reason, act: act.value }
    return await enterAndTell(
      context,
      ledger,
      what.value,
      await append(ledger, [{ ...head, body }]),
    )
  } finally {
    await ledger.close()
  }
}

async function enterAndTell(
  context: Context,
  ledger: CourtLedger,
  what: Removed,
  entered: Or<Parameters<typeof numberOf>[0]>,
): Promise<ExitCode> {
  if (!entered.ok) return complain(context, entered)
  const { terminal, lang, json } = context
  const [entry] = entered.value
  const page = { ledger: ledger.origin, entry: entry?.seq, ...what }
  await terminal.out(json ? jsonPage(page) : told(what, numberOf(entered.value))[lang])
  return EXIT.done
}

function told({ digests, places }: Removed, number: string) {
  const list = places.length === 0 ? digests : places
  const lines = list.map((one) => `  ${one}\n`).join('')
  return {
    uk: `Вилучено, запис ${number}:\n${lines}Записи й дайджести лишаються, журнал перевіряється, як і раніше; перевірка минулого скаже «відомості вилучено».\nВідомості інших справ і реєстрів мають власні печатки й лишаються, навіть якщо вони про те саме.\nКопій журналу та виписок, зроблених раніше, це не стосується: знищіть їх окремо.\n`,
    en: `Removed, ${number}:\n${lines}Entries and digests remain and the ledger verifies as before; a replay will say “redacted”.\nFacts of other cases and of the registers have seals of their own and remain, even if they are about the same.\nCopies of the ledger and exports made earlier are not reached: destroy them apart.\n`,
  }
}

const incomplete = misused(
  {
    uk: 'потрібні `--reason` і щось одне: `--case` або `--digest`',
    en: '`--reason` is needed, and one of `--case` and `--digest`',
  },
  {
    uk: 'приклад: zasady ledger redact --case 999/0412/26 --reason "ухвала від 01.09.2026"',
    en: 'for example: zasady ledger redact --case 999/0412/26 --reason "ruling of 2026-09-01"',
  },
)
