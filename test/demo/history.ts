/**
 * `npm run demo:history`: a year-size ledger of an invented court, made by the real engine, to try amendments on.
 *
 * Synthetic data. `--out FILE` (never over one that is there), `--matters N`, `--per-day N`, `--seed TEXT`.
 */
import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type History, yearOf } from './history/year.ts'
import { dateOf } from './sample-year.ts'

/** After the last shipped amendment came into force; a Monday. */
const FROM = '2026-03-02'
const PROPOSAL = 'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    matters: { type: 'string', default: '20000' },
    'per-day': { type: 'string', default: '80' },
    seed: { type: 'string', default: 'навчальний рік сорока суддів' },
  },
})
const { seed } = values
const matters = wholeNumber('--matters', values.matters)
const perDay = wholeNumber('--per-day', values['per-day'])
process.exitCode = matters === undefined || perDay === undefined ? 2 : await run(matters, perDay)

async function run(count: number, perDay: number): Promise<number> {
  const out = values.out ?? join(mkdtempSync(join(tmpdir(), 'zasady-history-')), 'history.sqlite')
  if (existsSync(out)) {
    console.error(`Файл ${out} вже є; назвіть інший: --out ФАЙЛ`)
    return 2
  }
  mkdirSync(dirname(out), { recursive: true })
  console.log('Навчальні дані: суд, судді, справи й зміни засад вигадані.\n')
  const started = performance.now()
  const onDay = progress(count, started)
  const history = await yearOf(out, { seed, from: FROM, matters: count, perDay, onDay })
  const { size } = await history.office.ledger.head()
  await history.office.ledger.close()
  console.log(summary(history, { size, out, seconds: (performance.now() - started) / 1000 }))
  console.log(nextSteps(out, dateOf(history.clock.now)))
  return 0
}

function wholeNumber(option: string, text: string): number | undefined {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  console.error(`${option}: потрібне ціле число, більше за нуль, а не «${text}»`)
  return undefined
}

/** A line for every month that is over. */
function progress(count: number, started: number): (day: string, settled: number) => void {
  let last: { readonly month: string; readonly settled: number } | undefined
  return (day, settled) => {
    const month = day.slice(0, 'yyyy-mm'.length)
    if (last !== undefined && (last.month !== month || settled === count)) {
      const seconds = Math.round((performance.now() - started) / 1000)
      console.log(`  ${last.month}: справ ${settled} з ${count}, ${seconds} с`)
    }
    last = { month, settled }
  }
}

function summary(
  { office, days, outcomes }: History,
  { size, out, seconds }: { readonly size: number; readonly out: string; readonly seconds: number },
): string {
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  return [
    '',
    `Журнал: ${out} (${Math.round(statSync(out).size / 1e6)} МБ), записів ${size}`,
    `Суддів ${office.judges.length}, робочих днів ${days}, справ ${total}, ${seconds.toFixed(0)} с, ${((1000 * seconds) / total).toFixed(1)} мс на справу`,
    ...Object.entries(outcomes).map(([outcome, count]) => `  ${outcome}: ${count}`),
    '',
  ].join('\n')
}

/** Of forty judges somebody may be lucky: an honest year can have an alarm of the bets (engine/audit/README.md). */
function nextSteps(out: string, end: string): string {
  return [
    'Далі:',
    `  zasady preview --ledger ${out} --policy desn --to ${PROPOSAL}`,
    `  zasady verify ${out}`,
    `  zasady audit --ledger ${out} --at ${end}`,
    '  (хоч одна тривога ставки на сорок суддів буває й у чесному році: щонайбільше в 40 роках зі 100)',
  ].join('\n')
}
