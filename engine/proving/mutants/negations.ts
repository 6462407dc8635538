/** A rule turned against itself: its conditions into their opposites, its values taken away. */
import type { Expr, Statement } from '../../../grammar/index.ts'
import { BOOLEAN, NONE, type Change, type TypeOf } from './change.ts'
import type { Part } from './parts.ts'

/** The opposite of a condition, or none in the place of a value. */
export function negationsOf(part: Part, typeOf: TypeOf): readonly Change[] {
  switch (part.role) {
    case 'condition':
      return [negated(part)]
    case 'value':
      return [typeOf(part.expr).kind === 'boolean' ? negated(part) : dropped(part)]
    case 'deadline':
    case 'measure':
      return []
  }
}

/** A draw without a condition is turned off; an unknown wording is taken as harmless; a citation is lost. */
export function wholeRuleChanges(statement: Statement): readonly Change[] {
  switch (statement.kind) {
    case 'draw':
      return [
        ...(statement.when === undefined ? [never(statement)] : []),
        emptyPoolUncited(statement),
      ]
    case 'transfer_exception':
      return statement.redrawClause === undefined ? [] : [redrawUncited(statement)]
    case 'wording_unknown':
      return statement.couldChange === 'nothing' ? [] : [harmless(statement)]
    case 'exclude':
    case 'refuse':
    case 'transfer':
    case 'redraw':
    case 'manual':
    case 'out_of_scope':
    case 'finding':
    case 'duty':
    case 'parameter':
    case 'weight':
    case 'definition':
    case 'clause':
    case 'not_computable':
    case 'reading':
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return []
  }
}

function negated({ path, expr, clauses }: Part): Change {
  const opposite: Expr = { kind: 'not', span: expr.span, operand: expr }
  return {
    kind: 'negated',
    path,
    edits: [{ path, by: opposite }],
    types: [[opposite, BOOLEAN]],
    description: { uk: 'умову змінено на протилежну', en: 'the condition is negated' },
    span: expr.span,
    clauses,
  }
}

function dropped({ path, expr, clauses }: Part): Change {
  const none: Expr = { kind: 'none', span: expr.span }
  return {
    kind: 'dropped',
    path,
    edits: [{ path, by: none }],
    types: [[none, NONE]],
    description: { uk: 'замість значення — немає', en: 'none in place of the value' },
    span: expr.span,
    clauses,
  }
}

type OfKind<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>

function never({ span, clauses }: OfKind<'draw'>): Change {
  const no: Expr = { kind: 'boolean', span, value: false }
  return {
    kind: 'never',
    path: ['when'],
    edits: [{ path: ['when'], by: no }],
    types: [[no, BOOLEAN]],
    description: { uk: 'правило не діє ніколи', en: 'the rule never applies' },
    span,
    clauses,
  }
}

const emptyPoolUncited = ({ span, emptyPool }: OfKind<'draw'>): Change =>
  uncited('emptyPool', emptyPool, span)

const redrawUncited = ({ span, redrawClause = '' }: OfKind<'transfer_exception'>): Change =>
  uncited('redrawClause', redrawClause, span)

function uncited(key: string, clause: string, span: Change['span']): Change {
  return {
    kind: 'uncited',
    path: [key],
    edits: [{ path: [key], by: '' }],
    types: [],
    description: {
      uk: `наслідок не посилається на пункт \`${clause}\``,
      en: `the outcome does not cite clause \`${clause}\``,
    },
    span,
    clauses: [clause],
  }
}

function harmless({ span, clauses }: OfKind<'wording_unknown'>): Change {
  return {
    kind: 'dropped',
    path: ['couldChange'],
    edits: [{ path: ['couldChange'], by: 'nothing' }],
    types: [],
    description: {
      uk: 'невідома редакція вважається такою, що нічого не змінює',
      en: 'the unknown wording is taken to change nothing',
    },
    span,
    clauses,
  }
}
