/** The shipped templates of documents, drafted from facts: a kind, a day and facts in, the paper out. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { checkTemplate, documentTemplate, draftDocument } from '../../engine/index.ts'
import type { DocumentTemplate, Drafted, Paper, TemplateProblem } from '../../engine/index.ts'
import { shippedPolicies } from './shipped-policies.ts'

/** Every template file, by its path. */
export const templateFiles = (): readonly string[] =>
  readdirSync('policies', { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(dirname(path)) === 'documents' && path.endsWith('.yaml'))
    .map((path) => `policies/${path}`)
    .toSorted()

export function readTemplate(path: string): DocumentTemplate {
  const read = documentTemplate(parse(readFileSync(path, 'utf8')))
  if ('template' in read) return read.template
  throw new Error(`${path}: ${JSON.stringify(read.problems)}`)
}

/** What a policy does not know of its template. */
export function problemsOf(template: DocumentTemplate): readonly TemplateProblem[] {
  const { policy } = runtime().policies.get(template.policy) ?? {}
  const edition = policy?.editions.at(-1)
  if (policy === undefined || edition === undefined) throw new Error(`no policy ${template.policy}`)
  return checkTemplate(template, policy, edition)
}

function draft(kind: string, asOf: string, facts: object, subject?: string): Drafted {
  const path = templateFiles().find((file) => basename(file, '.yaml') === kind)
  if (path === undefined) throw new Error(`no template ${kind}`)
  const template = readTemplate(path)
  const request = { id: null, policy: template.policy, as_of: asOf, facts }
  return draftDocument(runtime(), request, template, subject)
}

export function paperOf(kind: string, asOf: string, facts: object, subject?: string): Paper {
  const drafted = draft(kind, asOf, facts, subject)
  if (drafted.kind === 'drafted') return drafted.paper
  throw new Error(`${kind} is not drafted: ${JSON.stringify(drafted)}`)
}

function runtime() {
  const { runtime: loaded } = shippedPolicies()
  if (loaded === undefined) throw new Error('the shipped policies have errors')
  return loaded
}
