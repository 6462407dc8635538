/**
 * Acknowledged means durable: a process that appends is killed at random moments, and after each start nothing that it
 * acknowledged is lost, nothing is double, and the ledger verifies.
 *
 * `CAMPAIGN_KILLS` says how often; without it, a few times.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openLedger } from '../../engine/index.ts'
import { append } from '../support/ledger-story.ts'
import { newLedger, PLACES, approvedPolicy, writingOf } from '../support/ledgers.ts'

const CHILD = join(import.meta.dirname, 'appending-child.ts')
const GIVEN = Number(process.env['CAMPAIGN_KILLS'] ?? 0)
/** A ledger is verified after each kill: a new one now and then keeps that short. */
const KILLS_A_LEDGER = 50
const LONGEST_LIFE_MS = 250

/** How often in each store; a server's clients start slowly. */
const kills = (store: string): number => (GIVEN > 0 ? GIVEN : store === 'SQLite' ? 6 : 3)

/** Appends for a random while, then dies. The while begins with its first breath, or with the first thing it acknowledged. */
type From = 'ready' | 'acknowledged'

/** The result is what it acknowledged. */
async function lifeOf(
  address: string,
  name: string,
  from: From,
): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, [CHILD, address, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaint: string[] = []
  child.stderr.on('data', (text: Buffer) => complaint.push(text.toString()))
  const acknowledged = new Map<string, number>()
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [id = '', seq = ''] = line.split(' ')
    const isFirst = line !== 'ready' && acknowledged.size === 0
    if (line !== 'ready') acknowledged.set(id, Number(seq))
    if (from === 'ready' ? line === 'ready' : isFirst) void killLater(child)
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  expect(complaint.join('')).toBe('')
  return acknowledged
}

async function killLater(child: ChildProcess): Promise<void> {
  await sleep(Math.random() * LONGEST_LIFE_MS)
  child.kill('SIGKILL')
}

/** The id that an appending child gave its entry. */
function idOf(kind: string, body: Readonly<Record<string, unknown>>, commits: Map<number, string>) {
  if (kind === 'register') return String(body['subject'])
  if (kind === 'commit') return `${String(body['case'])}-c`
  return kind === 'randomness' ? `${commits.get(body['commit'] as number) ?? ''}-r` : undefined
}

/** Opens the ledger as the next process would, and reads it to its end. */
async function foundIn(address: string, known: string) {
  const opened = await openLedger(address, writingOf())
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const { ledger } = opened
  const places = new Map<string, number>()
  const commits = new Map<number, string>()
  let doubles = 0
  for await (const { kind, seq, body } of ledger.entries({ from: 5 })) {
    if (kind === 'commit') commits.set(seq, String(body['case']))
    const id = idOf(kind, body, commits) ?? ''
    if (places.has(id)) doubles++
    places.set(id, seq)
  }
  const verified = await ledger.verify(known === '' ? {} : { checkpoints: [known] })
  const { checkpoint } = await ledger.head()
  const { damage } = ledger
  await ledger.close()
  return { places, doubles, verified, checkpoint, damage }
}

describe.each(PLACES)(
  'a process that is killed while it appends to $store',
  ({ store, address }) => {
    test(
      'loses nothing that it acknowledged and leaves nothing double',
      async () => {
        let total = 0
        for (let done = 0; done < kills(store); done += KILLS_A_LEDGER) {
          const place = await address()
          if (place === undefined) return
          const ledger = await newLedger(place)
          await append(ledger, approvedPolicy(2))
          await ledger.close()
          total += await killAgainAndAgain(place, Math.min(KILLS_A_LEDGER, kills(store) - done))
        }
        console.log(`${store}: ${kills(store)} kills, ${total} acknowledged appends, none lost`)
        expect(total).toBeGreaterThanOrEqual(kills(store) / 2)
      },
      240_000 + 3000 * kills(store),
    )
  },
)

async function killAgainAndAgain(place: string, times: number): Promise<number> {
  const acknowledged = new Map<string, number>()
  let checkpoint = ''
  for (let life = 0; life < times; life++) {
    // Every third time two processes write at once, and die at different moments.
    const names = life % 3 === 2 ? [`п${life}а`, `п${life}б`] : [`п${life}`]
    // A slow machine may acknowledge nothing in so short a life: every other one begins with its first success.
    const from = life % 2 === 0 ? 'acknowledged' : 'ready'
    for (const lived of await Promise.all(names.map((name) => lifeOf(place, name, from)))) {
      for (const [id, seq] of lived) acknowledged.set(id, seq)
    }
    const found = await foundIn(place, checkpoint)
    checkpoint = found.checkpoint
    const lost = [...acknowledged].filter(([id, seq]) => found.places.get(id) !== seq)
    expect({ lost, doubles: found.doubles, damage: found.damage }).toEqual({
      lost: [],
      doubles: 0,
      damage: [],
    })
    expect(found.verified.kind).toBe('verified')
  }
  return acknowledged.size
}
