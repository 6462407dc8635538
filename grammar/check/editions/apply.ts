/**
 * One amendment applied to a consolidated text: a text in, the next text out, or remarks.
 */
import type { Act, AmendmentUnit, Former, Operation, Statement } from '../../syntax/ast.ts'
import type { Span } from '../../source/text.ts'
import type { ClauseState } from '../checked-policy.ts'
import { citedClauses } from '../clauses-of.ts'
import { dayWords, type Report } from '../report.ts'
import { digestOf, type Sha256 } from '../stripped.ts'
import { withoutClauses } from './without-clauses.ts'

/** A statement with the collector of the file that wrote it. */
export interface Placed<S extends Statement = Statement> {
  readonly statement: S
  readonly report: Report
}

/** The consolidated text at one moment. */
export interface Consolidated {
  readonly statements: readonly Placed[]
  readonly states: ReadonlyMap<string, ClauseState>
}

/** What an operation needs to know beside the text. */
export interface Amending {
  readonly from: string
  readonly by?: Act
  readonly report: Report
  readonly sha256: Sha256
}

/** Applies the operations one after another; one that fails leaves the text as it is. */
export function applyAmendment(
  text: Consolidated,
  unit: Pick<AmendmentUnit, 'operations'>,
  amending: Amending,
): Consolidated {
  return unit.operations.reduce((current, each) => applyOperation(current, each, amending), text)
}

function applyOperation(
  text: Consolidated,
  operation: Operation,
  amending: Amending,
): Consolidated {
  switch (operation.kind) {
    case 'add':
      if (!mayAdd(text, operation, amending)) return text
      return insert(text, text.statements.length, operation, amending)
    case 'replace': {
      if (!mayChange(text, operation, amending) || dropsConditions(text, operation, amending))
        return text
      const { rest, at } = remove(text, operation.clauses)
      return insert(rest, at, operation, amending)
    }
    case 'repeal':
      if (!mayChange(text, operation, amending)) return text
      return repealed(remove(text, operation.clauses).rest, operation.clauses, amending)
    case 'broken':
      return text
  }
}

type Named = { readonly clauses: readonly string[]; readonly span: Span }
type Inserting = Extract<Operation, { readonly statements: readonly Statement[] }>

/** A clause added must not be there; a repealed one comes back, which is said. */
function mayAdd(
  { states }: Consolidated,
  { clauses, span }: Named,
  { from, report }: Amending,
): boolean {
  let fine = true
  for (const clause of clauses) {
    const state = states.get(clause)?.state
    if (state === 'repealed')
      report.add('check/restores-clause', span, { clause }, { at: `"${clause}"` })
    else if (state !== undefined) {
      report.add(
        'check/adds-existing-clause',
        span,
        { clause, date: dayWords(from) },
        { at: `"${clause}"` },
      )
      fine = false
    }
  }
  return fine
}

/** A clause replaced or repealed must be there, in the wording that the amendment names. */
function mayChange(
  text: Consolidated,
  operation: Named & { readonly former?: Former },
  amending: Amending,
): boolean {
  const { from, report } = amending
  const absent = operation.clauses.filter((clause) => {
    const state = text.states.get(clause)?.state
    if (state !== undefined && state !== 'repealed') return false
    const code = state === undefined ? 'check/amends-absent-clause' : 'check/amends-repealed-clause'
    report.add(code, operation.span, { clause, date: dayWords(from) }, { at: `"${clause}"` })
    return true
  })
  return absent.length === 0 && sameFormer(text, operation, amending)
}

function sameFormer(
  text: Consolidated,
  { clauses, former, span }: Named & { readonly former?: Former },
  { report, sha256 }: Amending,
): boolean {
  if (former === undefined) return true
  if (former.kind === 'unknown') {
    const known = clauses.filter((clause) => text.states.get(clause)?.state !== 'wording_unknown')
    for (const clause of known)
      report.add(
        'check/former-wording-differs',
        span,
        { clause, hint: KNOWN },
        { at: `"${clause}"` },
      )
    return known.length === 0
  }
  const digest = wordingDigest(text.statements.map(statementOf), clauses, sha256)
  if (digest === former.digest) return true
  const clause = clauses.join(', ')
  report.add('check/former-wording-differs', span, { clause, hint: digestHint(digest) })
  return false
}

const KNOWN = {
  uk: 'попередня редакція відома; приберіть `попередня редакція невідома` або позначте пункт `редакція невідома`',
  en: 'the former wording is known; remove `former wording unknown`, or mark the clause `wording unknown`',
}

const digestHint = (digest: string) => ({
  uk: `чинна редакція має відбиток \`${digest}\`; перевірте, чи саме її змінюють`,
  en: `the wording in force has the digest \`${digest}\`; make sure that it is the one being amended`,
})

/** The digest of the statements that cite any of the clauses: what `former wording "sha256:…"` names. */
export const wordingDigest = (
  statements: readonly Statement[],
  clauses: readonly string[],
  sha256: Sha256,
): string =>
  digestOf(
    statements.filter((each) => cites(each, new Set(clauses))),
    sha256,
  )

const statementOf = ({ statement }: Placed): Statement => statement

const cites = (statement: Statement, clauses: ReadonlySet<string>): boolean =>
  citedClauses(statement).some(({ clause }) => clauses.has(clause))

/** A draw that stays must not lose a condition of its pool without a word about it. */
function dropsConditions(
  { statements }: Consolidated,
  { clauses, span }: Named,
  { report }: Amending,
): boolean {
  const gone = new Set(clauses)
  const dropped = statements.flatMap(({ statement }) => {
    if (statement.kind !== 'draw' && statement.kind !== 'manual') return []
    if (statement.clauses.every((clause) => gone.has(clause))) return []
    const conditions = statement.conditions.filter(({ clause }) => gone.has(clause))
    return conditions.map(({ clause }) => ({ clause, rule: statement.clauses.join(', ') }))
  })
  for (const each of dropped)
    report.add('check/amendment-drops-condition', span, each, { at: `"${each.clause}"` })
  return dropped.length > 0
}

/** The text without the clauses, and the place of the first statement that lost one. */
function remove(
  text: Consolidated,
  clauses: readonly string[],
): { readonly rest: Consolidated; readonly at: number } {
  const gone = new Set(clauses)
  const kept: Placed[] = []
  let at: number | undefined
  for (const { statement, report } of text.statements) {
    if (cites(statement, gone)) at ??= kept.length
    const rest = withoutClauses(statement, gone)
    if (rest !== undefined) kept.push({ statement: rest, report })
  }
  return { rest: { ...text, statements: kept }, at: at ?? kept.length }
}

function insert(
  text: Consolidated,
  at: number,
  operation: Inserting,
  amending: Amending,
): Consolidated {
  staysWithin(operation, amending)
  const added = operation.statements.filter(hasForce)
  const replaced = new Set(added.flatMap(identityOf))
  const before = text.statements.slice(0, at).filter((each) => !isReplaced(each, replaced))
  const after = text.statements.slice(at).filter((each) => !isReplaced(each, replaced))
  const states = new Map(text.states)
  const stateOf = statesIn(added, amending)
  for (const clause of operation.clauses) states.set(clause, stateOf(clause))
  return { statements: [...before, ...placedIn(amending.report, added), ...after], states }
}

/** How each clause stands among statements that are in force from a day, by an act. */
export function statesIn(
  statements: readonly Statement[],
  { from, by }: Pick<Amending, 'from' | 'by'>,
): (clause: string) => ClauseState {
  const unknown = new Set(
    statements.flatMap((each) => (each.kind === 'wording_unknown' ? each.clauses : [])),
  )
  const since = { since: from, ...(by && { by }) }
  return (clause) => ({ state: unknown.has(clause) ? 'wording_unknown' : 'in_force', ...since })
}

/** Samples and tests belong to the whole policy, and what did not parse has no force. */
export const hasForce = ({ kind }: Statement): boolean =>
  kind !== 'sample' && kind !== 'test' && kind !== 'broken'

/** What a later statement replaces just by having the same name. */
function identityOf(statement: Statement): string[] {
  if (statement.kind === 'definition') return [`definition ${statement.name.en}`]
  return statement.kind === 'reading' ? [`reading ${statement.code}`] : []
}

/** Statements of one file. */
export const placedIn = (report: Report, statements: readonly Statement[]): Placed[] =>
  statements.map((statement) => ({ statement, report }))

const isReplaced = ({ statement }: Placed, replaced: ReadonlySet<string>): boolean =>
  identityOf(statement).some((identity) => replaced.has(identity))

/** Statements of an operation must cite only the clauses that it names. */
function staysWithin({ clauses, statements }: Inserting, { report }: Amending): void {
  const named = new Set(clauses)
  for (const statement of statements) {
    for (const { clause, span } of ownClauses(statement)) {
      if (!named.has(clause))
        report.add('check/amendment-outside-its-clauses', span, { clause }, { at: `"${clause}"` })
    }
  }
}

/** Definitions and readings serve many clauses, and a pool condition only uses its clause. */
function ownClauses(statement: Statement) {
  if (statement.kind === 'definition' || statement.kind === 'reading') return []
  if (statement.kind !== 'draw' && statement.kind !== 'manual') return citedClauses(statement)
  return statement.clauses.map((clause) => ({ clause, span: statement.span }))
}

function repealed(
  text: Consolidated,
  clauses: readonly string[],
  { from, by }: Amending,
): Consolidated {
  const states = new Map(text.states)
  for (const clause of clauses)
    states.set(clause, { state: 'repealed', since: from, ...(by && { by }) })
  return { ...text, states }
}
