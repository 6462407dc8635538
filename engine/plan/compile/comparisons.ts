/** Code for comparisons and memberships. None on either side decides before unknown does. */
import type { Type } from '../../../grammar/index.ts'
import type { CompareOperator, Ir } from '../ir.ts'
import { valueOf, type Truth } from './code.ts'
import { dayCode, isPlainNumber } from './moments.ts'
import { once, type Frame } from './program.ts'
import { weightOf } from './weigh.ts'

/** `=`, `<>`, `<`, `<=`, `>`, `>=`. */
export function comparison(node: Ir & { op: 'compare' }, truth: Truth, frame: Frame): string {
  return compared(node.operator, node.left, node.right, truth, frame)
}

const opposite = (truth: Truth): Truth => (truth === 'surely' ? 'perhaps' : 'surely')

function compared(
  operator: CompareOperator,
  left: Ir,
  right: Ir,
  truth: Truth,
  frame: Frame,
): string {
  if (operator === '<>') return `!${compared('=', left, right, opposite(truth), frame)}`
  if (isNone(left) || isNone(right)) return 'false'
  if (isPlainNumber(left) && isPlainNumber(right)) {
    const byDay = left.type.kind !== right.type.kind
    const code = (part: Ir): string => (byDay ? dayCode(part, frame) : valueOf(part, frame))
    const sides = [code(left), code(right)] as const
    return operator === '='
      ? equal(left, right, sides, truth, frame)
      : ordered(operator, left, right, sides, truth, frame)
  }
  const values = [valueOf(left, frame), valueOf(right, frame)] as const
  if (operator === '=' && isText(left.type) && isText(right.type)) {
    return equal(left, right, values, truth, frame)
  }
  const types = [left, right].map(({ type }) => frame.program.given(type)).join(', ')
  return `$.${truth}Compared(${JSON.stringify(operator)}, ${values[0]}, ${values[1]}, ${types})`
}

const isNone = (node: Ir): boolean => node.op === 'const' && node.value === null
const isGiven = (node: Ir): boolean => node.op === 'const' && node.value !== null
const isText = ({ kind }: Type): boolean => kind === 'text' || kind === 'enum'

type Sides = readonly [string, string]

/** A given constant can be neither none nor unknown, so one look decides. */
function equal(left: Ir, right: Ir, [a, b]: Sides, truth: Truth, frame: Frame): string {
  if (isGiven(left) || isGiven(right)) {
    if (truth === 'surely') return `(${a} === ${b})`
    const [open, given] = isGiven(left) ? [once(b, frame), a] : [once(a, frame), b]
    return `(${open.first} === ${given} || ${open.again} === undefined)`
  }
  const [x, y] = [once(a, frame), once(b, frame)]
  if (truth === 'surely') return `(${x.first} === ${y.first} && ${x.again} != null)`
  return `(${x.first} !== null && ${y.first} !== null && (${x.again} === ${y.again} || ${x.again} === undefined || ${y.again} === undefined))`
}

const REVERSE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

/** Against `undefined` every order is false; against `null` it is not, hence the guards. */
function ordered(
  operator: '<' | '<=' | '>' | '>=',
  left: Ir,
  right: Ir,
  [a, b]: Sides,
  truth: Truth,
  frame: Frame,
): string {
  const guarded = (node: Ir, code: string) => {
    if (isGiven(node)) return { guard: [], use: code }
    const { first, again } = once(code, frame)
    return { guard: [`${first} !== null`], use: again }
  }
  const [x, y] = [guarded(left, a), guarded(right, b)]
  const guards = weightOf(left) <= weightOf(right) ? [x.guard, y.guard] : [y.guard, x.guard]
  const test =
    truth === 'surely'
      ? `${x.use} ${operator} ${y.use}`
      : `!(${x.use} ${REVERSE[operator]} ${y.use})`
  return `(${[...guards.flat(), test].join(' && ')})`
}

/** Both bounds; the cheaper one first. */
export function inInterval(node: Ir & { op: 'in_interval' }, truth: Truth, frame: Frame): string {
  const { item, from, to, fromOpen, toOpen } = node
  const lower = compared(fromOpen ? '<' : '<=', from, item, truth, frame)
  const upper = compared(toOpen ? '<' : '<=', item, to, truth, frame)
  const bounds = weightOf(from) <= weightOf(to) ? [lower, upper] : [upper, lower]
  return `(${bounds.join(' && ')})`
}

export function inSet({ item, items }: Ir & { op: 'in_set' }, truth: Truth, frame: Frame): string {
  if (items.length === 0) return 'false'
  const tests = items.map((one) => compared('=', item, one, truth, frame))
  return `(${tests.join(' || ')})`
}

export function inList(node: Ir & { op: 'in_list' }, truth: Truth, frame: Frame): string {
  const { item, list } = node
  const of = list.type.kind === 'list' ? list.type.of : list.type
  const values = `${valueOf(item, frame)}, ${valueOf(list, frame)}`
  const alike =
    (isText(item.type) && isText(of)) ||
    (item.type.kind === of.kind && ['date', 'datetime', 'time'].includes(of.kind))
  if (alike) return `$.${truth}Among(${values})`
  const { given } = frame.program
  return `$.${truth}AmongBy(${values}, ${given(item.type)}, ${given(of)})`
}

export function same({ left, right }: Ir & { op: 'same' }, truth: Truth, frame: Frame): string {
  return `$.${truth}Same(${valueOf(left, frame)}, ${valueOf(right, frame)})`
}

export function isWorkingDay(
  { item }: Ir & { op: 'is_working_day' },
  truth: Truth,
  frame: Frame,
): string {
  return `$.${truth}WorkingDay(e.working, ${dayCode(item, frame)})`
}
