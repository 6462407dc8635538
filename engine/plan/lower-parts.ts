/** What all rules of the IR have in common: heads, loops, reasons. */
import type { Expr, Loop, RuleHead, Template, Text, Weight } from '../../grammar/index.ts'
import { CANDIDATE, type Ir, type IrLoop, type IrRule, type IrTemplate } from './ir.ts'
import { lowerBinder, lowerExpression } from './lower-expression.ts'
import { bindVariable, startRule, type Lowering, type LoweringBook } from './lowering.ts'

/** What rules need besides expressions. */
export interface RuleBook extends LoweringBook {
  readonly templates: ReadonlyMap<Text, Template>
  readonly weights: ReadonlyMap<string, Weight>
  /** Clauses that a duty answers for; conditions of a pool give no entry for them. */
  readonly duties: ReadonlySet<string>
}

export const BOOLEAN = { kind: 'boolean' } as const

/** The judge is in sight of exclusions, conditions of the pool and weights. */
export const withJudge = (book: RuleBook): Lowering =>
  bindVariable(startRule(book), 'judge', { kind: 'record', entity: 'judge' }).inner

/** The id of a judge or a juror is in sight where whoever is replaced is asked for. */
export function withCandidate(book: RuleBook): {
  readonly inner: Lowering
  readonly candidate: Ir
} {
  const type = { kind: 'text' } as const
  const { inner, variable } = bindVariable(startRule(book), CANDIDATE, type)
  return { inner, candidate: { op: 'variable', type, name: variable } }
}

export function lowerLoop(
  loop: Loop | undefined,
  lowering: Lowering,
): { readonly loop: { readonly loop?: IrLoop }; readonly inner: Lowering } {
  if (loop === undefined) return { loop: {}, inner: lowering }
  const lowered = requiredLoop(loop, lowering)
  return { loop: { loop: lowered.loop }, inner: lowered.inner }
}

export function requiredLoop(
  written: Loop,
  lowering: Lowering,
): { readonly loop: IrLoop; readonly inner: Lowering } {
  const { source, variable, inner, element } = lowerBinder(written, lowering)
  const entity = element.kind === 'record' ? element.entity : variable
  return { loop: { variable, entity, source, ...optional('where', written.where, inner) }, inner }
}

/** The rule's head once for each clause that it cites. */
export function heads(rule: RuleHead, lowering: Lowering, book: RuleBook): readonly IrRule[] {
  const sentence = because(rule.because, lowering, book)
  return rule.clauses.map((clause) => ({
    ...nameOf(rule),
    clause,
    readings: rule.readings,
    ...sentence,
  }))
}

export const nameOf = ({ name }: Pick<RuleHead, 'name'>): Pick<IrRule, 'name' | 'label'> => ({
  name: name.en,
  label: name,
})

export function because(
  text: Text | undefined,
  lowering: Lowering,
  { templates }: RuleBook,
): { readonly because?: IrTemplate } {
  const template = text && templates.get(text)
  if (template === undefined) return {}
  const lower = (parts: Template['uk']): readonly (string | Ir)[] =>
    parts.map((part) => (typeof part === 'string' ? part : lowerExpression(part, lowering)))
  const uk = lower(template.uk)
  return { because: { uk, en: template.en === undefined ? uk : lower(template.en) } }
}

export function optional<K extends string>(
  key: K,
  expr: Expr | undefined,
  lowering: Lowering,
): Partial<Record<K, Ir>> {
  if (expr === undefined) return {}
  return { [key]: lowerExpression(expr, lowering) } as Partial<Record<K, Ir>>
}

export function all(operands: readonly Ir[]): Ir {
  const [only] = operands
  if (only !== undefined && operands.length === 1) return only
  return { op: 'and', type: BOOLEAN, operands }
}
