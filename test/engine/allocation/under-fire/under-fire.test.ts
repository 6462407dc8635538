/**
 * Sixty-four clients in several processes ask for the same cases while those processes are killed (`kill -9`), and the
 * PostgreSQL server too: each case has one judge, one commitment, one number, one result, one record.
 *
 * `npm run campaign:allocation` asks as often as one likes (`CAMPAIGN_REQUESTS`); here it is some hundred times.
 */
import { rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openLedger } from '../../../../engine/ledger/open-ledger.ts'
import { type PostgresServer, startPostgres } from '../../../support/embedded-postgres.ts'
import { expectLinksInOrder, expectOneJudgeEach, expectWhole, finish } from './afterwards.ts'
import { newCourt, writing } from './court.ts'
import { type Fire, type Told, underFire } from './fire.ts'

const CAMPAIGN = process.env['CAMPAIGN_REQUESTS']
const MINUTES = 60_000
const HOURS = 60 * MINUTES

/** How often is asked, for how many cases, and how long who is killed lives. */
type Size = Omit<Fire, 'address' | 'disturb'> & { readonly serverLife: number }

const sized = (requests: number, cases: number, life: number): Size =>
  CAMPAIGN === undefined
    ? { processes: 2, clients: 32, requests, cases, life, serverLife: 1500 }
    : {
        processes: 4,
        clients: 16,
        requests: Number(CAMPAIGN),
        cases: Math.ceil(Number(CAMPAIGN) / 5),
        life: 10_000,
        serverLife: 10_000,
      }

type Place = Pick<Fire, 'address' | 'disturb'>

describe.each<[string, Size, (size: Size) => Promise<Place | undefined>]>([
  ['SQLite', sized(1000, 400, 500), sqlite],
  ['PostgreSQL', sized(200, 100, 1500), postgres],
])('in %s', (_, size, placeOf) => {
  test(
    'every case has one judge, whoever died on the way',
    async (context) => {
      const place = await placeOf(size)
      if (place === undefined) return context.skip('no such store on this machine')
      await (await newCourt(place.address, size.cases)).close()
      const told = await underFire({ ...size, ...place })
      expect([told.deaths, told.kills >= size.processes]).toEqual([0, true])
      if (place.disturb !== undefined) expect(told.disturbances).toBeGreaterThan(0)
      const ledger = await reopened(place.address)
      const finished = await finish(ledger, size.cases)
      if (CAMPAIGN !== undefined) tell(told, finished)
      await expectOneJudgeEach(ledger, size.cases, told)
      await expectLinksInOrder(ledger)
      await expectWhole(ledger)
    },
    CAMPAIGN === undefined ? 10 * MINUTES : 10 * HOURS,
  )
})

const tell = (told: Told, finished: object): void =>
  console.log({ ...told, drawn: told.drawn.size, settled: told.settled.size, ...finished })

function sqlite(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-fire-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return Promise.resolve({ address: join(folder, 'court.sqlite') })
}

async function postgres({ serverLife }: Size): Promise<Place | undefined> {
  const server = await startPostgres().catch(notStarted)
  if (server === undefined) return undefined
  onTestFinished(() => server.stop(), 60_000)
  const disturb = async (): Promise<void> => {
    await sleep(serverLife * (0.5 + Math.random()))
    await server.killAndRestart()
  }
  return { address: server.url, disturb }
}

/** Said aloud; with `CI` set in the environment it is a failure. */
function notStarted(error: unknown): PostgresServer | undefined {
  if (process.env['CI'] !== undefined) throw error
  console.error(`\n*** SKIPPED: PostgreSQL did not start, no fire over it ***\n${String(error)}\n`)
  return undefined
}

async function reopened(address: string) {
  const opened = await openLedger(address, writing())
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  onTestFinished(() => opened.ledger.close())
  return opened.ledger
}
