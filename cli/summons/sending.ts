/** `zasady summons send`: a plan goes to an outbox, and what became of each message to the register. */
import { formatInstant } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { problemsText } from '../render/problems.ts'
import { sentLine } from '../render/summons.ts'
import { gatewayOptions } from './gateway-options.ts'
import { gatewayOutbox } from './gateway.ts'
import { type Outbox, type Outgoing, outgoingOf, type Sent } from './outbox.ts'
import { planFrom } from './planning.ts'
import { currentEntries } from './in-force.ts'
import { appendTo } from './register-append.ts'
import type { DeliveryStatus, Entry, NewEntry } from './register.ts'
import { spoolOutbox } from './spool.ts'

/** Exit: all that the plan sends was taken over and nobody was left out 0; otherwise 1. */
export async function send(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const register = optionText(input, 'register')
  if (register === undefined) return complain(context, noRegister)
  const outbox = await outboxOf(input)
  if (!outbox.ok) return complain(context, outbox)
  const planned = await planFrom(input, lang)
  if (!planned.ok) return complain(context, planned)
  if ('refused' in planned.value) {
    await terminal.err(problemsText(planned.value.refused, lang))
    return EXIT.unreadable
  }
  const { summonses, case: matter } = planned.value
  const messages = summonses.flatMap((one) => outgoingOf(one, matter) ?? [])
  const results: Result[] = []
  for (const message of messages) {
    const result = await sendOnce(outbox.value, register, message)
    if (!result.ok) return complain(context, result)
    results.push(result.value)
    if (!json)
      await terminal.out(sentLine(message.participant, message.id, result.value.sent, lang))
  }
  if (json) await terminal.out(jsonPage(results))
  const left = summonses.length - messages.length
  if (left > 0) await terminal.err(leftOut(left)[lang])
  return left === 0 && results.every(({ sent }) => isTaken(sent)) ? EXIT.done : EXIT.remarks
}

export const noRegister = misused(
  { uk: 'не вказано `--register`', en: '`--register` is not given' },
  {
    uk: 'файл реєстру стану доставлення, до якого лише дописують',
    en: 'the file of the register of delivery, to which entries are only added',
  },
)

const leftOut = (count: number) => ({
  uk: `zasady: не надіслано, бо план цього не передбачає: ${count}; див. zasady summons plan\n`,
  en: `zasady: not sent, since the plan does not provide for it: ${count}; see zasady summons plan\n`,
})

async function outboxOf(input: Input): Promise<Or<Outbox>> {
  const [spool, gateway] = ['spool', 'gateway'].map((name) => optionText(input, name))
  if ((spool === undefined) === (gateway === undefined)) return noOutbox
  if (spool !== undefined) return right(spoolOutbox(spool))
  const options = await gatewayOptions(gateway ?? '')
  return options.ok ? right(gatewayOutbox(options.value)) : options
}

const noOutbox = misused({
  uk: 'вкажіть одне з двох: `--spool` або `--gateway`',
  en: 'give one of the two: `--spool` or `--gateway`',
})

interface Result {
  readonly message: string
  readonly participant: string
  readonly sent: Sent | 'before'
}

const isTaken = (sent: Result['sent']): boolean => sent === 'before' || sent.kind === 'accepted'

/**
 * What the register already has as taken over is not offered again.
 *
 * The message is entered before it leaves: a report of the gateway may be here sooner than its answer, and were the
 * program killed in between, the register would still say that something may have been sent.
 */
async function sendOnce(outbox: Outbox, path: string, message: Outgoing): Promise<Or<Result>> {
  const { id, participant } = message
  const begun = await appendTo(path, (entries) =>
    right(isTakenOver(entries, id) ? [] : [entryOf(message, BEGUN)]),
  )
  if (!begun.ok) return begun
  if (begun.value.length === 0) return right({ message: id, participant, sent: 'before' })
  const sent = await outbox.send(message)
  const added = await appendTo(path, () => right([entryOf(message, sent)]))
  return added.ok ? right({ message: id, participant, sent }) : added
}

const BEGUN: Sent = {
  kind: 'unconfirmed',
  reason: { uk: 'надсилання почато, відповіді ще немає', en: 'sending began; no answer yet' },
  attempts: 0,
}

function isTakenOver(entries: readonly Entry[], id: string): boolean {
  const before = currentEntries(entries).find(({ message }) => message === id)
  return before !== undefined && !OPEN.has(before.status)
}

function entryOf({ id, participant, channel }: Outgoing, sent: Sent): NewEntry {
  const at = formatInstant(Date.now())
  const about = { at, message: id, participant, channel, status_at: at, source: 'outbox' } as const
  if (sent.kind !== 'accepted') return { ...about, status: sent.kind, reason: sent.reason.uk }
  const { status, reference } = sent
  return { ...about, status, ...(reference !== undefined && { reference }) }
}

/** A message in one of these states may be offered again. */
const OPEN: ReadonlySet<DeliveryStatus> = new Set(['refused', 'not_sent', 'unconfirmed'])
