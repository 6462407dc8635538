/** How long it takes from policy text to a first decision, and how fast text is read and checked. */
import { parse, stringify } from 'yaml'
import {
  checkFiles,
  compile,
  compiledRun,
  decide,
  evaluation,
  loadPolicies,
} from '../../engine/index.ts'
import type { PolicyFile } from '../../engine/index.ts'
import { formatYaml, parseText, stripped } from '../../grammar/index.ts'
import { measure, median } from './measure.ts'
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
  return [
    `load, check and decide once, 20 rules, warm: ${first.toFixed(1)} ms (bar 40)`,
    `  of which compiling the plan and one whole evaluation: ${plan.toFixed(1)} ms`,
    ...readingFigures(),
  ].join('\n')
}

/**
 * Reading a long policy, beside `yaml` alone on the same policy: in its YAML form, where conditions
 * are texts that `yaml` leaves unread; and as the tree that parsing gives, conditions and all.
 */
function readingFigures(): readonly string[] {
  const { text: files, lines } = policyOf(LINES)
  const [form, tree] = [files.map(asYaml), files.map(asTree)]
  const read = (texts: readonly string[]) => texts.map((text) => parse(text) as unknown)
  const [check, parsed] = times({
    'parse and check': () => checkFiles(files),
    parse: () => files.map(parseText),
  })
  // Apart: the tree leaves so much garbage that whoever takes turns with it pays for its collection.
  const [ofForm, ofTree] = times({ form: () => read(form), tree: () => read(tree) })
  const beside = (time = NaN) => `${time.toFixed(1)} ms, ${(time / (check ?? NaN)).toFixed(1)}×`
  return [
    `parse and check ${lines} lines, warm: ${check?.toFixed(1)} ms (bar 20), of which parsing ${parsed?.toFixed(1)} ms`,
    `  \`yaml\` alone on the same policy: in its YAML form, conditions left as texts (${countLines(form)} lines) ${beside(ofForm)};`,
    `  as the tree that parsing gives (${countLines(tree)} lines) ${beside(ofTree)} (bar 8)`,
  ]
}

/** Milliseconds of each. */
const times = (works: Readonly<Record<string, () => unknown>>): readonly number[] =>
  measure(Object.entries(works).map(([what, work]) => ({ what, calls: [work] }))).map(
    ({ microseconds }) => microseconds / 1000,
  )

const countLines = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + lineCount(text), 0)

const asYaml = (file: PolicyFile): string => formatYaml(unitOf(file)) ?? ''
const asTree = (file: PolicyFile): string => stringify(stripped(unitOf(file)))

function unitOf(file: PolicyFile) {
  const { unit } = parseText(file)
  if (unit === undefined) throw new Error(`${file.path} does not parse`)
  return unit
}

/** As many rules as fill so many lines of a policy. */
function policyOf(lines: number) {
  const measured = (count: number): number =>
    policyFiles(rules(count)).reduce((sum, { text }) => sum + lineCount(text), 0)
  const each = (measured(120) - measured(20)) / 100
  const count = Math.round((lines - measured(0)) / each)
  return { text: policyFiles(rules(count)), lines: measured(count) }
}
