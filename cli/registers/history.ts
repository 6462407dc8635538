/** `zasady register history`: every change of a subject in the order of the ledger, corrected ones marked. */
import { entriesKnownAt, historyOf, openingsIn } from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { openToRead } from '../ledger/opening.ts'
import { historyText } from '../render/register-history.ts'
import { addressOfSubject } from './chosen.ts'
import { askedMoment } from './moments.ts'
import { registerSetting } from './setting.ts'

/** Exit: shown 0; nothing is known of the subject 1. */
export async function subjectHistory(context: Context, input: Input): Promise<ExitCode> {
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const [path] = input.args
  if (path === undefined) return complain(context, noSubject)
  const address = addressOfSubject(path, setting.value.registers)
  if (!address.ok) return complain(context, address)
  const knownAt = askedMoment(input, 'knownAt')
  if (!knownAt.ok) return complain(context, knownAt)
  const opened = await openToRead(input)
  if (!opened.ok) return complain(context, opened)
  try {
    const entries = await entriesKnownAt(opened.value, ['register'], knownAt.value?.instant)
    const history = historyOf(entries, path, await openingsIn(opened.value, entries))
    const { terminal, json, lang } = context
    const changes = history.map(({ entry, change, sealed, correctedBy }) => ({
      entry: entry.seq,
      recorded_at: entry.recorded_at,
      true_at: entry.true_at,
      by: entry.by,
      ...change,
      sealed,
      corrected_by: correctedBy ?? null,
    }))
    await terminal.out(
      json
        ? jsonPage({ schema_version: 1, subject: path, changes })
        : historyText(path, history, { ...setting.value, lang, ...terminal }),
    )
    return history.length === 0 ? EXIT.remarks : EXIT.done
  } finally {
    await opened.value.close()
  }
}

const noSubject = misused(
  { uk: 'не вказано запису', en: 'no subject is given' },
  {
    uk: 'приклад: zasady register history judges/с02',
    en: 'for example: zasady register history judges/с02',
  },
)
