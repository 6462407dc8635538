/** `zasady test`: the tests inside policies in; what fails, and with --coverage what no test notices, out. */
import type { MutationReport, TestResult } from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { loadPolicy } from '../load-policy.ts'
import { mutatePolicy, type Provable, provable, testPolicy } from '../proving.ts'
import { paintFor } from '../render/colour.ts'
import { mutationJson, mutationText } from '../render/mutations.ts'
import { MUTATIONS, TESTS, watched } from '../render/progress.ts'
import { testsJson, testsText } from '../render/tests.ts'
import { policyNames } from '../targets.ts'

/** What came of the tests of one policy. */
interface Proof {
  readonly loaded: Provable
  readonly results: readonly TestResult[]
  readonly mutations?: MutationReport
}

/** Exit: 0 when all pass (and, with --coverage, nothing goes unnoticed), otherwise 1. */
export async function run(context: Context, { args, options }: Input): Promise<ExitCode> {
  const names = await policyNames(args)
  if (!names.ok) return complain(context, names)
  const proofs: Proof[] = []
  for (const name of names.value) {
    const proof = await prove(context, name, options['coverage'] === true)
    if (!proof.ok) return complain(context, proof)
    proofs.push(proof.value)
    if (!context.json) await context.terminal.out(proofText(context, proof.value))
  }
  if (context.json) await context.terminal.out(jsonPage({ policies: proofs.map(proofJson) }))
  return proofs.every(holds) ? EXIT.done : EXIT.remarks
}

async function prove(context: Context, name: string, mutate: boolean): Promise<Or<Proof>> {
  const found = await loadPolicy(name)
  const loaded = found.ok ? provable(found.value) : found
  if (!loaded.ok) return loaded
  const results = await watched(context, TESTS, (advance) => testPolicy(loaded.value, advance))
  if (!results.ok) return results
  const proof = { loaded: loaded.value, results: results.value }
  if (!mutate) return right(proof)
  const report = await watched(context, MUTATIONS, (advance) => mutatePolicy(loaded.value, advance))
  return report.ok ? right({ ...proof, mutations: report.value }) : report
}

function holds({ results, mutations }: Proof): boolean {
  const noticed = mutations?.clauses.every(({ survived }) => survived.length === 0) ?? true
  return noticed && results.every(({ kind }) => kind === 'passed')
}

function proofText({ terminal, lang }: Context, { loaded, results, mutations }: Proof): string {
  const paint = paintFor(terminal.colour)
  const tests = testsText(loaded, results, lang, paint)
  return mutations === undefined ? tests : tests + mutationText(loaded, mutations, lang, paint)
}

const proofJson = ({ loaded, results, mutations }: Proof) => ({
  policy: loaded.document,
  ...testsJson(loaded, results),
  ...(mutations !== undefined && { mutations: mutationJson(loaded, mutations) }),
})
