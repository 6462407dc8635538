/**
 * When a rule takes effect, as one expression: a rule in, an expression of the same IR out.
 *
 * Everything that asks about a rule (outcome, entries, `ground`, `holds`) asks for this
 * expression, so the reference evaluator and the compiled plan need to know expressions only.
 * The expression of a rule is always the same object, so a plan can be keyed by it.
 */
import type {
  Ir,
  IrException,
  IrExclusion,
  IrFinding,
  IrLoop,
  IrManual,
  IrRedraw,
  IrTransfer,
} from './ir.ts'

const BOOLEAN = { kind: 'boolean' } as const

/** Does it exclude the judge bound as `judge`? */
export const excludes: (rule: IrExclusion) => Ir = remembered((rule) =>
  overLoop(rule.loop, rule.condition),
)

/** Does the matter go to that judge: the condition, a judge to go to, and no exception. */
export const transfers: (rule: IrTransfer) => Ir = remembered((rule) =>
  all(
    rule.when,
    { op: 'presence', type: BOOLEAN, test: 'known', operand: rule.to },
    notAny(rule.exceptions),
  ),
)

/** The transfer but for this exception: what the exception takes the matter away from. */
export const wouldTransfer: (rule: IrTransfer) => Ir = remembered((rule) =>
  all(rule.when, { op: 'presence', type: BOOLEAN, test: 'known', operand: rule.to }),
)

/** Is a repeat distribution asked for or due? */
export const redrawConcerns: (rule: IrRedraw) => Ir = remembered((rule) =>
  rule.when === undefined ? rule.asked : any(rule.asked, rule.when),
)

/** Are the conditions of a repeat distribution met? Absent `when`: whenever it is asked for. */
export const redrawIsMet: (rule: IrRedraw) => Ir = remembered((rule) =>
  all(rule.when ?? rule.asked, ...(rule.given === undefined ? [] : [rule.given])),
)

/** For one that an exception from a transfer leads to: the exception is the occasion, its acts are still needed. */
export const redrawIsMetByException: (rule: IrRedraw) => Ir = remembered((rule) =>
  all(...(rule.given === undefined ? [] : [rule.given])),
)

/** Is the head of the court asked to assign, and may he? */
export const manualIsDue: (rule: IrManual) => Ir = remembered((rule) => all(rule.asked, rule.when))

/** Does the finding hold for the matter, or for any subject of its loop? */
export const finds: (rule: IrFinding) => Ir = remembered((rule) => overLoop(rule.loop, rule.when))

function overLoop(loop: IrLoop | undefined, condition: Ir): Ir {
  if (loop === undefined) return condition
  const where = loop.where === undefined ? condition : all(loop.where, condition)
  return { op: 'exists', type: BOOLEAN, variable: loop.variable, source: loop.source, where }
}

const all = (...operands: readonly Ir[]): Ir => join('and', operands)
const any = (...operands: readonly Ir[]): Ir => join('or', operands)
const notAny = (exceptions: readonly IrException[]): Ir => ({
  op: 'not',
  type: BOOLEAN,
  operand: any(...exceptions.map(({ when }) => when)),
})

/** «And» of nothing is true, «or» of nothing false. */
function join(op: 'and' | 'or', operands: readonly Ir[]): Ir {
  const [only] = operands
  return only !== undefined && operands.length === 1 ? only : { op, type: BOOLEAN, operands }
}

function remembered<R extends object>(make: (rule: R) => Ir): (rule: R) => Ir {
  const made = new WeakMap<R, Ir>()
  return (rule) => {
    const known = made.get(rule)
    if (known !== undefined) return known
    const expression = make(rule)
    made.set(rule, expression)
    return expression
  }
}
