/**
 * Conditions of the IR as conditions of json-rules-engine. «Not» is carried down to the operators,
 * since «surely not» is not «not surely»; lists are written out, one condition for each element.
 */
import type { Ir } from '../plan/ir.ts'
import { openWordings } from '../plan/open-wordings.ts'
import { excludes } from '../plan/rule-conditions.ts'
import { all, any, leaf, type Condition, type Mode, type Operand } from './json-condition.ts'
import type { OperatorName } from './operators.ts'
import { given, listOf, resolved } from './operands.ts'
import { Inexpressible, type Bound, type Translation } from './world.ts'

/** The condition that holds where the answer to the question of `mode` about the node (or its negation) is yes. */
export function conditionOf(
  node: Ir,
  mode: Mode,
  negated: boolean,
  translation: Translation,
): Condition {
  const { operand } = translation
  const inner = (part: Ir): Condition => translation.condition(part, mode, negated)
  const asks = asking(mode, negated)
  const every = (parts: readonly Condition[]): Condition => (negated ? any(parts) : all(parts))
  const some = (parts: readonly Condition[]): Condition => (negated ? all(parts) : any(parts))
  switch (node.op) {
    case 'not':
      return translation.condition(node.operand, mode, !negated)
    case 'and':
      return every(node.operands.map(inner))
    case 'or':
      return some(node.operands.map(inner))
    case 'compare':
      return compared(node, mode, negated, translation)
    case 'same':
      return asks('same', operand(node.left), operand(node.right))
    case 'in_set':
      return some(node.items.map((item) => asks('equal', operand(node.item), operand(item))))
    case 'in_interval': {
      const [item, from, to] = [node.item, node.from, node.to].map(operand)
      if (item === undefined || from === undefined || to === undefined) throw new Error('no bounds')
      return every([
        asks(node.fromOpen ? 'less' : 'lessOrEqual', from, item),
        asks(node.toOpen ? 'less' : 'lessOrEqual', item, to),
      ])
    }
    case 'in_list':
      return asks('among', operand(node.item), operand(node.list))
    case 'is_working_day':
      return asks('workingDay', operand(node.item))
    case 'presence':
      return asks(node.test === 'known' ? 'given' : 'none', operand(node.operand))
    case 'exists':
      return some(existing(node, mode, negated, translation))
    case 'ground':
      return some(grounds(node, mode, negated, translation))
    case 'holds':
      throw new Inexpressible('the outcome of another rule on the matter')
    case 'const':
    case 'root':
    case 'variable':
    case 'member':
    case 'lookup':
    case 'otherwise':
    case 'if':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'aggregate':
    case 'list':
    case 'pool':
      return asks('true', operand(node))
  }
}

/** A leaf of this mode, negated or not. */
const asking =
  (mode: Mode, negated: boolean) =>
  (operator: OperatorName, left: Operand, right?: Operand): Condition =>
    leaf(left, `${mode}.${negated ? 'not.' : ''}${operator}`, right)

function compared(
  { operator, left, right }: Ir & { op: 'compare' },
  mode: Mode,
  negated: boolean,
  { operand }: Translation,
): Condition {
  const [a, b] = [operand(left), operand(right)]
  switch (operator) {
    case '=':
      return asking(mode, negated)('equal', a, b)
    case '<>':
      return asking(mode, !negated)('equal', a, b)
    case '<':
      return asking(mode, negated)('less', a, b)
    case '<=':
      return asking(mode, negated)('lessOrEqual', a, b)
    case '>':
      return asking(mode, negated)('less', b, a)
    case '>=':
      return asking(mode, negated)('lessOrEqual', b, a)
  }
}

/** Unknown, as a condition: it neither surely holds nor surely fails. */
const open = (mode: Mode, negated: boolean): Condition =>
  asking(mode, negated)('true', given({ state: 'unknown' }))

/** One condition for each element that the list may have. */
function existing(
  { variable, source, where }: Ir & { op: 'exists' },
  mode: Mode,
  negated: boolean,
  translation: Translation,
): readonly Condition[] {
  const holder = source.op === 'member' && source.object.op === 'lookup' ? source.object : undefined
  if (holder !== undefined && source.op === 'member') {
    return ofJudge(holder, mode, negated, translation, (judge) => {
      const inner = translation.with(LOOKED_UP, judge)
      const object: Ir = { op: 'variable', type: holder.type, name: LOOKED_UP }
      return existing(
        {
          op: 'exists',
          type: TRUTH,
          variable,
          source: { ...source, object },
          ...(where && { where }),
        },
        mode,
        negated,
        inner,
      )
    })
  }
  const list = listOf(source, translation)
  if (list === 'unknown') return [open(mode, negated)]
  return list.map((element) =>
    where === undefined
      ? asking(mode, negated)('true', given({ state: 'known', kind: 'truth', value: true }))
      : translation.with(variable, element).condition(where, mode, negated),
  )
}

const LOOKED_UP = '@judge'
const TRUTH = { kind: 'boolean' } as const

/** «It is this judge, and …» for every judge, where who it is shows only at the run. */
function ofJudge(
  who: Ir,
  mode: Mode,
  negated: boolean,
  translation: Translation,
  conditionsFor: (judge: Bound) => readonly Condition[],
): readonly Condition[] {
  const judges = translation.world.judges()
  if (judges === 'unknown') return [open(mode, negated)]
  const asks = asking(mode, negated)
  const whoever = translation.operand(who)
  const unknown = asks('true', { fact: 'unless known', params: { of: whoever } })
  const join = negated ? any : all
  const some = negated ? all : any
  return [
    unknown,
    ...judges.map((judge) =>
      join([asks('same', whoever, operandOfBound(judge)), some(conditionsFor(judge))]),
    ),
  ]
}

const operandOfBound = (bound: Bound): Operand =>
  given(
    bound.kind === 'value' ? bound.given : { state: 'known', kind: 'record', value: bound.path },
  )

/** Whether any exclusion of these clauses holds of the judge. */
function grounds(
  { clauses, of }: Ir & { op: 'ground' },
  mode: Mode,
  negated: boolean,
  translation: Translation,
): readonly Condition[] {
  const who = resolved(of, translation)
  const forJudge = (judge: Bound): readonly Condition[] =>
    clauses.flatMap((clause) => groundOf(clause, mode, negated, translation.with('judge', judge)))
  if (who !== undefined) return who === 'none' ? [] : forJudge(who)
  return ofJudge(of, mode, negated, translation, forJudge)
}

function groundOf(
  clause: string,
  mode: Mode,
  negated: boolean,
  translation: Translation,
): readonly Condition[] {
  const { ir } = translation.world
  const state = ir.clauses.find((entry) => entry.clause === clause)?.state
  if (state === 'wording_unknown') return [open(mode, negated)]
  return ir.exclusions
    .filter((rule) => rule.clause === clause)
    .map((rule) =>
      subjectToWordings(rule.clause, mode, negated, translation, (inner) =>
        inner.condition(excludes(rule), mode, negated),
      ),
    )
}

/** What an unknown wording could take away is never sure. */
export function subjectToWordings(
  clause: string,
  mode: Mode,
  negated: boolean,
  translation: Translation,
  condition: (translation: Translation) => Condition,
): Condition {
  const isOpen = openWordings(translation.world.ir, clause).length > 0
  const found = condition(translation)
  if (!isOpen) return found
  return negated ? any([found, open(mode, negated)]) : all([found, open(mode, negated)])
}
