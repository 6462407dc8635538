import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { terminalOf } from '../../cli/terminal.ts'
import { zasady } from './run.ts'

/** A process whose streams claim to be terminals, or not. */
function processWith(isTTY: boolean, env: Readonly<Record<string, string>> = {}): NodeJS.Process {
  const stream = () => Object.assign(new PassThrough(), { isTTY, columns: 200 })
  return { stdout: stream(), stderr: stream(), env } as unknown as NodeJS.Process
}

test('colour is for terminals, unless somebody asked for none', () => {
  expect(terminalOf(processWith(true), false).colour).toBe(true)
  expect(terminalOf(processWith(false), false).colour).toBe(false)
  expect(terminalOf(processWith(true), true).colour).toBe(false)
  expect(terminalOf(processWith(true, { NO_COLOR: '1' }), false).colour).toBe(false)
  expect(terminalOf(processWith(true, { TERM: 'dumb' }), false).colour).toBe(false)
  // An empty NO_COLOR asks for nothing (no-color.org).
  expect(terminalOf(processWith(true, { NO_COLOR: '' }), false).colour).toBe(true)
})

test('progress is for people who watch', () => {
  expect(terminalOf(processWith(true), false).watched).toBe(true)
  expect(terminalOf(processWith(false), false).watched).toBe(false)
})

test('lines are never longer than can be read', () => {
  expect(terminalOf(processWith(true), false).columns).toBe(100)
})

test('what goes into a pipe has no escape codes', async () => {
  const words = ['check', 'test/cli/fixtures/broken/broken.zasady']
  expect((await zasady(words)).out).not.toContain('\u001b')
})
