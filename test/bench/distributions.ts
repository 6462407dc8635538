/**
 * `node test/bench/distributions.ts`: how fast a court's distributions go into its ledger, and are run again from it.
 *
 * Read the ratios. J = 40 judges, R = 20 rules, about 26 kB of facts a case, each case with facts of its own; every draw
 * through the real policy text, facts reader, ledger file and sealed chain. Before anything is timed each replay must say
 * «the same», and a forged winner must not. `CASES` sets how many.
 */
import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  allocate,
  type CourtLedger,
  drawSeats,
  type Entry,
  type LedgerView,
  pastPolicies,
  replay,
} from '../../engine/index.ts'
import { type BenchCourt, benchCourt } from './court.ts'
import { measure } from './measure.ts'

const CASES = Number(process.env['CASES'] ?? 2000)
const MILLION = 1_000_000
const folder = mkdtempSync(join(tmpdir(), 'zasady-bench-'))

const line = (what: string, ...figures: readonly string[]): void =>
  console.log(`  ${what.padEnd(52)}${figures.map((figure) => figure.padStart(18)).join('')}`)

const rate = (count: number, seconds: number): string =>
  `${Math.round(count / seconds).toLocaleString('en')}/s`

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Clients that take one case after another. */
async function distribute(court: BenchCourt, from: number, to: number, clients: number) {
  let next = from
  const client = async (): Promise<void> => {
    while (next < to) {
      const { ledger, runtime, setting } = court
      const { kind } = await allocate(ledger, runtime, court.request(next++), setting)
      if (kind !== 'drawn') throw new Error(`a case was not drawn: ${kind}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
}

/** What a draw writes, in bytes: manifest, facts, record, three entries. */
async function weightOf(ledger: CourtLedger): Promise<readonly (readonly Uint8Array[])[]> {
  const [commit] = await Array.fromAsync(ledger.entries({ kinds: ['commit'] }))
  const [result] = await Array.fromAsync(ledger.entries({ kinds: ['result'] }))
  const [number] = await Array.fromAsync(ledger.entries({ kinds: ['randomness'] }))
  const manifest = await blob(ledger, commit?.body['manifest'])
  const { facts } = JSON.parse(Buffer.from(manifest).toString()) as { readonly facts: string }
  const entry = (one: Entry | undefined): Uint8Array => Buffer.from(JSON.stringify(one))
  return [
    [entry(commit), manifest, await blob(ledger, facts)],
    [entry(number), entry(result), await blob(ledger, result?.body['record'])],
  ]
}

async function blob(ledger: CourtLedger, name: unknown): Promise<Uint8Array> {
  const bytes = await ledger.blob(String(name))
  if (bytes === undefined) throw new Error(`the ledger lacks ${String(name)}`)
  return bytes
}

/** Bare SQLite that writes as many bytes in as many transactions. */
function bareStore(transactions: readonly (readonly Uint8Array[])[]): (group: number) => void {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE texts (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  const insert = db.prepare('INSERT INTO texts VALUES (?, ?)')
  let id = 0
  return (group) => {
    for (const texts of transactions) {
      db.exec('BEGIN IMMEDIATE')
      for (let at = 0; at < group; at++) for (const bytes of texts) insert.run(id++, bytes)
      db.exec('COMMIT')
    }
  }
}

/** The rivals take turns, since a disk is now fast, now slow. */
async function allocation(court: BenchCourt): Promise<void> {
  console.log('distributions into a ledger: decided, committed, drawn, durable')
  await distribute(court, 0, 100, 1)
  const bare = bareStore(await weightOf(court.ledger))
  let next = 100
  for (const [clients, share] of [
    [1, 0.1],
    [64, 0.8],
  ] as const) {
    const [rounds, each] = [5, Math.floor((CASES * share) / 5 / clients) * clients]
    let [ours, theirs] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      theirs += await seconds(() => {
        for (let done = 0; done < each; done += clients) bare(clients)
      })
      ours += await seconds(() => distribute(court, next, next + each, clients))
      next += each
    }
    const count = rounds * each
    const ratio = `${(theirs / ours).toFixed(2)} × bare`
    line(`${clients} client(s)`, rate(count, ours), `bare ${rate(count, theirs)}`, ratio)
  }
  await distribute(court, next, CASES, 64)
}

/** Every draw comes out the same, and one that was forged does not. */
async function check(ledger: LedgerView, commits: readonly Entry[]): Promise<void> {
  const policyAt = pastPolicies(ledger)
  const found = []
  for (const commit of commits) found.push((await replay(ledger, commit, policyAt)).finding.kind)
  if (found.some((kind) => kind !== 'same')) throw new Error('a replay differs')
  const forged: LedgerView = {
    ...seen(ledger),
    async *entries(filter) {
      for await (const entry of ledger.entries(filter)) {
        const { body } = entry
        yield entry.kind === 'result' ? { ...entry, body: { ...body, winners: [] } } : entry
      }
    },
  }
  const [commit] = commits
  const answer = commit && (await replay(forged, commit, policyAt))
  if (answer?.finding.kind !== 'different') throw new Error('a forged winner was not found')
}

const seen = (view: LedgerView): LedgerView => ({
  origin: view.origin,
  head: () => view.head(),
  entry: (seq) => view.entry(seq),
  entries: (filter) => view.entries(filter),
  blob: (name) => view.blob(name),
  openings: (of) => view.openings(of),
  inclusion: (seq, size) => view.inclusion(seq, size),
  consistency: (from, to) => view.consistency(from, to),
  checkpoint: (size) => view.checkpoint(size),
})

const ROUNDS = 5

async function replaying({ ledger, path }: BenchCourt): Promise<void> {
  const commits = await Array.fromAsync(ledger.entries({ kinds: ['commit'] }))
  await check(ledger, commits)
  console.log(
    `\nreplay of ${commits.length} distributions: number, record, draw, decision, manifest`,
  )
  const policyAt = pastPolicies(ledger)
  const all = async (): Promise<void> => {
    for (const commit of commits) await replay(ledger, commit, policyAt)
  }
  await all()
  const times: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) times.push(await seconds(all))
  const { user, system } = process.cpuUsage(before)
  const each = `${Math.round((user + system) / ROUNDS / commits.length)} µs of CPU`
  line('in this process (the quietest round)', rate(commits.length, Math.min(...times)), each)
  await ledger.close()
  const one = String(commits[0]?.body['case'])
  for (const workers of [1, 2]) {
    const words = ['replay', '--json', '--workers', String(workers), '--ledger', path]
    const whole = await best(() => zasady(words))
    const start = await best(() => zasady([...words, '--case', one]))
    const [count, took] = [commits.length - 1, whole - start]
    const million = `${Math.round((MILLION * took) / count).toLocaleString('en')} s a million`
    line(`zasady replay, ${workers} worker(s), less its start`, rate(count, took), million)
  }
  console.log(
    '  (a million: if each case has facts of its own, as here, and the rate stays; a start takes the same for any number)',
  )
}

async function best(work: () => unknown): Promise<number> {
  const times = []
  for (let round = 0; round < 3; round++) times.push(await seconds(work))
  return Math.min(...times)
}

const LAUNCHER = resolve(import.meta.dirname, '../../cli/zasady')

const zasady = (words: readonly string[]): Buffer =>
  execFileSync(LAUNCHER, words, { stdio: ['ignore', 'pipe', 'inherit'] })

function drawing(): void {
  const candidates = Array.from({ length: 40 }, (_, at) => ({
    id: `j${at}`,
    weight: BigInt(80 + (at % 7) * 5),
  }))
  const input = { manifestDigest: 'ab'.repeat(32), randomness: 'cd'.repeat(32) }
  const text = `court-draw-v1\n${input.manifestDigest}\n${input.randomness}\n1\n0\n`
  const [draw, bare] = measure([
    { what: 'draw', calls: [() => drawSeats({ ...input, seats: [{ candidates }] })] },
    { what: 'sha256', calls: [() => hash('sha256', text)] },
  ])
  if (draw === undefined || bare === undefined) throw new Error('nothing was measured')
  const ratio = `${(draw.microseconds / bare.microseconds).toFixed(1)} × bare`
  console.log('\ndraw of one seat from 40 candidates beside one SHA-256 of its text')
  line('draw', `${draw.microseconds.toFixed(1)} µs`, ratio)
  line('bare sha256', `${bare.microseconds.toFixed(1)} µs`)
}

try {
  const court = await benchCourt(join(folder, 'court.sqlite'), CASES)
  await allocation(court)
  await replaying(court)
  drawing()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
