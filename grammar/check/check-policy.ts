/**
 * Checking: the files of a policy in; one checked policy, or remarks on every mistake, out.
 *
 * Facts → vocabulary → names and types of each file → editions → checks of each edition and
 * of the whole. A mistake never stops the rest, and nothing here throws on a parsed file.
 */
import { hasErrors, type Diagnostic } from '../source/diagnostic.ts'
import type {
  AmendmentUnit,
  Definition,
  FactsUnit,
  PolicyTest,
  PolicyUnit,
  Sample,
  Statement,
} from '../syntax/ast.ts'
import { checkFacts, withFields, type OwnedField } from './check-facts.ts'
import type { CheckedPolicy, Located } from './checked-policy.ts'
import { EDITION_CHECKS, POLICY_CHECKS } from './checks/index.ts'
import { amendmentHeader, baseHeader } from './checks/headers.ts'
import { redefinitions } from './checks/redefinitions.ts'
import type { EditionView, FileView } from './checks/view.ts'
import { citedClauses, expressionsOnce } from './clauses-of.ts'
import { brokenTextOf, workspace, type FileInput, type Tables, type Workspace } from './context.ts'
import { hasForce, placedIn, type Placed } from './editions/apply.ts'
import { editionsOf, inOrderOfForce, type PlacedEdition } from './editions/consolidate.ts'
import { resolveAmendmentUnit, resolvePolicyUnit } from './resolve/unit.ts'
import type { FileContext } from './scope.ts'
import type { Sha256 } from './stripped.ts'
import type { CourtFact } from './vocabulary.ts'

/** The files of one policy, parsed. Amendments may come in any order. */
export interface PolicyInput {
  readonly facts: readonly Located<FactsUnit>[]
  readonly libraries: readonly Located<PolicyUnit>[]
  readonly base: Located<PolicyUnit>
  readonly amendments: readonly Located<AmendmentUnit>[]
  /** sha256 of a text in UTF-8, as lower-case hex. */
  readonly sha256: Sha256
}

export interface Checked {
  /** Absent when there are errors: a policy with errors is never run. */
  readonly policy?: CheckedPolicy
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks a policy with all its amendments. */
export const checkPolicy = (input: PolicyInput): Checked => examine(input).checked

/** What checking found out on the way, also about a policy with errors: for an editor. */
export interface Examined {
  readonly checked: Checked
  readonly resolved: ResolvedPolicy
  readonly editions: readonly PlacedEdition[]
}

/** Checks a policy, and keeps what each file was resolved to. */
export function examine(input: PolicyInput): Examined {
  const resolved = resolveAll(input)
  const editions = consolidate(resolved, input.sha256)
  runChecks(resolved, editions, input)
  const diagnostics = [
    ...resolved.factDiagnostics,
    ...resolved.workspace.files.flatMap(({ report }) => report.diagnostics),
  ]
  if (hasErrors(diagnostics) || editions.length === 0)
    return { resolved, editions, checked: { diagnostics } }
  return { resolved, editions, checked: { policy: policyOf(resolved, editions), diagnostics } }
}

/**
 * The canonical form of one file of a policy, for printing it in the other language.
 * Names that mean nothing stay as they are written.
 */
export function resolveUnit<U extends PolicyUnit | AmendmentUnit>(input: PolicyInput, unit: U): U {
  const { libraries, base, amendments } = resolveAll(input)
  const all = [...libraries, base, ...amendments]
  return (all.find(({ written }) => written === unit)?.canonical ?? unit) as U
}

/** A file as written, as resolved, and what it sees. */
export interface Resolved<U> {
  readonly written: U
  readonly canonical: U
  readonly file: FileContext
}

export interface ResolvedPolicy {
  readonly facts: readonly FactsUnit[]
  readonly factDiagnostics: readonly Diagnostic[]
  readonly vocabulary: CheckedPolicy['vocabulary']
  readonly tables: Tables
  readonly workspace: Workspace
  readonly libraries: readonly Resolved<PolicyUnit>[]
  readonly base: Resolved<PolicyUnit>
  /** In the order in which they come into force. */
  readonly amendments: readonly Resolved<AmendmentUnit>[]
}

function resolveAll(input: PolicyInput): ResolvedPolicy {
  const tables: Tables = { types: new Map(), templates: new Map() }
  const amendments = inOrderOfForce(input.amendments)
  const courtFacts = [...input.libraries, input.base, ...amendments].flatMap(courtFactsOf)
  const { facts, vocabulary, diagnostics } = checkFacts(input.facts, courtFacts, tables)
  const monthsDeclared = input.base.unit.calendar !== undefined
  const inputs: FileInput[] = [
    ...input.libraries.map((located) => inputOf(located, located.unit.calendar !== undefined)),
    inputOf(input.base, monthsDeclared),
    ...amendments.map((located) => inputOf(located, monthsDeclared)),
  ]
  const files = workspace(inputs, input.libraries.length, vocabulary, tables)
  const policyAt = (index: number, written: PolicyUnit): Resolved<PolicyUnit> => {
    const file = fileAt(files, index)
    return { written, file, canonical: resolvePolicyUnit(written, file, files.book) }
  }
  const amendmentAt = (index: number, written: AmendmentUnit): Resolved<AmendmentUnit> => {
    const file = fileAt(files, index)
    return { written, file, canonical: resolveAmendmentUnit(written, file, files.book) }
  }
  const first = input.libraries.length
  return {
    facts,
    factDiagnostics: diagnostics,
    vocabulary,
    tables,
    workspace: files,
    libraries: input.libraries.map(({ unit }, index) => policyAt(index, unit)),
    base: policyAt(first, input.base.unit),
    amendments: amendments.map(({ unit }, index) => amendmentAt(first + 1 + index, unit)),
  }
}

function fileAt({ files }: Workspace, index: number): FileContext {
  const file = files[index]
  if (file === undefined) throw new Error(`the workspace has no file ${index}`)
  return file
}

const inputOf = (
  located: Located<PolicyUnit | AmendmentUnit>,
  monthsDeclared: boolean,
): FileInput => ({
  located,
  statements: statementsOf(located.unit),
  brokenText: brokenTextOf(located.unit),
  monthsDeclared,
})

/** Everything a file says, whatever operation it stands in. */
function statementsOf(unit: PolicyUnit | AmendmentUnit): readonly Statement[] {
  if (unit.kind === 'policy') return unit.statements
  return unit.operations.flatMap((each) => ('statements' in each ? each.statements : []))
}

const courtFactsOf = ({ unit }: Located<PolicyUnit | AmendmentUnit>): CourtFact[] =>
  statementsOf(unit).flatMap((each) =>
    each.kind === 'fact' ? [{ declaration: each, lang: unit.lang }] : [],
  )

function consolidate(resolved: ResolvedPolicy, sha256: Sha256): readonly PlacedEdition[] {
  const { base, libraries, amendments } = resolved
  const own = amendments.filter(({ canonical }) => canonical.document === base.canonical.document)
  return editionsOf({
    base: base.canonical,
    baseReport: base.file.report,
    libraries: libraries.map(({ canonical }) => canonical),
    amendments: own.map(({ canonical: unit, file }) => ({ unit, report: file.report })),
    sha256,
  })
}

function runChecks(
  resolved: ResolvedPolicy,
  editions: readonly PlacedEdition[],
  { libraries, facts }: PolicyInput,
): void {
  const { base, amendments } = resolved
  baseHeader(base.canonical, base.file.report)
  for (const { canonical, file } of amendments) {
    amendmentHeader(canonical, base.canonical.document, file.report)
  }
  checkIncludes(resolved, new Set([...libraries, ...facts].map(({ unit }) => unit.document)))
  const expressionsIn = expressionsOnce()
  for (const view of [
    ...resolved.libraries.map(libraryView),
    ...editions.map((each) => editionView(each, resolved)),
  ]) {
    for (const check of EDITION_CHECKS) check({ ...view, expressionsIn })
  }
  const view = {
    expressionsIn,
    files: filesOf(resolved),
    vocabulary: resolved.vocabulary,
    templates: resolved.tables.templates,
    brokenText: base.file.brokenText,
    clauses: new Set(editions.flatMap(({ edition }) => [...edition.clauseStates.keys()])),
  }
  for (const check of POLICY_CHECKS) check(view)
  redefinitions(resolved.workspace, [base, ...amendments])
}

function checkIncludes({ libraries, base }: ResolvedPolicy, known: ReadonlySet<string>): void {
  for (const { canonical, file } of [...libraries, base]) {
    for (const { document, span } of canonical.includes) {
      if (!known.has(document))
        file.report.add('check/unknown-library', span, { word: document }, { at: document })
    }
  }
}

/** A text as checks see it, but for what they share. */
type TextView = Omit<EditionView, 'expressionsIn'>

function libraryView({ canonical, file }: Resolved<PolicyUnit>): TextView {
  const statements = placedIn(file.report, canonical.statements.filter(hasForce))
  const from = canonical.effective?.from ?? ''
  const cited = canonical.statements.flatMap(citedClauses)
  const states = new Map(cited.map(({ clause }) => [clause, { state: 'in_force' as const }]))
  return {
    from,
    statements,
    states,
    definitions: definitionsIn(statements),
    brokenText: file.brokenText,
  }
}

function editionView(
  { edition, placed }: PlacedEdition,
  { libraries, base }: ResolvedPolicy,
): TextView {
  const shared = libraries.flatMap(({ canonical, file }) =>
    placedIn(file.report, canonical.statements),
  )
  return {
    from: edition.from,
    statements: placed,
    states: edition.clauseStates,
    brokenText: base.file.brokenText,
    definitions: definitionsIn([...shared, ...placed]),
  }
}

const definitionsIn = (placed: readonly Placed[]): ReadonlyMap<string, Definition> =>
  new Map(
    placed.flatMap(({ statement }) =>
      statement.kind === 'definition' ? [[statement.name.en, statement] as const] : [],
    ),
  )

function filesOf({ libraries, base, amendments }: ResolvedPolicy): readonly FileView[] {
  const viewOf =
    (kind: FileView['kind']) =>
    ({ canonical, file }: Resolved<PolicyUnit | AmendmentUnit>): FileView => ({
      kind,
      lang: file.lang,
      statements: statementsOf(canonical),
      report: file.report,
      unit: canonical,
    })
  return [
    ...libraries.map(viewOf('library')),
    viewOf('base')(base),
    ...amendments.map(viewOf('amendment')),
  ]
}

function policyOf(resolved: ResolvedPolicy, editions: readonly PlacedEdition[]): CheckedPolicy {
  const { base, libraries, amendments, facts, vocabulary, tables } = resolved
  const units = [...libraries, base, ...amendments].map(({ canonical }) => canonical)
  const own = [base, ...amendments].flatMap(({ canonical }) => statementsOf(canonical))
  return {
    document: base.canonical.document,
    base: base.canonical,
    libraries: libraries.map(({ canonical }) => canonical),
    amendments: amendments.map(({ canonical }) => canonical),
    facts,
    vocabulary: withFields(vocabulary, units.flatMap(statementsOf).flatMap(ownFact)),
    editions: editions.map(({ edition }) => edition),
    types: tables.types,
    templates: tables.templates,
    tests: own.filter((each): each is PolicyTest => each.kind === 'test'),
    // A court may start its tests from the samples of a library.
    samples: units.flatMap(statementsOf).filter((each): each is Sample => each.kind === 'sample'),
  }
}

const ownFact = (statement: Statement): OwnedField[] =>
  statement.kind === 'fact' ? [{ entity: statement.entity, field: statement.field }] : []
