/** How long `zasady --help` takes beside an empty start of the runtime, run by run in turns. */
import { execFileSync } from 'node:child_process'
import { median } from './measure.ts'

const RUNS = 21

function milliseconds(file: string, args: readonly string[]): number {
  const start = performance.now()
  execFileSync(file, args, { stdio: 'ignore' })
  return performance.now() - start
}

/** One line of the report. */
export function startUp(): string {
  const ours: number[] = []
  const empty: number[] = []
  for (let run = 0; run < RUNS; run++) {
    empty.push(milliseconds(process.execPath, ['-e', '0']))
    ours.push(milliseconds('node_modules/.bin/zasady', ['--help']))
  }
  const [help, nothing] = [median(ours), median(empty)]
  return `zasady --help: ${help.toFixed(0)} ms, empty start of the runtime: ${nothing.toFixed(0)} ms, ratio ${(help / nothing).toFixed(2)} (bar 2; median of ${RUNS} each, in turns)`
}
