import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../../cli/summons/register-lock.ts'
import { temporaryFolder } from '../run.ts'

const lockIn = (): string => join(temporaryFolder(), 'r.ndjson.lock')

async function held(lock: string, waitMs = 0) {
  const taken = await takeLock(lock, waitMs)
  if (taken.kind !== 'held') throw new Error(`the lock was to be free, not ${taken.kind}`)
  return taken
}

/** What a process that held the lock left behind, with something in it changed. */
async function leftBehind(lock: string, change: object): Promise<void> {
  const { release } = await held(lock)
  const holder = JSON.parse(readFileSync(lock, 'utf8')) as object
  await release()
  writeFileSync(lock, JSON.stringify({ ...holder, ...change }))
}

/** The number of a process that was and is no more. */
async function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? Number.NaN
}

test('one holds the lock, the others wait for it', async () => {
  const lock = lockIn()
  const first = await held(lock)
  expect(await takeLock(lock, 0)).toEqual({ kind: 'busy' })
  const second = held(lock, 60_000)
  await first.release()
  await (await second).release()
  expect(readdirSync(dirname(lock))).toEqual([])
})

test('the lock of a process that was killed is taken over', async () => {
  const lock = lockIn()
  await leftBehind(lock, { pid: await goneProcess() })
  await (await held(lock, 1)).release()
  expect(existsSync(lock)).toBe(false)
})

test('a process that was given the number of a killed one is not taken for it', async () => {
  const lock = lockIn()
  await leftBehind(lock, { run: 'another run of a program with this number' })
  await (await held(lock, 1)).release()
  expect(existsSync(lock)).toBe(false)
})

test.each([
  ['on another machine', { host: 'other' }],
  ['in another container', { space: 'pid:[1]' }],
])('a holder %s counts as alive: from here nobody can tell', async (_, where) => {
  const lock = lockIn()
  await leftBehind(lock, { pid: await goneProcess(), ...where })
  expect(await takeLock(lock, 1)).toEqual({ kind: 'busy' })
})

test.each(['', '{', 'null', '{"pid":1}'])(
  'the lock %j says nothing of its holder',
  async (text) => {
    const lock = lockIn()
    writeFileSync(lock, text)
    expect(await takeLock(lock, 1)).toEqual({ kind: 'busy' })
  },
)

test('of many who find the lock of a killed process one at a time goes on', async () => {
  const lock = lockIn()
  await leftBehind(lock, { pid: await goneProcess() })
  let inside = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { release } = await held(lock, 60_000)
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setImmediate(resolve))
      inside -= 1
      await release()
    }),
  )
  expect([most, readdirSync(dirname(lock))]).toEqual([1, []])
})

test('where no file can be made there is no lock', async () => {
  const taken = await takeLock(join(temporaryFolder(), 'absent', 'lock'), 0)
  expect(taken).toMatchObject({ kind: 'impossible', error: { code: 'ENOENT' } })
})
