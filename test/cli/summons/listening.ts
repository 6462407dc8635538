/** `zasady summons listen` as its operator runs it: words in, its address, its log and its end out. */
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { LAUNCHER } from '../run.ts'

export interface Listening {
  readonly url: string
  /** The lines of standard output so far. */
  readonly log: readonly string[]
  readonly signal: (name: NodeJS.Signals) => void
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

/** Starts it on a free port and waits until it says that it listens. */
export async function listening(words: readonly string[]): Promise<Listening> {
  const child = spawn(LAUNCHER, ['summons', 'listen', '--port', '0', ...words])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string)
  const log: string[] = []
  const lines = createInterface(child.stdout).on('line', (line) => log.push(line))
  await Promise.race([once(lines, 'line'), ended])
  const [url] = /http:\/\/[^\s,"]+/.exec(log[0] ?? '') ?? []
  if (url === undefined) throw new Error(`it was to listen, not to end with ${await ended}`)
  return { url, log, signal: (name) => child.kill(name), ended }
}

export interface Answer {
  readonly status: number
  readonly said: string | undefined
}

/** What a gateway does: reports, signed where there is a secret. */
export async function report(url: string, body: object, secret?: string): Promise<Answer> {
  const text = JSON.stringify(body)
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret && signature(text, secret)) },
    body: text,
  })
  const { outcome, code } = (await response.json()) as Record<string, string>
  return { status: response.status, said: outcome ?? code }
}

const signature = (text: string, secret: string): { readonly 'x-signature': string } => ({
  'x-signature': `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`,
})
