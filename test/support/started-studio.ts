/** The studio as its user starts it, without its pages: the real program over a data folder, on a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { LAUNCHER } from '../cli/run.ts'

export interface Running {
  readonly address: string
  /** Lines of standard output so far. */
  readonly said: readonly string[]
  /** Ends it by a signal; gives the exit code, null when it was killed. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
  /** One request as a page of the studio sends it. */
  readonly ask: (method: string, path: string, asked?: AskedOf) => Promise<Answered>
}

interface AskedOf {
  readonly cookie?: string
  readonly body?: unknown
  /** A file, in place of a body. */
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly value: Readonly<Record<string, unknown>>
  readonly cookie: string
}

/** Resolves when it listens. Ended with the test at the latest. */
export async function startedStudio(words: readonly string[]): Promise<Running> {
  const child = spawn(LAUNCHER, ['start', '--port', '0', '--no-pages', ...words])
  const [said, wrong]: [string[], string[]] = [[], []]
  child.stderr.on('data', (data) => wrong.push(String(data)))
  onTestFinished(() => void child.kill('SIGKILL'))
  const address = await new Promise<string>((found, failed) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line)
      const [url] = /https?:\/\/[\w.-]+:\d+/.exec(line) ?? []
      if (url !== undefined) found(url)
    })
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${wrong.join('')}`)))
  })
  return { address, said, end: (signal) => ended(child, signal), ask: asker(address) }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  const exit = once(child, 'close')
  child.kill(signal)
  const [code] = (await exit) as [number | null]
  return code
}

function asker(address: string): Running['ask'] {
  return async (method, path, { cookie, body, bytes, headers } = {}) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        origin: address,
        ...(cookie !== undefined && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(bytes !== undefined && { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(bytes !== undefined && { body: bytes }),
    })
    const [set = ''] = answer.headers.getSetCookie()
    const text = await answer.text()
    const value = JSON.parse(text === '' ? '{}' : text) as Answered['value']
    return { status: answer.status, value, cookie: set.split(';')[0] ?? '' }
  }
}
