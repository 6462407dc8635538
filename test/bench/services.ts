/**
 * How long an author waits while typing: remarks, completion, hover and colours after each letter, in a file of a
 * thousand lines, in a long one, and in the facts that all policies share.
 *
 *     node test/bench/services.ts
 *
 * Milliseconds of one core (not of the clock: other programs may run beside), the median and the 90th percentile.
 */
import { createHash } from 'node:crypto'
import {
  completion,
  diagnostics,
  hover,
  openWorkspace,
  semanticTokens,
  withFile,
} from '../../grammar/services/index.ts'
import { policyFiles } from '../support/shipped-policies.ts'

const LONG = 'courts/drohobych/2025-05-05-no-04.zasady'
const FACTS = 'national/facts-distribution.zasady'
const UK = { lang: 'uk' } as const
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const files = policyFiles('policies').filter(({ path }) => path.endsWith('.zasady'))
const textOf = (path: string): string => files.find((one) => one.path === path)?.text ?? ''

/** The first lines of a text, up to the end of a statement. */
function head(text: string, lines: number): string {
  const all = text.split('\n')
  const end = all.findIndex((line, index) => index >= lines && line.trim() === '')
  return `${all.slice(0, end).join('\n')}\n`
}

const spent = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function timed(times: number[], act: () => unknown): void {
  const before = spent()
  act()
  times.push(spent() - before)
}

const quantile = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1)

/** Types a condition letter by letter in the middle of a file, and asks after each. */
function typing(name: string, path: string, text: string, typed: string, after: string): void {
  const others = files.filter((one) => one.path !== path)
  let workspace = openWorkspace([...others, { path, text }], sha256)
  diagnostics(workspace, path)
  const at = text.indexOf(after, text.length / 2) + after.length
  const times = { remarks: [], completion: [], hover: [], colours: [] } as Record<string, number[]>
  for (let round = 0; round < 3; round++) {
    for (let letters = 1; letters <= typed.length; letters++) {
      const changed = text.slice(0, at) + typed.slice(0, letters) + text.slice(at)
      timed(times['remarks'] ?? [], () => {
        workspace = withFile(workspace, { path, text: changed })
        return diagnostics(workspace, path)
      })
      const lines = workspace.documents.get(path)?.lines
      const position = lines?.positionOf(at + letters) ?? { line: 1, column: 1 }
      timed(times['completion'] ?? [], () => completion(workspace, path, position, UK))
      timed(times['hover'] ?? [], () => hover(workspace, path, position, UK))
      timed(times['colours'] ?? [], () => semanticTokens(workspace, path))
    }
  }
  const said = Object.entries(times).map(
    ([what, all]) => `${what} ${quantile(all, 0.5)}/${quantile(all, 0.9)}`,
  )
  console.log(`${name}, ${text.split('\n').length} lines: ${said.join(', ')} ms`)
}

typing('a policy', LONG, head(textOf(LONG), 1000), 'справа.вид та ', 'якщо ')
typing('a long policy', LONG, textOf(LONG), 'справа.вид та ', 'якщо ')
typing('facts of all policies', FACTS, textOf(FACTS), 'нове_', '\n  ')
