/** Code for the value of an expression: `undefined` where it is unknown, `null` where it is none. */
import type { Ir } from '../ir.ts'
import { aggregate } from './aggregates.ts'
import { perhaps, surely, valueOf } from './code.ts'
import { callOf, daysBetween, shift } from './moments.ts'
import { once, type Frame } from './program.ts'

/** The code for a value. */
export function valueCode(node: Ir, frame: Frame): string {
  const { program } = frame
  const value = (part: Ir): string => valueOf(part, frame)
  switch (node.op) {
    case 'const':
      return program.constant(node.value)
    case 'root':
      return `e.roots[${JSON.stringify(node.entity)}]`
    case 'variable':
      return program.variable(node.name)
    case 'pool':
      return 'pool'
    case 'member':
      return member(node, frame)
    case 'lookup':
      return `$.lookup(e.judges, ${value(node.id)})`
    case 'otherwise':
      return `(${value(node.left)} ?? ${value(node.right)})`
    case 'if':
      return program.outlined(node, 'value', (inner) => `  return ${chosen(node, inner)}`)
    case 'arithmetic': {
      const operands = `${value(node.left)}, ${value(node.right)}`
      return `$.arithmetic(${JSON.stringify(node.operator)}, ${operands}, ${program.given(node.type)})`
    }
    case 'negate':
      return `$.negate(${value(node.operand)}, ${program.given(node.type)})`
    case 'shift':
      return shift(node, frame)
    case 'days_between':
      return daysBetween(node, frame)
    case 'call':
      return callOf(node, frame)
    case 'aggregate':
      return aggregate(node, frame)
    case 'list':
      return `$.list([${node.items.map(value).join(', ')}])`
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'exists':
    case 'ground':
    case 'holds':
      return program.outlined(node, 'value', (inner) => `  return ${truth(node, inner)}`)
  }
}

/** None has no fields: whatever is asked of it is none. */
function member({ object, field }: Ir & { op: 'member' }, frame: Frame): string {
  const place = /^[A-Za-z_]\w*$/.test(field) ? `.${field}` : `[${JSON.stringify(field)}]`
  const holder = valueOf(object, frame)
  if (object.op === 'root') return `${holder}?.values${place}`
  if (object.op === 'variable' && isCertain(object.name)) return frame.field(holder, place)
  const { first, again } = once(holder, frame)
  return `(${first} === null ? null : ${again}?.values${place})`
}

/** The judge of a rule is always one of the list; so is an element that a loop of a pool goes through. */
const isCertain = (name: string): boolean => name.startsWith('@')

function truth(node: Ir, frame: Frame): string {
  return `${surely(node, frame)} ? true : ${perhaps(node, frame)} ? undefined : false`
}

/** With an unknown condition the branches decide only where they agree. */
function chosen(node: Ir & { op: 'if' }, frame: Frame): string {
  const [then, otherwise] = [valueOf(node.then, frame), valueOf(node.otherwise, frame)]
  const condition = {
    surely: surely(node.condition, frame),
    perhaps: perhaps(node.condition, frame),
  }
  return `${condition.surely} ? ${then} : ${condition.perhaps} ? $.agreed(${then}, ${otherwise}) : ${otherwise}`
}
