/**
 * What the policy put in place of facts that nobody supplied: an expression in, the defaults that decide it out.
 *
 * There are two kinds: a default declared for a fact («якщо не подано»), and what a rule itself says to take instead
 * («інакше»). A part that decides nothing hides no default, so only the deciding parts are walked.
 */
import type { Scope, Trace } from '../evaluate/context.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import { truthOf } from '../evaluate/result.ts'
import type { Ask } from '../evaluate/run.ts'
import type { Value } from '../facts/value.ts'
import type { Ir } from '../plan/ir.ts'
import type { Decision } from './decision.ts'
import { isRecords, observe, type FactRead } from './observe.ts'
import { askOf } from './terms.ts'

type Choice = Ir & { readonly op: 'otherwise' }

/** Facts that were not supplied, and what stands for them. */
export type Default =
  | { readonly kind: 'declared'; readonly fact: FactRead }
  | {
      readonly kind: 'chosen'
      readonly facts: readonly FactRead[]
      readonly choice: Choice
      readonly scope: Scope
    }

/** The defaults that the value of an expression rests on; none where it has no value. */
export function defaultsIn(node: Ir, scope: Scope, decision: Decision): readonly Default[] {
  return walk(node, scope, { decision, ask: askOf(decision) })
}

interface Walking {
  readonly decision: Decision
  readonly ask: Ask
}

function walk(node: Ir, scope: Scope, walking: Walking): readonly Default[] {
  const { value } = walking.ask(node, scope)
  if (value === undefined) return []
  const inside = (parts: readonly Ir[]): readonly Default[] =>
    parts.flatMap((part) => walk(part, scope, walking))
  switch (node.op) {
    case 'and':
    case 'or':
      return inside(decidingParts(node, value, scope, walking.ask))
    case 'not':
      return inside([node.operand])
    case 'if': {
      const isMet = walking.ask(node.condition, scope).value === true
      return inside([node.condition, isMet ? node.then : node.otherwise])
    }
    case 'otherwise':
      return ofChoice(node, scope, walking)
    case 'const':
    case 'root':
    case 'variable':
    case 'member':
    case 'lookup':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'exists':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'aggregate':
    case 'pool':
    case 'ground':
    case 'holds':
    case 'list':
      return ofLeaf(node, scope, walking)
  }
}

/** One part settles the whole, if possible one that rests on what was supplied; else all parts do. */
function decidingParts(
  { op, operands }: Ir & { op: 'and' | 'or' },
  value: Value,
  scope: Scope,
  ask: Ask,
): readonly Ir[] {
  const settling = op === 'and' ? 'false' : 'true'
  if (truthOf(value) !== settling) return operands
  const able = operands.filter((part) => truthOf(ask(part, scope).value) === settling)
  return able.slice(0, 1)
}

function ofChoice(node: Choice, scope: Scope, walking: Walking): readonly Default[] {
  const left = walking.ask(node.left, scope).value
  if (left !== undefined && left !== null) return walk(node.left, scope, walking)
  const right = walk(node.right, scope, walking)
  // What is known to be none was supplied; the rule speaks of that case, it presumes nothing.
  if (left === null) return right
  const facts = factsRead(node.left, scope, walking.decision).filter(
    ({ value }) => value === undefined,
  )
  return [{ kind: 'chosen', facts, choice: node, scope }, ...right]
}

/** A part without conditions of its own: the choices that stand in it, and the facts that a default supplied. */
function ofLeaf(node: Ir, scope: Scope, walking: Walking): readonly Default[] {
  const { decision } = walking
  const read = observe(decision, node, scope).facts
  const declared = [...read, ...calendarFacts(node, scope, decision)].filter(isDeclared)
  const choices = choicesWithin(node, scope, decision).filter(({ choice }) => choice !== node)
  return [
    ...declared.map((fact) => ({ kind: 'declared', fact }) as const),
    ...choices.flatMap(({ choice, scope: inner }) => ofChoice(choice, inner, walking)),
  ]
}

/** Which days are working days depends on whether martial law is in force; no condition has to name that. */
function calendarFacts(node: Ir, scope: Scope, { ir, facts, working }: Decision) {
  const { court } = facts.roots
  let asked = false
  const trace: Trace = {
    fact: () => undefined,
    result: (part) => {
      if (part.op === 'is_working_day') asked = true
      if (part.op === 'shift' && part.unit === 'working_day') asked = true
    },
  }
  referenceRun(ir, facts, working, trace).ask(node, scope)
  const value = court?.values[MARTIAL_LAW]
  return asked && court !== undefined ? [{ record: court, field: MARTIAL_LAW, value }] : []
}
const MARTIAL_LAW = 'martial_law'

const isDeclared = ({ record, field }: FactRead): boolean => record.supplied[field] === 'default'

/** The outermost choices inside an expression whose left side nobody supplied. */
function choicesWithin(node: Ir, scope: Scope, { ir, facts, working }: Decision) {
  const found: { readonly choice: Choice; readonly scope: Scope }[] = []
  // A loop asks the same part of each element: what counts is the answer just given.
  const last = new Map<Ir, Value>()
  const trace: Trace = {
    fact: () => undefined,
    result: (part, inner, { value }) => {
      last.set(part, value)
      if (part.op !== 'otherwise' || value === undefined || last.get(part.left) !== undefined)
        return
      found.push({ choice: part, scope: inner })
    },
  }
  referenceRun(ir, facts, working, trace).ask(node, scope)
  const nested = new Set(found.flatMap(({ choice }) => partsUnder(choice)))
  return found.filter(({ choice }) => !nested.has(choice))
}

/** Choices in the right side of a choice are reached through it. */
const partsUnder = ({ right }: Choice): readonly Ir[] =>
  right.op === 'otherwise' ? [right, ...partsUnder(right)] : []

/** Every fact that an expression reads, those that are not known too. */
function factsRead(node: Ir, scope: Scope, { ir, facts, working }: Decision): readonly FactRead[] {
  const found: FactRead[] = []
  const trace: Trace = {
    fact: (record, field, value, { type }) => {
      if (!isRecords(type)) found.push({ record, field, value })
    },
    result: () => undefined,
  }
  referenceRun(ir, facts, working, trace).ask(node, scope)
  return found
}
