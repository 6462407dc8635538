/** The studio as its user starts it: `zasady start` over a new data folder, on a free port of loopback. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const CLOCK = resolve(import.meta.dirname, 'clock-of-server.ts')
const MAIN = resolve(import.meta.dirname, '../../../cli/main.ts')

export interface StartedStudio {
  /** `http://127.0.0.1:…` */
  readonly address: string
  readonly folder: string
  /** Ends it, and starts it again on the same port over the same folder. */
  readonly restart: (
    meanwhile?: () => Promise<void>,
    /** `SIGKILL`: as a power cut ends it. */
    signal?: 'SIGTERM' | 'SIGKILL',
  ) => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startStudio(words: readonly string[] = []): Promise<StartedStudio> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-'))
  let running = await started(folder, ['--port', '0', ...words])
  const { address } = running
  return {
    address,
    folder,
    restart: async (meanwhile, signal) => {
      await running.end(signal)
      try {
        await meanwhile?.()
      } finally {
        running = await started(folder, ['--port', new URL(address).port, ...words])
      }
    },
    stop: async () => {
      await running.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function started(folder: string, words: readonly string[]) {
  const args = ['--import', CLOCK, MAIN, 'start', '--data', folder, ...words]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const said: string[] = []
  child.stderr.on('data', (data) => said.push(String(data)))
  const address = await new Promise<string>((found, failed) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line)
      const [url] = /https?:\/\/[\w.-]+:\d+/.exec(line) ?? []
      if (url !== undefined) found(url)
    })
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said.join('\n')}`)))
  })
  return {
    address,
    end: async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}
