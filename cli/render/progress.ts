/**
 * Progress for a person who watches: a bar on standard error; nothing for a file or a program.
 */
import type { Context } from '../command.ts'
import type { Text } from '../text.ts'

export interface Progress {
  readonly advance: (done: number, total?: number) => void
  readonly stop: () => void
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined }

/** `total` 0: not known beforehand. */
export async function progressFor(
  { terminal, lang, json }: Context,
  what: Text,
  total: number,
): Promise<Progress> {
  if (!terminal.watched || json) return SILENT
  const { SingleBar } = (await import('cli-progress')).default
  const bar = new SingleBar({
    format: `${what[lang]} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  })
  bar.start(total, 0)
  return {
    advance(done, newTotal) {
      if (newTotal !== undefined) bar.setTotal(newTotal)
      bar.update(done)
    },
    stop: () => {
      bar.stop()
    },
  }
}

export const TESTS: Text = { uk: 'тести', en: 'tests' }
export const MUTATIONS: Text = { uk: 'навмисні помилки', en: 'deliberate mistakes' }

/** Does the work with a bar that shows how far it has come. */
export async function watched<T>(
  context: Context,
  what: Text,
  work: (advance: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const progress = await progressFor(context, what, 0)
  const result = await work(progress.advance)
  progress.stop()
  return result
}
