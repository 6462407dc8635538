/**
 * `node test/bench/preview.ts`: how fast a proposed amendment is seen over the past of a court of forty judges.
 *
 * Read the ratio: the ruling of every matter under both editions, with all that the report counts, beside two plain replays
 * of the same matters in the same run. Reading the ledger and the facts is told apart. Before anything is timed, the quick
 * way must report what the whole way does. `LEDGER` names a ledger made by `npm run demo:history`; without it one of
 * `MATTERS` matters is made.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  type CourtLedger,
  type EditionSide,
  History,
  type HistoryReport,
  loadPolicies,
  namedEdition,
  openLedger,
  pastCases,
  pastPolicies,
  replay,
} from '../../engine/index.ts'
import { yearOf } from '../demo/history/year.ts'
import { calendar, calendarData } from '../support/mini-court.ts'
import { shippedPreviewSettings as settings } from '../support/preview-settings.ts'
import { policyFiles } from '../support/shipped-policies.ts'

const PROPOSAL = 'courts/desnianskyi/proposals/five-days-before-leave.zasady'
const [YEAR, BAR] = [20_000, 1.5]
const ROUNDS = 3

/** The proposed amendment and what is in force before it. */
function sides(): { readonly before: EditionSide; readonly after: EditionSide } {
  const files = policyFiles('policies')
  const { runtime } = loadPolicies({ files, calendar: calendarData, draft: PROPOSAL })
  const loaded = runtime?.policies.get('desn')
  const [before, after] = loaded?.policy.editions.slice(-2) ?? []
  if (loaded === undefined || before === undefined || after === undefined) {
    throw new Error('the proposal cannot be applied')
  }
  const side = (edition: typeof before) => ({ loaded, edition, named: namedEdition(edition) })
  return { before: side(before), after: side(after) }
}

const filter = { from: null, to: null, category: null, judge: null, clause: null }

/** Matters that are read at once: few, so that the heap stays as small as in a real preview. */
const BATCH = 250

/** Milliseconds of the processor: of the thread that evaluates, and of it with the runtime's own (compiler, collector). */
interface Spent {
  readonly thread: number
  readonly all: number
}

/** Other work of the machine does not count. */
function spent(work: () => void): Spent {
  const [thread, all] = [process.threadCpuUsage(), process.cpuUsage()]
  work()
  const own = process.threadCpuUsage(thread)
  return { thread: (own.user + own.system) / 1000, all: sinceThen(all) }
}

const sum = (a: Spent, b: Spent): Spent => ({ thread: a.thread + b.thread, all: a.all + b.all })

/** One pass over the ledger as `preview` makes it; what is spent on ruling and counting is told apart. */
async function pass(ledger: CourtLedger, whole = false) {
  const compared = sides()
  const started = process.cpuUsage()
  const history = new History({ ...compared, settings, calendar, filter, whole })
  let ruling: Spent = { thread: 0, all: 0 }
  let matters = 0
  let batch: PastCase[] = []
  const rule = (): void => {
    ruling = sum(
      ruling,
      spent(() => batch.forEach((past) => history.add(past))),
    )
    matters += batch.length
    batch = []
  }
  for await (const past of pastCases(ledger, compared)) {
    if (past !== undefined) batch.push(past)
    if (batch.length === BATCH) rule()
  }
  rule()
  const head = { origin: ledger.origin, size: 0, root: '' }
  let report: HistoryReport | undefined
  const reporting = spent(() => {
    report = history.report({ court: '', ledger: head, assumptions: [] })
  })
  if (report === undefined) throw new Error('there is no report')
  return { report, matters, ruling: sum(ruling, reporting), all: sinceThen(started) }
}

type PastCase = Parameters<History['add']>[0]

function sinceThen(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

async function replayed(ledger: CourtLedger): Promise<number> {
  const policyAt = pastPolicies(ledger)
  const entries = await Array.fromAsync(ledger.entries({ kinds: ['commit', 'decision'] }))
  const started = process.cpuUsage()
  for (const entry of entries) await replay(ledger, entry, policyAt)
  return sinceThen(started)
}

const least = (times: readonly number[]): number => Math.min(...times)

function assertSame(quick: HistoryReport, whole: HistoryReport): void {
  if (quick.counts['not-replayable'] > 0) throw new Error('some matters cannot be replayed')
  if (!isDeepStrictEqual(quick, whole)) throw new Error('the quick way reports something else')
}

/** Lines for people; `matters`: of how many matters a ledger is made when none is named. */
export async function previewFigures(matters: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-bench-'))
  try {
    const named = process.env['LEDGER']
    const address = named ?? join(folder, 'year.sqlite')
    if (named === undefined) await made(address, matters)
    const opened = await openLedger(address, { signers: [], clock: Date.now })
    if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
    const { ledger } = opened
    const figures = await measured(ledger)
    await ledger.close()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function made(address: string, matters: number): Promise<void> {
  const plan = { seed: 'швидкість', from: '2026-03-02', matters, perDay: 80 }
  const { office } = await yearOf(address, plan)
  await office.ledger.close()
}

async function measured(ledger: CourtLedger): Promise<string> {
  const first = await pass(ledger)
  if (first.matters <= MOST_CHECKED) assertSame(first.report, (await pass(ledger, true)).report)
  const passes = [first]
  const replays: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    passes.push(await pass(ledger))
    replays.push((await replayed(ledger)) + (await replayed(ledger)))
  }
  const [thread, ruling, all, twice] = [
    least(passes.map((one) => one.ruling.thread)),
    least(passes.map((one) => one.ruling.all)),
    least(passes.map((one) => one.all)),
    least(replays),
  ]
  const year = (of: number) => ((of / first.matters) * YEAR) / 1000
  return [
    `preview of an amendment over ${first.matters} matters, ${first.report.judges.length} judges; ${changedIn(first.report)} of them change; time of the processor`,
    `  ruling under both editions and counting: ${thread.toFixed(0)} ms, ${((1000 * thread) / first.matters).toFixed(0)} µs a matter; ${YEAR.toLocaleString('en')} take ${year(thread).toFixed(2)} s of the evaluating thread (bar ${BAR}), ${year(ruling).toFixed(2)} s with the compiler and the collector of the runtime`,
    `  with reading the ledger and the facts: ${all.toFixed(0)} ms`,
    `  two plain replays of the same: ${twice.toFixed(0)} ms, ${(twice / ruling).toFixed(1)} × the ruling, ${(twice / all).toFixed(1)} × the whole`,
  ].join('\n')
}

/** The whole way takes its time. */
const MOST_CHECKED = 5000

const changedIn = ({ cases, counts }: HistoryReport): number => cases - counts.unchanged

if (process.argv[1] === import.meta.filename) {
  console.log(await previewFigures(Number(process.env['MATTERS'] ?? 2000)))
}
