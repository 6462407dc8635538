/**
 * `npm run bench`: how fast the engine is, in one run, answers checked equal first.
 *
 * Read the ratios: absolute figures depend on the machine and its other work. The workload is that
 * of a court of J judges with R exclusion rules, every rule asked about every judge, answered by
 * the ids of all rules that exclude each of them; «with evidence» also by the legal basis of each
 * ground, the absences for which it holds and every fact that was compared.
 */
import { isDeepStrictEqual } from 'node:util'
import {
  compile,
  compiledRun,
  evaluation,
  quickVerdicts,
  referenceRun,
} from '../../engine/index.ts'
import type { Prepared } from '../../engine/index.ts'
import {
  closures,
  generatedCode,
  helpersFor,
  jsonRulesEngine,
  plainFacts,
  type Answer,
} from './baselines.ts'
import { evidence, referenceEvidence } from './evidence.ts'
import { measure, measureAsync, type Measured } from './measure.ts'
import { languageFigures } from './language.ts'
import { previewFigures } from './preview.ts'
import { startUp } from './start-up.ts'
import { preparedWith, rules, runtimeWith } from './workload.ts'

/** Judges in all the distributions together: the same for every J, so that caches are equally warm. */
const JUDGES_IN_ALL = 2000

/** The compiled plan: masks, read back as ids for every judge. */
function compiled(all: readonly Prepared[]): (one: Prepared) => Answer {
  const [first] = all
  if (first === undefined) throw new Error('nothing to measure')
  const verdicts = quickVerdicts(compile(first.ir))
  return ({ facts, working }) => {
    const found = verdicts(facts, working)
    if (found === undefined) throw new Error('the workload must be an ordinary draw')
    return found.judges.map((_, index) => found.grounds(index))
  }
}

const reference = ({ ir, facts, working }: Prepared): Answer =>
  evaluation(referenceRun(ir, facts, working)).judges.map(({ grounds }) => grounds)

function assertEqual(what: string, ours: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${what} gives another answer`)
}

/** All engines on one workload; throws when any of them answers differently. */
async function compare(
  judgeCount: number,
  ruleCount: number,
  slow: boolean,
): Promise<readonly Measured[]> {
  const list = rules(ruleCount)
  const all = preparedWith(runtimeWith(list), judgeCount, Math.round(JUDGES_IN_ALL / judgeCount))
  const [first] = all
  if (first === undefined) throw new Error('nothing to measure')
  const helpers = helpersFor(first)
  const plain = all.map(plainFacts)
  const ours = compiled(all)
  const told = evidence(all)
  const byHand = closures(list, helpers)
  const generated = generatedCode(list, helpers)
  const jre = jsonRulesEngine(list, helpers)
  const flat = plain.map(jre.flatten)
  for (const [index, one] of all.entries()) {
    const answer = ours(one)
    const facts = plain[index]
    if (facts === undefined) continue
    assertEqual('the reference evaluator', answer, reference(one))
    assertEqual('closures', answer, byHand(facts))
    assertEqual('generated code', answer, generated(facts))
    assertEqual('the evidence of the reference evaluator', told(one), referenceEvidence(one))
    if (index < 3)
      assertEqual('json-rules-engine', answer, sortedLike(answer, await jre.run(flat[index] ?? [])))
  }
  const quick = measure([
    { what: 'compiled plan', calls: all.map((one) => () => ours(one)) },
    { what: WITH_EVIDENCE, calls: all.map((one) => () => told(one)) },
    { what: 'generated code on plain records', calls: plain.map((one) => () => generated(one)) },
    { what: 'closures on plain records', calls: plain.map((one) => () => byHand(one)) },
  ])
  if (!slow) return quick
  const [whole, evaluated] = [all.slice(0, 5), compile(first.ir)]
  return [
    ...quick,
    ...measure([
      {
        what: 'compiled plan, whole evaluation',
        calls: whole.map((one) => () => evaluation(compiledRun(evaluated, one.facts, one.working))),
      },
      {
        what: 'reference evaluator, whole evaluation',
        calls: whole.map((one) => () => reference(one)),
      },
    ]),
    await measureAsync(
      JSON_RULES_ENGINE,
      flat.map((one) => () => jre.run(one)),
    ),
  ]
}

const WITH_EVIDENCE = 'compiled plan, with evidence'
const JSON_RULES_ENGINE = 'json-rules-engine, flat facts given'

/** json-rules-engine gives events in no order that it promises. */
const sortedLike = (order: Answer, answer: Answer): Answer =>
  answer.map((clauses, index) => {
    const wanted = order[index] ?? []
    return clauses.toSorted((a, b) => wanted.indexOf(a) - wanted.indexOf(b))
  })

function table(title: string, lines: readonly Measured[]): string {
  const [ours] = lines
  const rows = lines.map(({ what, microseconds: each }) => {
    const ratio = each / (ours?.microseconds ?? each)
    return `  ${what.padEnd(40)}${each.toFixed(1).padStart(12)} µs${Math.round(1e6 / each)
      .toLocaleString('en')
      .padStart(12)}/s${ratio.toFixed(ratio < 10 ? 2 : 0).padStart(9)}×`
  })
  return [title, ...rows].join('\n')
}

const each = (lines: readonly Measured[], wanted: string): number =>
  lines.find(({ what }) => what === wanted)?.microseconds ?? NaN

const started = performance.now()
const base = await compare(40, 20, true)
console.log(table('explained distributions, J = 40, R = 20 (answers equal)', base))
const many = await compare(40, 200, true)
console.log(table('\nR = 200', many))
console.log(
  `\nwith evidence: json-rules-engine, ids alone, takes ${Math.round(each(base, JSON_RULES_ENGINE) / each(base, WITH_EVIDENCE))}× as long (bar 300), with R = 200 ${Math.round(each(many, JSON_RULES_ENGINE) / each(many, WITH_EVIDENCE))}×`,
)
const [small, large] = [await compare(20, 20, false), await compare(120, 20, false)]
const per = (lines: readonly Measured[]): number => lines[0]?.microseconds ?? NaN
const perRule = (per(many) - per(base)) / 180 / 40
console.log(`\none more rule, per judge: ${perRule.toFixed(3)} µs (bar 0.05)`)
console.log(`J from 20 to 120: ${(per(large) / per(small)).toFixed(1)}× (bar 7)`)
console.log(`\n${languageFigures()}`)
console.log(`\n${await previewFigures(500)}`)
console.log(`\n${startUp()}`)
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all`)
