/** How long it takes from policy text to a first decision, and how fast text is read and checked. */
import { parse } from 'yaml'
import { compile, decide, evaluation, compiledRun, loadPolicies } from '../../engine/index.ts'
import { checkFiles } from '../../engine/index.ts'
import { median } from './measure.ts'
import {
  calendarData,
  factsDocument,
  policyFiles,
  preparedWith,
  rules,
  runtimeWith,
} from './workload.ts'

const LINES = 2000
const TIMES = 15

/** Milliseconds: the median of several runs in a warm process. */
function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times.slice(5))
}

const lineCount = (text: string): number => text.split('\n').length

/** Two paragraphs of the report. */
export function languageFigures(): string {
  const files = policyFiles(rules(20))
  const request = { id: null, policy: 'bench', as_of: '2026-09-01', facts: factsDocument(40, 1) }
  const first = milliseconds(() => {
    const { runtime } = loadPolicies({ files, calendar: calendarData })
    if (runtime === undefined) throw new Error('the policy does not load')
    return decide(runtime, request)
  })
  const [prepared] = preparedWith(runtimeWith(rules(20)), 40, 1)
  if (prepared === undefined) throw new Error('nothing to measure')
  const { ir, facts, working } = prepared
  const plan = milliseconds(() => evaluation(compiledRun(compile(ir), facts, working)))
  const { text, lines } = policyOf(LINES)
  const check = milliseconds(() => checkFiles(text))
  const yaml = yamlOf(lines)
  const yamlTime = milliseconds(() => parse(yaml) as unknown)
  return [
    `load, check and decide once, 20 rules, warm: ${first.toFixed(1)} ms (bar 40)`,
    `  of which compiling the plan and one whole evaluation: ${plan.toFixed(1)} ms`,
    `parse and check ${lines} lines: ${check.toFixed(1)} ms (bar 20); \`yaml\` on ${lineCount(yaml)} lines: ${yamlTime.toFixed(1)} ms, ${(yamlTime / check).toFixed(1)}× (bar 8)`,
  ].join('\n')
}

/** As many rules as fill so many lines of a policy. */
function policyOf(lines: number) {
  const measured = (count: number): number =>
    policyFiles(rules(count)).reduce((sum, { text }) => sum + lineCount(text), 0)
  const each = (measured(120) - measured(20)) / 100
  const count = Math.round((lines - measured(0)) / each)
  return { text: policyFiles(rules(count)), lines: measured(count) }
}

/** A YAML document of as many lines, of the shape in which policies are written there. */
function yamlOf(lines: number): string {
  const block = (n: number): string =>
    [
      `- exclude: judge`,
      `  clauses: ["1.${n}"]`,
      `  name: rule_${n}`,
      `  when: { all: [{ compare: [absence.kind, "=", leave] }, { in: [moment, absence.window] }] }`,
    ].join('\n')
  return `${Array.from({ length: lines / 4 }, (_, n) => block(n)).join('\n')}\n`
}
