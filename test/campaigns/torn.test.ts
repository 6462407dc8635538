/**
 * Files of a ledger that were torn or cut: what opens and verifies is the list as it was, or its beginning; whoever has
 * kept a later checkpoint is told that the end is lost. Nothing else is ever taken for whole.
 *
 * `CAMPAIGN_TORN` says how many bytes lie between two cuts (1: at every byte), and every sector is torn; without it, both
 * happen at some places.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLedger } from '../../engine/index.ts'
import { append, tellStory } from '../support/ledger-story.ts'
import { newLedger, register, temporaryFolder, writingOf } from '../support/ledgers.ts'

const STEP = Number(process.env['CAMPAIGN_TORN'] ?? 0)
const SECTOR = 512
const MOST = STEP > 0 ? Number.POSITIVE_INFINITY : 60

/** Files of a ledger as a crash leaves them: not closed, so that its last entries are in the log of SQLite. */
async function filesLeft() {
  const folder = temporaryFolder()
  const path = join(folder, 'court.sqlite')
  const ledger = await newLedger(path)
  await tellStory(ledger)
  for (let n = 0; n < 20; n++) await append(ledger, [register(String(n))])
  const head = await ledger.head()
  const roots = new Map<number, string>([[head.size, head.root]])
  for (let size = 1; size < head.size; size++) {
    const note = await ledger.checkpoint(size)
    const root = note?.split('\n')[2]
    if (root !== undefined) roots.set(size, Buffer.from(root, 'base64').toString('hex'))
  }
  const left = join(folder, 'left')
  for (const ending of ['', '-wal']) copyFileSync(path + ending, left + ending)
  await ledger.close()
  return { closed: readFileSync(path), left, head, roots }
}

type Files = Awaited<ReturnType<typeof filesLeft>>

/** Opens what is left, as the next process would. */
async function judged(path: string, { head, roots }: Files): Promise<string> {
  const opened = await openLedger(path, writingOf())
  if (opened.kind === 'refused') return 'refused'
  const { ledger } = opened
  try {
    const verified = await ledger.verify({ checkpoints: [head.checkpoint] })
    if (verified.kind === 'verified') return verified.root === head.root ? 'whole' : 'WRONG'
    const own = await ledger.verify()
    if (own.kind === 'damaged') return 'damaged'
    const beginning = roots.get(own.entries) === own.root && own.entries < head.size
    const told = verified.findings.some(({ code }) => code === 'checkpoint/shorter')
    return beginning && told ? 'beginning' : 'WRONG'
  } finally {
    await ledger.close()
  }
}

function someOf(length: number, step: number): readonly number[] {
  const all = Array.from({ length: Math.floor(length / step) }, (_, at) => at * step)
  if (all.length <= MOST) return all
  return Array.from({ length: MOST }, () => all[Math.floor(Math.random() * all.length)] ?? 0)
}

const timeout = STEP > 0 ? 6 * 3_600_000 : 240_000

/** Damages a file at each of some places and counts what became of the ledger. */
async function damagedAt(
  places: readonly number[],
  damage: (at: number) => readonly (readonly [ending: string, bytes: Buffer])[],
  files: Files,
): Promise<Record<string, number>> {
  const path = join(temporaryFolder(), 'torn.sqlite')
  const counts: Record<string, number> = {}
  const wrong: number[] = []
  for (const at of places) {
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
    for (const [ending, bytes] of damage(at)) writeFileSync(path + ending, bytes)
    const outcome = await judged(path, files)
    counts[outcome] = (counts[outcome] ?? 0) + 1
    if (outcome === 'WRONG') wrong.push(at)
  }
  expect(wrong).toEqual([])
  return counts
}

test(
  'the log of SQLite cut anywhere leaves the ledger or its beginning',
  async () => {
    const files = await filesLeft()
    const [base, log] = [readFileSync(files.left), readFileSync(`${files.left}-wal`)]
    const cut = (at: number) =>
      [
        ['', base],
        ['-wal', log.subarray(0, at)],
      ] as const
    const counts = await damagedAt([...someOf(log.length, STEP || 1), log.length], cut, files)
    console.log('log cut:', counts)
    expect(counts['whole']).toBeGreaterThan(0)
    expect(counts['beginning']).toBeGreaterThan(0)
  },
  timeout,
)

/** A sector that was not written: zeros in its place. */
function torn(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.fill(0, at, at + SECTOR)
  return copy
}

test(
  'a torn sector of the log leaves the ledger or its beginning',
  async () => {
    const files = await filesLeft()
    const [base, log] = [readFileSync(files.left), readFileSync(`${files.left}-wal`)]
    const tear = (at: number) =>
      [
        ['', base],
        ['-wal', torn(log, at)],
      ] as const
    const counts = await damagedAt(someOf(log.length, SECTOR), tear, files)
    console.log('log torn:', counts)
    expect(counts['beginning']).toBeGreaterThan(0)
  },
  timeout,
)

test(
  'a closed file that is cut or torn is refused, damaged, or whole where nothing stood',
  async () => {
    const files = await filesLeft()
    const { closed } = files
    const cut = await damagedAt(
      someOf(closed.length, STEP || 1),
      (at) => [['', closed.subarray(0, at)]],
      files,
    )
    const tear = await damagedAt(
      someOf(closed.length, SECTOR),
      (at) => [['', torn(closed, at)]],
      files,
    )
    console.log('file cut:', cut, 'file torn:', tear)
    expect(cut['whole'] ?? 0).toBe(0)
    expect((tear['refused'] ?? 0) + (tear['damaged'] ?? 0)).toBeGreaterThan(0)
  },
  timeout,
)
