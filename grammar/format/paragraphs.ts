/** Which statements stand under each other without a blank line: a rule under its clause, readings in a row. */
import { citedClauses } from '../check/clauses-of.ts'
import type { Statement } from '../syntax/ast.ts'
import { BLANK } from '../syntax/comments.ts'

/** The statements in their order, those that belong together in one list. */
export function paragraphs(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const done: Statement[][] = []
  let previous: Statement | undefined
  let clause: string | undefined
  for (const node of statements) {
    if (previous === undefined || isApart(previous, node, clause)) done.push([node])
    else done.at(-1)?.push(node)
    if (node.kind === 'clause') clause = node.clause
    previous = node
  }
  return done
}

/** Does a blank line go between two statements? `clause` is the one declared last. */
function isApart(previous: Statement, next: Statement, clause: string | undefined): boolean {
  if (isHeaded(next) || ALONE.has(next.kind) || ALONE.has(previous.kind)) return true
  if (next.kind === 'clause') return previous.kind !== 'clause'
  if (next.kind === 'fact' && previous.kind === 'clause') return false
  if (citedClauses(next).some((cited) => cited.clause === clause)) return false
  if (next.kind === 'draw' && previous.kind === 'weight') return !isWeightOf(previous.name, next)
  return previous.kind !== next.kind || !LISTED.has(next.kind) || startsGroup(next)
}

/** Read one by one. */
const ALONE: ReadonlySet<Statement['kind']> = new Set(['test', 'sample', 'broken'])

/** Read as a list where several of them follow each other. */
const LISTED: ReadonlySet<Statement['kind']> = new Set([
  'not_computable',
  'wording_unknown',
  'reading',
  'definition',
  'fact',
])

/** A heading above, or remarks in several paragraphs. */
function isHeaded({ comments = [] }: Statement): boolean {
  return comments.some((comment) => comment === BLANK || /^[-=]{4}/.test(comment))
}

/** What is said above a definition is said of those below it too. */
function startsGroup({ kind, comments = [] }: Statement): boolean {
  return kind === 'definition' && comments.length > 0
}

function isWeightOf(
  name: { readonly uk: string; readonly en: string },
  { weight }: { readonly weight?: string },
) {
  return weight === name.uk || weight === name.en
}
