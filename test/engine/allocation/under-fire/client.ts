/**
 * A process of the court: many clients at once, each of which asks for one case after another until it has a judge.
 *
 * `node client.ts ADDRESS CLIENTS CASES SEED`. Every answer is a line of standard output: the case, and the judge where
 * this process drew him. It runs until it is killed, or its parent is.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { writeSync } from 'node:fs'
import { allocate } from '../../../../engine/allocation/allocate.ts'
import { settle } from '../../../../engine/allocation/settle.ts'
import type { CourtLedger } from '../../../../engine/ledger/court-ledger.ts'
import { openLedger } from '../../../../engine/ledger/open-ledger.ts'
import { caseId, courtRuntime, request, setting, writing } from './court.ts'

const [address = '', clients = '1', cases = '1', seed = '0'] = process.argv.slice(2)
const runtime = courtRuntime()
const ours = setting(Number(cases))

/** A client that hears nothing for so long asks again, while what it asked for may still be under way. */
const PATIENCE_MS = 3000
const LONGEST_PAUSE_MS = 300

/** A machine whose database is away keeps trying. */
async function opened(): Promise<CourtLedger> {
  for (;;) {
    const result = await openLedger(address, writing())
    if (result.kind === 'opened') return result.ledger
    await sleep(100)
  }
}

/** One attempt: the judge when we drew him, `done` when the case has one, `undefined` when it is to be asked again. */
async function attempt(ledger: CourtLedger, id: string): Promise<string | undefined> {
  const allocation = await allocate(ledger, runtime, request(id), ours)
  switch (allocation.kind) {
    case 'drawn':
      return allocation.record.result.seats[0]?.winner
    case 'not_drawn':
      return 'done'
    case 'held': {
      const { commit } = allocation
      if (commit !== undefined) await settle(ledger, commit, ours.numbers, ours.by)
      return undefined
    }
    case 'refused':
    case 'no_draw':
      throw new Error(JSON.stringify(allocation.answer))
  }
}

/** Whoever gave up waiting no longer hears what goes wrong. */
async function patiently(work: Promise<string | undefined>): Promise<string | undefined> {
  work.catch(() => undefined)
  return Promise.race([work, sleep(PATIENCE_MS, undefined)])
}

async function client(ledger: CourtLedger, chosen: () => number): Promise<never> {
  for (;;) {
    const id = caseId(chosen())
    for (let pause = 5; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const answer = await patiently(attempt(ledger, id)).catch(failed)
      if (answer !== undefined) {
        say(1, `${id} ${answer}\n`)
        break
      }
      await sleep(pause)
    }
  }
}

/** What goes wrong is told and asked again; that the ledger is whole afterwards is for the test to see. */
function failed(error: unknown): undefined {
  say(2, `${error instanceof Error ? error.message : String(error)}\n`)
}

/** A parent that is slow to read is waited for: what a pipe cannot take now it takes later. */
function say(where: number, line: string): void {
  for (;;) {
    try {
      writeSync(where, line)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

/** Cases in an order that looks random and is the same for a seed. */
function choice(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % Number(cases)
  }
}

process.stdin.resume().on('close', () => process.exit())
const ledger = await opened()
const all = Array.from({ length: Number(clients) }, (_, n) =>
  client(ledger, choice(Number(seed) + n * 7919)),
)
await Promise.all(all)
