/** `zasady start`, which `npm start` runs: the studio, served until it is stopped by a signal. */
import type { Context, Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { shownPath } from '../disk/policy-folder.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonLine } from '../json-lines.ts'
import { paintFor } from '../render/colour.ts'
import { startedText, stoppedText, workingText } from '../render/studio.ts'
import { stopSignal } from '../stop-signal.ts'
import { serve, type Note } from '../studio/serve.ts'
import { serveSettings } from '../studio/serve-settings.ts'
import { builtWeb } from '../studio/web-build.ts'

/** Exit: stopped by a signal 0. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const settings = await serveSettings(input)
  if (!settings.ok) return complain(context, settings)
  const { terminal, lang, json } = context
  const note: Note = (event) =>
    void terminal.out(json ? jsonLine({ event }) : workingText(event, lang))
  const out = (text: string): void => void terminal.out(text)
  const stop = stopSignal()
  const web = input.options['pages'] === false ? undefined : await builtWeb(note)
  const served = await serve({ settings: settings.value, lang, web, note, out })
  if (!served.ok) return complain(context, served)
  const { address, kind, setUpCode, damage } = served.value
  const data = shownPath(settings.value.data)
  const started = { address, kind, setUpCode, data, damage }
  await terminal.out(
    json
      ? jsonLine({ event: 'listening', address, court: kind, data, damage: damage ?? null })
      : startedText(started, lang, paintFor(terminal.colour)),
  )
  await stop
  await served.value.stop()
  await terminal.out(json ? jsonLine({ event: 'stopped' }) : stoppedText(lang))
  return EXIT.done
}
