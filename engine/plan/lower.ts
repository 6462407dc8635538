/**
 * An edition of a checked policy in, flat typed rules ready to run out.
 */
import type {
  CheckedPolicy,
  ClauseDeclaration,
  Definition,
  Edition,
  Statement,
  Weight,
} from '../../grammar/index.ts'
import type { IrClause, IrUnknownWording, PolicyIr } from './ir.ts'
import {
  lowerDraw,
  lowerException,
  lowerExclude,
  lowerManual,
  lowerRedraw,
  lowerRefuse,
  lowerTransfer,
} from './lower-distribution.ts'
import { lowerDuty, lowerFinding, lowerLimit, lowerParameter } from './lower-norms.ts'
import type { RuleBook } from './lower-parts.ts'

import { inSequence } from './procedures.ts'

/** Lowers one edition. The policy must have been checked without errors. */
export function lower(policy: CheckedPolicy, edition: Edition): PolicyIr {
  const { statements } = edition
  const book = bookOf(policy, edition)
  const exceptions = of(statements, 'transfer_exception').flatMap((rule) =>
    lowerException(rule, book),
  )
  return {
    document: policy.document,
    clauses: clausesOf(policy, edition),
    exclusions: of(statements, 'exclude').flatMap((rule) => lowerExclude(rule, book)),
    draws: of(statements, 'draw').flatMap((rule) => lowerDraw(rule, book)),
    refusals: of(statements, 'refuse').flatMap((rule) => lowerRefuse(rule, book)),
    transfers: of(statements, 'transfer').flatMap((rule) => lowerTransfer(rule, exceptions, book)),
    exceptions,
    redraws: of(statements, 'redraw').flatMap((rule) => lowerRedraw(rule, book)),
    manuals: of(statements, 'manual').flatMap((rule) => lowerManual(rule, book)),
    limits: of(statements, 'out_of_scope').map((rule) => lowerLimit(rule, book)),
    findings: of(statements, 'finding').flatMap((rule) => lowerFinding(rule, book)),
    duties: inSequence(of(statements, 'duty').flatMap((rule) => lowerDuty(rule, book))),
    parameters: of(statements, 'parameter').flatMap((rule) => lowerParameter(rule, book)),
    unknownWordings: unknownWordings(edition),
  }
}

type OfKind<K> = Extract<Statement, { readonly kind: K }>

/** The statements of one kind, in the order of the text. */
function of<K extends Statement['kind']>(
  statements: readonly Statement[],
  kind: K,
): readonly OfKind<K>[] {
  return statements.filter((statement): statement is OfKind<K> => statement.kind === kind)
}

function bookOf(policy: CheckedPolicy, edition: Edition): RuleBook {
  const { types, templates, base, libraries } = policy
  const visible = [...libraries.flatMap((library) => library.statements), ...edition.statements]
  const definitions = of(visible, 'definition').map((one): [string, Definition] => [
    one.name.en,
    one,
  ])
  const weights = of(visible, 'weight').map((one): [string, Weight] => [one.name.en, one])
  return {
    types,
    templates,
    definitions: new Map(definitions),
    weights: new Map(weights),
    months: base.calendar?.months ?? 'clamp',
    duties: dutyClauses(edition),
  }
}

const dutyClauses = ({ statements }: Edition): ReadonlySet<string> =>
  new Set(of(statements, 'duty').flatMap(({ clauses }) => clauses))

/** Every clause of the policy with its state, in the order of their numbers. */
function clausesOf(policy: CheckedPolicy, edition: Edition): readonly IrClause[] {
  const declared = declarations(policy, edition)
  const duties = dutyClauses(edition)
  const ruled = new Set(edition.statements.flatMap(clausesRuled))
  const states = [...edition.clauseStates].toSorted(([a], [b]) => compareNumbered(a, b))
  return states.map(([clause, { state }]) => {
    const declaration = declared.get(clause)
    const summary = declaration?.summary ?? { uk: clause }
    return {
      clause,
      state,
      family: duties.has(clause) ? 'duty' : ruled.has(clause) ? 'effect' : 'none',
      modality: declaration?.modality ?? 'none',
      summary,
      cite: declaration?.cite ?? { uk: clause },
    }
  })
}

/** `4.3.9` stands before `4.3.10`, and `11.2.p2` before `11.2.p10`. */
function compareNumbered(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)]
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? ''
    const difference =
      index % 2 === 1 ? Number(part) - Number(other) : Number(part > other) - Number(part < other)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Declarations of clauses by id: those in force, then what other editions say of the rest. */
function declarations(
  policy: CheckedPolicy,
  edition: Edition,
): ReadonlyMap<string, ClauseDeclaration> {
  const others = policy.editions.toReversed().flatMap(({ statements }) => statements)
  const found = new Map<string, ClauseDeclaration>()
  for (const one of of([...others.toReversed(), ...edition.statements], 'clause'))
    found.set(one.clause, one)
  return found
}

/** The clauses that the answer of a statement is about. */
function clausesRuled(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'exclude':
    case 'refuse':
    case 'transfer':
    case 'transfer_exception':
    case 'redraw':
    case 'out_of_scope':
    case 'finding':
    case 'duty':
    case 'parameter':
    case 'weight':
      return statement.clauses
    case 'draw':
      return [...statement.clauses, statement.emptyPool, ...ofConditions(statement)]
    case 'manual':
      return [...statement.clauses, ...ofConditions(statement)]
    case 'clause':
    case 'not_computable':
    case 'wording_unknown':
    case 'reading':
    case 'definition':
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return []
  }
}

const ofConditions = ({ conditions }: OfKind<'draw'> | OfKind<'manual'>): readonly string[] =>
  conditions.map(({ clause }) => clause)

/** A wording that is unknown without a word on what it could change is taken to change every draw. */
function unknownWordings({ statements, clauseStates }: Edition): readonly IrUnknownWording[] {
  const said = of(statements, 'wording_unknown')
  return [...clauseStates]
    .filter(([, { state }]) => state === 'wording_unknown')
    .map(([clause]) => {
      const statement = said.find(({ clauses }) => clauses.includes(clause))
      return {
        clause,
        readings: statement?.readings ?? [],
        couldChange: statement?.couldChange ?? 'draw',
      }
    })
}
