/**
 * No rule depends on itself through `holds`, `ground`, definitions, or exceptions from transfers.
 *
 * A transfer depends on its exceptions, and a draw on everything that can come before it:
 * what prevents a distribution, sends the matter to a judge, or excludes one. Every rule depends
 * on what takes the matter out of the scope of its clauses.
 */
import type { Definition, OutOfScope, PoolCondition, TransferException } from '../../syntax/ast.ts'
import type { Name, Span } from '../../source/text.ts'
import { citedClauses, type Rule } from '../clauses-of.ts'
import { covers } from '../clause-patterns.ts'
import type { Placed } from '../editions/apply.ts'
import type { Report } from '../report.ts'
import { rulesOf, type EditionView } from './view.ts'

/** A rule, or one condition of a pool: it answers for its own clause, apart from its draw. */
interface Link {
  readonly name: Name
  readonly span: Span
  readonly report: Report
  readonly clauses: readonly string[]
  readonly rule?: Rule
  /** What it says itself. */
  readonly says: object
}

export function cyclicRules(view: EditionView): void {
  const links = rulesOf(view).flatMap(linksOf)
  const answering = Map.groupBy(
    links.flatMap((link) => link.clauses.map((clause) => ({ clause, link }))),
    ({ clause }) => clause,
  )
  const early = earlyRules(links)
  reportCycles(links, (link) => [
    ...clausesAsked(link.says, view).flatMap(
      (clause) => answering.get(clause)?.map((each) => each.link) ?? [],
    ),
    ...decidedBefore(link, early),
    ...limitsOf(link, early),
  ])
}

function linksOf({ statement, report }: Placed<Rule>): Link[] {
  const { name, span } = statement
  if (statement.kind !== 'draw' && statement.kind !== 'manual') {
    const clauses = citedClauses(statement).map(({ clause }) => clause)
    return [{ name, span, report, clauses, rule: statement, says: statement }]
  }
  const { conditions, ...rest } = statement
  const clauses = [...rest.clauses, ...(rest.kind === 'draw' ? [rest.emptyPool] : [])]
  const own = { name, span, report, clauses, rule: statement, says: rest }
  return [own, ...conditions.map((condition) => conditionLink(condition, report))]
}

const conditionLink = (says: PoolCondition, report: Report): Link => ({
  name: says.name,
  span: says.span,
  report,
  clauses: [says.clause],
  says,
})

/** The clauses whose status is asked for, also through the definitions that are used. */
function clausesAsked(node: object, view: EditionView, seen = new Set<Definition>()): string[] {
  return view.expressionsIn(node).flatMap((expr) => {
    if (expr.kind === 'ground' || expr.kind === 'holds') return expr.clauses
    if ((expr.kind !== 'name' && expr.kind !== 'call') || expr.ref !== 'definition') return []
    const definition = view.definitions.get(expr.kind === 'name' ? expr.name : expr.callee)
    if (definition === undefined || seen.has(definition)) return []
    seen.add(definition)
    return clausesAsked(definition, view, seen)
  })
}

/** Rules that others depend on though they do not name them. */
interface EarlyRules {
  readonly limits: readonly (Link & { readonly rule: OutOfScope })[]
  readonly exceptions: readonly (Link & { readonly rule: TransferException })[]
  readonly beforeADraw: readonly Link[]
}

function earlyRules(links: readonly Link[]): EarlyRules {
  const isLimit = (link: Link): link is EarlyRules['limits'][number] =>
    link.rule?.kind === 'out_of_scope'
  const isException = (link: Link): link is EarlyRules['exceptions'][number] =>
    link.rule?.kind === 'transfer_exception'
  return {
    limits: links.filter(isLimit),
    exceptions: links.filter(isException),
    beforeADraw: links.filter(({ rule }) => rule !== undefined && BEFORE_A_DRAW.has(rule.kind)),
  }
}

/** What takes the matter out of the scope of the clauses of a rule. */
const limitsOf = ({ clauses }: Link, { limits }: EarlyRules): readonly Link[] =>
  limits.filter(({ rule }) => {
    const others = clauses.filter((clause) => !rule.clauses.includes(clause))
    return others.some((clause) => rule.from.some((written) => covers(written, clause)))
  })

/** The rules that are decided before this one by the order of outcomes. */
function decidedBefore({ rule }: Link, { exceptions, beforeADraw }: EarlyRules): readonly Link[] {
  if (rule?.kind === 'transfer')
    return exceptions.filter((each) =>
      each.rule.from.some((clause) => rule.clauses.includes(clause)),
    )
  return rule?.kind === 'draw' ? beforeADraw : []
}
const BEFORE_A_DRAW: ReadonlySet<Rule['kind']> = new Set([
  'refuse',
  'transfer',
  'redraw',
  'manual',
  'exclude',
])

/** Walks the graph depth first; a rule met again on the way closes a circle. */
function reportCycles(links: readonly Link[], dependencies: (link: Link) => readonly Link[]): void {
  const done = new Set<Link>()
  const walk = (link: Link, way: readonly Link[]): void => {
    if (way.includes(link)) return reportCircle([...way.slice(way.indexOf(link)), link])
    if (done.has(link)) return
    for (const next of new Set(dependencies(link))) walk(next, [...way, link])
    done.add(link)
  }
  for (const link of links) walk(link, [])
}

function reportCircle(circle: readonly Link[]): void {
  const path = {
    uk: circle.map(({ name }) => `\`${name.uk}\``).join(' → '),
    en: circle.map(({ name }) => `\`${name.en}\``).join(' → '),
  }
  circle[0]?.report.add('check/cyclic-rules', circle[0].span, { path }, { at: circle[0].name.uk })
}
