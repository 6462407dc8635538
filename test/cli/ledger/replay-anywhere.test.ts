/**
 * A replay says the same, byte for byte, wherever it runs: another time zone, another language of the machine, more or
 * fewer workers.
 *
 * `npm run campaign:replay` does it for as many distributions as asked (`CAMPAIGN_REPLAYS`); here it is the sample day.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allocate } from '../../../engine/index.ts'
import {
  caseId,
  courtRuntime,
  newCourt,
  request,
  setting,
} from '../../engine/allocation/under-fire/court.ts'
import { here } from '../here.ts'
import { temporaryFolder, zasady } from '../run.ts'

const CAMPAIGN = process.env['CAMPAIGN_REPLAYS']
const HOURS = 3_600_000
const SAMPLE = 'policies/courts/desnianskyi/sample/intake-2026-08-04.yaml'

/** Half a day apart, offsets of three quarters of an hour, a language whose small letters are not ours, no language. */
const PLACES = [
  { workers: 2, env: {} },
  { workers: 1, env: { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  { workers: 3, env: { TZ: 'Asia/Kathmandu', LC_ALL: 'C', LANG: 'C' } },
  { workers: 2, env: { TZ: 'America/St_Johns', LC_ALL: 'uk_UA.UTF-8', LANG: 'ar_EG.UTF-8' } },
] as const

test(
  'a replay is the same in every time zone and language, with any number of workers',
  { timeout: 10 * HOURS },
  async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'суд.ledger')
    await (CAMPAIGN === undefined ? sampleDay(path) : manyDistributions(path, Number(CAMPAIGN)))
    const told = []
    for (const [at, { workers, env }] of PLACES.entries()) {
      const state = join(folder, `${at}.state`)
      const words = ['replay', '--json', '--workers', String(workers), '--state', state]
      const { code, out, err } = await zasady([...words, '--ledger', path], { env })
      // Findings are added as they come; which worker was faster is not a finding.
      const found = readFileSync(state, 'utf8').split('\n').toSorted()
      told.push({ code, out, err, found })
    }
    const [first] = told
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first?.found.length).toBeGreaterThan(Number(CAMPAIGN ?? 9))
    expect(told).toEqual(told.map(() => first))
    // And what people read.
    const words = ['replay', '--ledger', path]
    const read = await here(words)
    expect(read.out).toContain(`Так само: ${CAMPAIGN ?? 9}.`)
    expect(await zasady(words, { env: PLACES[1].env })).toEqual(read)
  },
)

/** The sample day of the shipped policies, from the command line. */
async function sampleDay(path: string): Promise<void> {
  const named = ['--origin', 'court.example/docket', '--court', 'Умовний районний суд']
  for (const words of [
    ['ledger', 'init', ...named],
    ['ledger', 'policy', 'desn'],
    ['ledger', 'act', '--type', 'рішення зборів', '--no', '4', '--signed-by', 'Умовна О. О.'],
    ['ledger', 'approve', 'desn', '--act', '5', '--by', 'голова зборів'],
    ['distribute', SAMPLE],
  ]) {
    expect((await here([...words, '--ledger', path])).err).toBe('')
  }
}

/** An invented court that distributed so many cases. */
async function manyDistributions(path: string, cases: number): Promise<void> {
  const ledger = await newCourt(path, cases)
  const [runtime, ours] = [courtRuntime(), setting(cases)]
  let next = 0
  const client = async (): Promise<void> => {
    while (next < cases) {
      const { kind } = await allocate(ledger, runtime, request(caseId(next++)), ours)
      expect(kind).toBe('drawn')
    }
  }
  await Promise.all(Array.from({ length: 64 }, client))
  await ledger.close()
}
