/**
 * `node test/bench/ledger.ts`: how fast a ledger is verified and written, beside what it could cost at least.
 *
 * Read the ratios. Verification is compared with SHA-256 over the same stored bytes; durable appending with SQLite that
 * inserts rows of the same bytes in transactions of the same size, with the same settings. The rivals take turns, since
 * a disk is now fast, now slow.
 */
import { createHash, hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  type CourtLedger,
  createLedger,
  type Draft,
  newPrivateKey,
  parsePrivateKey,
  verifyExport,
} from '../../engine/index.ts'
import { median } from './measure.ts'

const ENTRIES = 100_000
const GROUPS = [1, 16, 64, 256]
const ORIGIN = 'court.example/docket'

const signer = parsePrivateKey(newPrivateKey(ORIGIN))
if (signer === undefined) throw new Error('no key')
const writing = { signers: [signer], clock: Date.now }
const folder = mkdtempSync(join(tmpdir(), 'zasady-bench-'))

/** A change of a register with some text, about 600 bytes as an entry. */
const draft = (n: number): Draft => ({
  kind: 'register',
  true_at: '2026-08-04',
  by: 'секретар-1',
  body: {
    subject: `judges/с${n % 40}`,
    set: {
      surname: 'Вигадько',
      coefficient: '0.85',
      number: n,
      note: 'Призначена на посаду судді наказом голови суду від 12.01.2026 № 4-к, спеціалізація: цивільні справи',
    },
    order: { no: '4-к', date: '2026-01-12', signed_by: 'Умовна О. О.' },
    reason: 'переведення',
    corrects: null,
  },
})

async function made(name: string): Promise<CourtLedger> {
  const named = { origin: ORIGIN, court: 'Умовний суд', by: 'адмін', true_at: '2026-01-01' }
  const result = await createLedger(join(folder, name), named, writing)
  if (result.kind === 'refused') throw new Error(result.refusal.message.en)
  return result.ledger
}

const line = (what: string, ...figures: readonly string[]): void =>
  console.log(`  ${what.padEnd(44)}${figures.map((figure) => figure.padStart(14)).join('')}`)

async function verification(): Promise<void> {
  const ledger = await made('verified.sqlite')
  for (let n = 0; n < ENTRIES; n += 1000) {
    await ledger.append(Array.from({ length: 1000 }, (_, at) => draft(n + at)))
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of ledger.export()) chunks.push(chunk)
  const bytes: Buffer[] = []
  for await (const entry of ledger.entries()) bytes.push(Buffer.from(JSON.stringify(entry)))
  const size = bytes.reduce((sum, one) => sum + one.length, 0)
  console.log(`verification, ${ENTRIES} entries of ${Math.round(size / bytes.length)} bytes`)
  const seconds = async (work: () => unknown): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < 3; round++) {
      const start = performance.now()
      await work()
      times.push((performance.now() - start) / 1000)
    }
    return Math.min(...times)
  }
  const bare = await seconds(() => bytes.map((one) => hash('sha256', one)))
  const told = (what: string, time: number): void =>
    line(
      what,
      `${Math.round(ENTRIES / time).toLocaleString('en')}/s`,
      `${(time / bare).toFixed(1)} × bare`,
    )
  told('bare sha256, one call an entry', bare)
  const stream = createHash('sha256')
  told('bare sha256, one stream', await seconds(() => bytes.forEach((one) => stream.update(one))))
  const whole = async (result: Promise<{ readonly kind: string }>): Promise<void> => {
    if ((await result).kind !== 'verified') throw new Error('the ledger does not verify')
  }
  told('store, everything', await seconds(() => whole(ledger.verify())))
  told('export, everything', await seconds(() => whole(verifyExport(chunks))))
  await ledger.close()
}

/** Bare SQLite: rows of the same bytes. */
function bareStore(): (group: number) => void {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE entries (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  const insert = db.prepare('INSERT INTO entries VALUES (?, ?)')
  let seq = 0
  return (group) => {
    db.exec('BEGIN IMMEDIATE')
    for (let at = 0; at < group; at++) insert.run(seq++, Buffer.from(JSON.stringify(draft(seq))))
    db.exec('COMMIT')
  }
}

async function appending(): Promise<void> {
  const ledger = await made('appended.sqlite')
  const bare = bareStore()
  console.log('durable appends, median of rounds: entries a second, ratio to bare SQLite')
  for (const group of GROUPS) {
    const [ours, theirs]: [number[], number[]] = [[], []]
    let n = 0
    const rounds = Math.max(40, Math.round(400 / group))
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      bare(group)
      const middle = performance.now()
      await Promise.all(Array.from({ length: group }, () => ledger.append([draft(n++)])))
      theirs.push(middle - start)
      ours.push(performance.now() - middle)
    }
    const rate = (times: readonly number[]): number => (1000 * group) / median(times)
    line(
      `${group} at a time`,
      `${Math.round(rate(ours)).toLocaleString('en')}/s`,
      `${(rate(ours) / rate(theirs)).toFixed(2)} ×`,
    )
  }
  await ledger.close()
}

try {
  await verification()
  await appending()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
