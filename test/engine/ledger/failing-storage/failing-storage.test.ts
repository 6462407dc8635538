/**
 * A disk that fails: each write, fsync and ftruncate of a ledger's files in turn fails, writes half, or is the last one
 * that succeeds. What was acknowledged is there afterwards, and the ledger verifies; what could not be made is not there.
 *
 * A small library preloaded into the process lets the calls fail, so this needs a C compiler; where there is none, that is
 * said aloud. Here a few calls are tried; `npm run campaign:storage` tries them all (`CAMPAIGN_STORAGE`).
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import type { CourtLedger } from '../../../../engine/ledger/court-ledger.ts'
import { newLedger, register, reopened } from '../../../support/ledgers.ts'

const HOWS = ['eio', 'enospc', 'torn', 'short', 'dead'] as const
type How = (typeof HOWS)[number]
/** Every so-manyth call is tried. */
const STEP = process.env['CAMPAIGN_STORAGE'] === undefined ? 37 : 1
const HOUR = 3_600_000

const folder = mkdtempSync(join(tmpdir(), 'zasady-storage-'))
const library = join(folder, 'failing.so')
const scenario = fileURLToPath(new URL('./scenario.ts', import.meta.url))

beforeAll(() => {
  const source = fileURLToPath(new URL('./failing.c', import.meta.url))
  try {
    execFileSync(process.env['CC'] ?? 'cc', ['-shared', '-fPIC', '-o', library, source, '-ldl'], {
      stdio: 'pipe',
    })
  } catch (error) {
    console.error(`\n*** SKIPPED: no C compiler, no failing storage ***\n${String(error)}\n`)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['made', 'opened'] as const)('while a ledger is %s and written', (begun) => {
  test(
    'what is acknowledged is there, whichever call fails',
    async (context) => {
      skipWithoutLibrary(context)
      const calls = (await run(begun)).calls
      expect(calls).toBeGreaterThan(40)
      for (let n = 1, turn = 0; n <= calls; n += STEP, turn++) {
        const hows = STEP === 1 ? HOWS : [HOWS[turn % HOWS.length] ?? 'eio']
        for (const how of hows) await expectKept(begun, n, how)
      }
    },
    HOUR,
  )
})

test('the failing calls are really felt', async (context) => {
  skipWithoutLibrary(context)
  const whole = await run('opened')
  expect([whole.acknowledged.length, whole.refused]).toEqual([7, []])
  const dead = await run('opened', { n: 20, how: 'dead' })
  expect(dead.acknowledged.length).toBeLessThan(7)
  expect(dead.refused.join('\n')).toMatch(/disk I\/O error/)
})

interface Outcome {
  readonly address: string
  readonly calls: number
  /** Place and value of each entry that was acknowledged. */
  readonly acknowledged: readonly { readonly seq: number; readonly value: string }[]
  readonly refused: readonly string[]
}

async function expectKept(begun: Begun, n: number, how: How): Promise<void> {
  const place = `call ${n}, ${how}`
  const { address, acknowledged, refused } = await run(begun, { n, how })
  if (!existsSync(address))
    expect([place, acknowledged, refused.length > 0]).toEqual([place, [], true])
  // What could not be made can be made now: nothing of it stands in the way.
  const ledger = await (existsSync(address) ? reopened(address) : newLedger(address))
  expect([place, ledger.damage]).toEqual([place, []])
  for (const { seq, value } of acknowledged) {
    expect([place, seq, await valueAt(ledger, seq)]).toEqual([place, seq, value])
  }
  expect([place, await ledger.append([register('після')])]).toMatchObject([
    place,
    { kind: 'appended' },
  ])
  expect([place, await ledger.verify()]).toMatchObject([place, { kind: 'verified' }])
  await ledger.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(address + ending, { force: true })
}

async function valueAt(ledger: CourtLedger, seq: number): Promise<unknown> {
  const entry = await ledger.entry(seq)
  return entry?.kind === 'register' ? (entry.body['set'] as { value?: unknown }).value : '-'
}

type Begun = 'made' | 'opened'
let runs = 0

/** One process with its ledger at a new address; `fault`: which call fails, and how. */
async function run(begun: Begun, fault?: { n: number; how: How }): Promise<Outcome> {
  const address = join(folder, `court-${runs++}.sqlite`)
  if (begun === 'opened') cpSync(await template(), address)
  const report = `${address}.calls`
  const child = spawn(process.execPath, [scenario, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LD_PRELOAD: library,
      FAULT_FILE: address,
      FAULT_REPORT: report.replace('court-', 'report-'),
      ...(fault && { FAULT_AT: String(fault.n), FAULT_HOW: fault.how }),
    },
  })
  const lines = (await text(child.stdout)).split('\n').map((line) => line.split(' '))
  return {
    address,
    calls: Number(readFileSync(report.replace('court-', 'report-'), 'utf8')),
    acknowledged: lines.flatMap(([what, seq = '', value = '']) =>
      what === 'ack' ? [{ seq: Number(seq), value }] : [],
    ),
    refused: lines.flatMap(([what, ...why]) => (what === 'no' ? [why.join(' ')] : [])),
  }
}

/** A ledger that was closed in good order. */
async function template(): Promise<string> {
  const path = join(folder, 'template.sqlite')
  if (!existsSync(path)) await (await newLedger(path)).close()
  return path
}

function skipWithoutLibrary(context: TestContext): void {
  if (!existsSync(library)) context.skip('no C compiler on this machine')
}
