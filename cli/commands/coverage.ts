/** `zasady coverage`: a list of clauses in; how many of them have a rule and a test out. */
import {
  clauseCoverage,
  type ClauseCoverage,
  type CoveredPolicy,
  type ListedClause,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, unreadable } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { loadPolicy } from '../load-policy.ts'
import { isFields } from '../merge-facts.ts'
import { mutatePolicy, type Provable, provable, testPolicy } from '../proving.ts'
import { readData } from '../read-data.ts'
import { coverageText } from '../render/coverage.ts'
import { paintFor } from '../render/colour.ts'
import { MUTATIONS, watched } from '../render/progress.ts'
import { policyNames } from '../targets.ts'

/** Exit: 0 when nothing is missing in the documents that have a policy, otherwise 1. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const path = optionText(input, 'clauses')
  if (path === undefined) return complain(context, notGiven)
  const clauses = await readClauses(path)
  if (!clauses.ok) return complain(context, clauses)
  const covered = await coveredPolicies(context, input.options['quick'] === true)
  if (!covered.ok) return complain(context, covered)

  const coverage = clauseCoverage(clauses.value, covered.value)
  const { terminal, lang, json } = context
  await terminal.out(
    json ? jsonPage(plain(coverage)) : coverageText(coverage, lang, paintFor(terminal.colour)),
  )
  const documents = new Set(covered.value.map(({ policy }) => policy.document))
  const gaps = Object.entries(coverage.documents).some(
    ([id, { missing }]) => documents.has(id) && missing.length > 0,
  )
  return gaps ? EXIT.remarks : EXIT.done
}

const notGiven = misused({ uk: 'не вказано `--clauses`', en: '`--clauses` is not given' })

/** The contract's four keys, and what exactly each missing clause lacks. */
const plain = ({ documents }: ClauseCoverage) => ({ documents })

async function readClauses(path: string): Promise<Or<readonly ListedClause[]>> {
  const data = await readData(path, LIMITS.factsBytes)
  if (!data.ok) return data
  const items: readonly unknown[] = Array.isArray(data.value) ? data.value : []
  const clauses = items.filter(isClause)
  return clauses.length > 0 && clauses.length === items.length ? right(clauses) : malformed(path)
}

function isClause(value: unknown): value is ListedClause {
  return (
    isFields(value) && ['id', 'document', 'kind'].every((key) => typeof value[key] === 'string')
  )
}

const malformed = (path: string) =>
  unreadable({
    uk: `\`${path}\`: очікується список пунктів із ключами id, document, kind`,
    en: `\`${path}\`: a list of clauses with the keys id, document, kind is expected`,
  })

/** Every shipped policy with what its tests prove; a test that fails proves nothing. */
async function coveredPolicies(
  context: Context,
  quick: boolean,
): Promise<Or<readonly CoveredPolicy[]>> {
  // What nobody has adopted covers no clause.
  const names = await policyNames([], false)
  if (!names.ok) return names
  const covered: CoveredPolicy[] = []
  for (const name of names.value) {
    const found = await loadPolicy(name)
    const loaded = found.ok ? provable(found.value) : found
    const one = loaded.ok ? await coveredPolicy(context, loaded.value, quick) : loaded
    if (!one.ok) return one
    covered.push(one.value)
  }
  return right(covered)
}

/** Quick: a clause is tested when a passing test expects something of it; otherwise mistakes must be noticed. */
async function coveredPolicy(
  context: Context,
  loaded: Provable,
  quick: boolean,
): Promise<Or<CoveredPolicy>> {
  const results = await testPolicy(loaded, () => undefined)
  if (!results.ok) return results
  const passing = results.value.flatMap(({ kind, test }) => (kind === 'passed' ? [test] : []))
  const covered = { policy: loaded.policy, passing }
  if (quick) return right(covered)
  const report = await watched(context, MUTATIONS, (advance) => mutatePolicy(loaded, advance))
  if (!report.ok) return report
  const tested = report.value.clauses.flatMap((one) => (one.tested ? [one.clause] : []))
  return right({ ...covered, tested: new Set(tested) })
}
