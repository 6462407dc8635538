/** `zasady summons status`: the register of delivery shown, a report of the gateway or a correction added to it. */
import { formatInstant, parseDateTime } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { readData } from '../read-data.ts'
import { registerText } from '../render/summons.ts'
import { currentEntries } from './in-force.ts'
import { appendTo } from './register-append.ts'
import { type Entry, type NewEntry, readRegister, STATUSES } from './register.ts'
import { noRegister } from './sending.ts'
import { entriesFor, reportOf } from './webhook.ts'

type Change = (entries: readonly Entry[]) => Or<readonly NewEntry[]>

/** Exit: shown or added 0; a register that was altered 4. */
export async function status(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const path = optionText(input, 'register')
  if (path === undefined) return complain(context, noRegister)
  const change = await changeOf(input)
  if (!change.ok) return complain(context, change)
  const added = change.value === undefined ? right([]) : await appendTo(path, change.value)
  if (!added.ok) return complain(context, added)
  const entries = await readRegister(path)
  if (!entries.ok) return complain(context, entries)
  const message = optionText(input, 'message')
  const shown = entries.value.filter((one) => message === undefined || one.message === message)
  const current = currentEntries(shown)
  const page = { current, entries: shown, added: added.value }
  await terminal.out(json ? jsonPage(page) : registerText(shown, current, lang))
  return EXIT.done
}

/** What is to be added, if anything. */
async function changeOf(input: Input): Promise<Or<Change | undefined>> {
  const [event, correct] = ['event', 'correct'].map((name) => optionText(input, name))
  if (event !== undefined && correct !== undefined) return oneChange
  if (correct !== undefined) return correctionOf(input, correct)
  if (event === undefined) return right(undefined)
  const body = await readData(event, LIMITS.policyBytes)
  if (!body.ok) return body
  const report = reportOf(body.value)
  if (!report.ok) return report
  const epochMs = Date.now()
  const now = { at: formatInstant(epochMs), epochMs }
  return right((entries) => entriesFor(report.value, entries, now))
}

const oneChange = misused({
  uk: '`--event` і `--correct` разом не вживають',
  en: '`--event` and `--correct` do not go together',
})

/** A correction names the entry, what it should have said, and why. */
function correctionOf(input: Input, correct: string): Or<Change> {
  const [set, at, reason] = ['set', 'at', 'reason'].map((name) => optionText(input, name))
  const known = STATUSES.find((one) => one === set)
  if (known === undefined || at === undefined || parseDateTime(at) === undefined || !reason) {
    return incomplete
  }
  const now = formatInstant(Date.now())
  return right((entries) => {
    const wrongEntry = entries.find(({ seq }) => String(seq) === correct)
    if (wrongEntry === undefined) return noEntry(correct)
    const { seq, message, participant, channel } = wrongEntry
    const said = { at: now, message, participant, channel, status: known, status_at: at }
    return right([{ ...said, source: 'correction', reason, corrects: seq }])
  })
}

const incomplete = misused(
  {
    uk: 'виправлення потребує `--set`, `--at` і `--reason`',
    en: 'a correction needs `--set`, `--at` and `--reason`',
  },
  {
    uk: `стани: ${STATUSES.join(', ')}; час — із часовим поясом`,
    en: `statuses: ${STATUSES.join(', ')}; the time has an offset`,
  },
)

const noEntry = (seq: string) =>
  misused({ uk: `запису ${seq} у реєстрі немає`, en: `the register has no entry ${seq}` })
