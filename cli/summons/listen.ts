/** `zasady summons listen`: an HTTP server that enters what a gateway reports into the register, until it is stopped. */
import { type Noted, statusWebhook } from '../../editor/server/index.ts'
import { formatInstant } from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, type Complaint, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonLine } from '../json-lines.ts'
import { listeningText, notedText, stoppedText, troubleText } from '../render/summons-log.ts'
import { stopSignal } from '../stop-signal.ts'
import type { Text } from '../text.ts'
import { type ListenSettings, listenSettings } from './listen-settings.ts'
import { recorderFor } from './recording.ts'
import { appendTo } from './register-append.ts'

const LOCK_WAIT_MS = 3_000

/** Exit: stopped by a signal 0; a register that is or was found damaged 4. */
export async function listen(context: Context, input: Input): Promise<ExitCode> {
  const settings = await listenSettings(input)
  if (!settings.ok) return complain(context, settings)
  const { register, secret } = settings.value
  // Nothing is added: this shows now, and not at the first report, whether the register is whole and free.
  const writable = await appendTo(register, () => right([]))
  if (!writable.ok) return complain(context, writable)
  const log = logOf(context)
  const tell = (complaint: Complaint): void => {
    log.trouble(complaint)
    if (complaint.exit === EXIT.verificationFailed) log.trouble(REFUSING)
  }
  const recorder = recorderFor({ register, lockWaitMs: LOCK_WAIT_MS, now: Date.now, tell })
  const webhook = statusWebhook({ record: recorder.record, secret, note: log.noted })
  const stop = stopSignal()
  const address = await addressOf(webhook, settings.value)
  if (!address.ok) return complain(context, address)
  log.listening(address.value, settings.value)
  await stop
  await webhook.close()
  log.stopped()
  return recorder.isDamaged() ? EXIT.verificationFailed : EXIT.done
}

const REFUSING: { readonly message: Text; readonly help: Text } = {
  message: {
    uk: 'відтепер до реєстру нічого не записують',
    en: 'from now on nothing is written to the register',
  },
  help: {
    uk: 'відновіть файл і запустіть команду знову',
    en: 'restore the file and start the command again',
  },
}

async function addressOf(
  webhook: ReturnType<typeof statusWebhook>,
  { host, port }: ListenSettings,
): Promise<Or<string>> {
  try {
    return right(await webhook.listen({ host, port }))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return misused({
      uk: `не вдалося слухати \`${host}\`, порт ${port}: ${code}`,
      en: `cannot listen on \`${host}\`, port ${port}: ${code}`,
    })
  }
}

interface Log {
  readonly listening: (address: string, settings: ListenSettings) => void
  readonly noted: (noted: Noted) => void
  readonly trouble: (what: { readonly message: Text; readonly help?: Text }) => void
  readonly stopped: () => void
}

/** A line an event, on standard output; nobody waits for a slow reader of it. */
function logOf({ terminal, json, lang }: Context): Log {
  const write = (event: string, told: object, text: string): void => {
    const at = formatInstant(Date.now())
    void terminal.out(json ? jsonLine({ at, event, ...told }) : `${at}  ${text}\n`)
  }
  return {
    listening: (address, { register, secret }) => {
      const signed = secret !== undefined
      write('listening', { address, signed }, listeningText(address, register, signed, lang))
    },
    noted: ({ error, ...noted }) => {
      const mistake = error instanceof Error && noted.outcome === 'internal' ? error.message : ''
      const told = { ...noted, ...(mistake !== '' && { error: mistake }) }
      write('report', told, notedText(noted, mistake, lang))
    },
    trouble: ({ message, help }) => {
      const what = { message, ...(help !== undefined && { help }) }
      write('trouble', what, troubleText(what, lang))
    },
    stopped: () => write('stopped', {}, stoppedText(lang)),
  }
}
