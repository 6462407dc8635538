/**
 * The real program as a user runs it: words in, exit code and both outputs out.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** The script that people call. */
export const LAUNCHER = resolve(import.meta.dirname, '../../cli/zasady')

/** The policy of a fictitious court that most tests use. */
export const SMALL = 'test/cli/fixtures/small/small.zasady'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly input?: string | Buffer
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `zasady` with these words. */
export function zasady(words: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { input = '', cwd = process.cwd(), env = {} } = around
  return new Promise((resolve_, reject) => {
    const child = spawn(LAUNCHER, words, { cwd, env: { ...process.env, ...env } })
    const parts: { readonly out: Buffer[]; readonly err: Buffer[] } = { out: [], err: [] }
    child.stdout.on('data', (chunk: Buffer) => parts.out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => parts.err.push(chunk))
    child.on('error', reject)
    // The program may refuse before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('close', (code) => {
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8')
      resolve_({ code: code ?? -1, out: text(parts.out), err: text(parts.err) })
    })
  })
}

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
