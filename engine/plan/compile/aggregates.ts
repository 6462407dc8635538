/** Code that walks lists: «exists», count, sum, greatest, least, first, last and all. */
import type { Ir } from '../ir.ts'
import { condition, perhaps, surely, valueOf, type Truth } from './code.ts'
import type { Frame } from './program.ts'

/** Unknown when the list is, or when an answer is and none is true. */
export function exists(node: Ir & { op: 'exists' }, truth: Truth, frame: Frame): string {
  return frame.program.outlined(node, truth, (inner) => {
    const element = inner.program.variable(node.variable)
    const found = node.where === undefined ? 'true' : condition(node.where, truth, inner)
    return [
      `  const list = ${valueOf(node.source, inner)}`,
      `  if (!Array.isArray(list)) return ${truth === 'surely' ? 'false' : 'list === undefined'}`,
      `  for (let i = 0; i < list.length; i++) {`,
      `    const ${element} = list[i]`,
      `    if (${found}) return true`,
      `  }`,
      `  return false`,
    ].join('\n')
  })
}

/** One number, moment, record or truth for a whole list; unknown when any element's part in it is. */
export function aggregate(node: Ir & { op: 'aggregate' }, frame: Frame): string {
  return frame.program.outlined(node, 'value', (inner) =>
    [
      `  const list = ${valueOf(node.source, inner)}`,
      `  if (list === undefined) return undefined`,
      `  const chosen = [], keys = []`,
      `  if (Array.isArray(list)) for (let i = 0; i < list.length; i++) {`,
      `    const ${inner.program.variable(node.variable)} = list[i]`,
      ...unlessChosen(node, inner),
      ...collected(node, inner),
      `  }`,
      `  return ${result(node, inner)}`,
    ].join('\n'),
  )
}

/** An element that may belong to the list leaves everything open; in an order it only has an open place. */
function unlessChosen(
  { where, operator }: Ir & { op: 'aggregate' },
  frame: Frame,
): readonly string[] {
  if (where === undefined) return []
  const open = operator === 'ordered' ? '{ chosen.push(undefined); continue }' : 'return undefined'
  return [
    `    if (!${perhaps(where, frame)}) continue`,
    `    if (!${surely(where, frame)}) ${open}`,
  ]
}

function collected(node: Ir & { op: 'aggregate' }, frame: Frame): readonly string[] {
  const element = frame.program.variable(node.variable)
  switch (node.operator) {
    case 'count':
    case 'all':
      return [`    chosen.push(${element})`]
    case 'sum':
    case 'max':
    case 'min':
      return [
        `    const value = ${node.value === undefined ? element : valueOf(node.value, frame)}`,
        `    if (value === undefined) return undefined`,
        `    chosen.push(value)`,
      ]
    case 'ordered':
      return [`    chosen.push(${node.value === undefined ? element : valueOf(node.value, frame)})`]
    case 'first':
    case 'last': {
      const keys = node.order.map(({ by }) => valueOf(by, frame))
      return [`    chosen.push(${element})`, `    keys.push([${keys.join(', ')}])`]
    }
  }
}

function result(node: Ir & { op: 'aggregate' }, { program }: Frame): string {
  const { operator, value, type, order } = node
  switch (operator) {
    case 'count':
      return 'chosen.length'
    case 'all':
      return 'chosen'
    case 'sum':
      return `$.sum(chosen, ${program.given(type)})`
    case 'max':
    case 'min':
      return `$.extreme(${JSON.stringify(operator)}, chosen, ${program.given(value?.type ?? type)})`
    case 'ordered':
      return `$.ordered(chosen, ${program.given(value?.type ?? type)})`
    case 'first':
    case 'last': {
      const by = order.map((key) => ({ type: key.by.type, descending: key.descending }))
      return `$.ranked(${JSON.stringify(operator)}, chosen, keys, ${program.given(by)})`
    }
  }
}
