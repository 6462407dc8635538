/**
 * Which clauses a statement speaks of: those it cites (and implements), and those it refers to.
 */
import type { Expr, PoolCondition, RuleHead, Statement } from '../syntax/ast.ts'
import type { Span } from '../source/text.ts'

export type Rule = Extract<Statement, RuleHead>

export interface ClauseUse {
  readonly clause: string
  readonly span: Span
}

/** Is the statement a rule, with clauses and a name? */
export function isRule(statement: Statement): statement is Rule {
  return RULES.has(statement.kind)
}
const RULES: ReadonlySet<Statement['kind']> = new Set([
  'exclude',
  'draw',
  'refuse',
  'transfer',
  'transfer_exception',
  'redraw',
  'manual',
  'out_of_scope',
  'finding',
  'duty',
  'parameter',
  'weight',
])

/** The clauses a statement cites: of its head, its table rows and its pool conditions. */
export function citedClauses(statement: Statement): readonly ClauseUse[] {
  switch (statement.kind) {
    case 'clause':
      return [{ clause: statement.clause, span: statement.span }]
    case 'not_computable':
    case 'wording_unknown':
    case 'reading':
    case 'definition':
    case 'refuse':
    case 'transfer':
    case 'transfer_exception':
    case 'redraw':
    case 'out_of_scope':
    case 'finding':
    case 'duty':
    case 'parameter':
    case 'weight':
      return headOf(statement)
    case 'exclude':
      return [...headOf(statement), ...(statement.table?.rows ?? []).map(useOf)]
    case 'draw':
    case 'manual':
      return [...headOf(statement), ...statement.conditions.map(useOf)]
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return []
  }
}

/** The clauses a statement refers to without implementing them. */
export function referredClauses(statement: Statement): readonly ClauseUse[] {
  const { span } = statement
  const uses = (clauses: readonly string[]) => clauses.map((clause) => ({ clause, span }))
  switch (statement.kind) {
    case 'wording_unknown':
      return typeof statement.couldChange === 'string' ? [] : uses(statement.couldChange)
    case 'draw':
      return uses([statement.emptyPool])
    case 'out_of_scope':
      return uses(statement.from)
    case 'duty':
      return uses(statement.step?.after ?? [])
    case 'reading':
      return (statement.prevails ?? []).flatMap(({ clauses, over, span: at }) =>
        usesAt([...clauses, ...over], at),
      )
    case 'transfer_exception':
      return uses([
        ...statement.from,
        ...(statement.redrawClause === undefined ? [] : [statement.redrawClause]),
      ])
    case 'test':
      return statement.expect.flatMap((each) => {
        if (each.kind === 'excluded' || each.kind === 'undetermined')
          return usesAt(each.grounds, each.span)
        if (each.kind === 'outcome') return usesAt(each.clauses, each.span)
        return each.kind === 'status' ? usesAt([each.clause], each.span) : []
      })
    case 'clause':
    case 'not_computable':
    case 'definition':
    case 'exclude':
    case 'refuse':
    case 'transfer':
    case 'redraw':
    case 'manual':
    case 'finding':
    case 'parameter':
    case 'weight':
    case 'fact':
    case 'sample':
    case 'broken':
      return []
  }
}

/**
 * Every name, call, member, pool and question about a clause in a statement or expression, itself
 * included, outermost first.
 */
export function expressionsIn(node: object | undefined): readonly Expr[] {
  const found: Expr[] = []
  if (node !== undefined) visit(node, found)
  return found
}

/** The same for several checks: a statement is walked when the first of them asks. */
export function expressionsOnce(): (statement: object) => readonly Expr[] {
  const walked = new Map<object, readonly Expr[]>()
  return (statement) => {
    const known = walked.get(statement) ?? expressionsIn(statement)
    walked.set(statement, known)
    return known
  }
}

function visit(node: object, found: Expr[]): void {
  if (Array.isArray(node)) {
    for (const item of node as unknown[]) if (isObject(item)) visit(item, found)
    return
  }
  if (isExpr(node)) found.push(node)
  for (const key in node) {
    const value: unknown = node[key as keyof typeof node]
    if (isObject(value) && key !== 'span') visit(value, found)
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Expressions share some kinds with types and facts; those that the checks look for they share with none. */
function isExpr(node: object): node is Expr {
  return 'kind' in node && typeof node.kind === 'string' && LOOKED_FOR.has(node.kind)
}
const LOOKED_FOR: ReadonlySet<string> = new Set([
  'name',
  'call',
  'ground',
  'holds',
  'member',
  'pool',
])

const useOf = ({ clause, span }: ClauseUse | PoolCondition): ClauseUse => ({ clause, span })

const headOf = (head: { readonly clauses: readonly string[]; readonly span: Span }): ClauseUse[] =>
  usesAt(head.clauses, head.span)

const usesAt = (clauses: readonly string[], span: Span): ClauseUse[] =>
  clauses.map((clause) => ({ clause, span }))
