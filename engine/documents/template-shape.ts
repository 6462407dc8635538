/** A template file as plain data in; the template, or every problem of the file with its place, out. */
import {
  fields,
  flag,
  isFields,
  list,
  oneOf,
  satisfying,
  type Shape,
  type ShapeProblem,
  text,
  whole,
} from '../time/shape.ts'
import { TEXT_STYLES } from './model.ts'
import type { DocumentTemplate } from './template.ts'

const WORDS = fields({ uk: text, en: text })
const plain: Shape = (value, path) =>
  typeof value === 'boolean'
    ? flag(value, path)
    : typeof value === 'number'
      ? whole(0, Number.MAX_SAFE_INTEGER)(value, path)
      : text(value, path)
const oneOrMany =
  (item: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? list(item, 1)(value, path) : item(value, path)
const valuesOf =
  (item: Shape): Shape =>
  (value, path) =>
    isFields(value)
      ? Object.entries(value).flatMap(([key, entry]) => item(entry, `${path}/${key}`))
      : [{ path, message: 'очікується обʼєкт' }]

/** The shape that belongs to the first of these keys that the object has. */
function keyed(shapes: Readonly<Record<string, Shape>>): Shape {
  const known = Object.keys(shapes)
  return (value, path) => {
    const key = isFields(value) ? known.find((one) => Object.hasOwn(value, one)) : undefined
    const shape = key === undefined ? undefined : shapes[key]
    const expected = known.map((one) => `\`${one}\``).join(', ')
    return (
      shape?.(value, path) ?? [{ path, message: `очікується обʼєкт з одним із полів ${expected}` }]
    )
  }
}

const CONDITION: Shape = keyed({
  fact: fields({ fact: text, is: oneOrMany(plain) }),
  clause: fields({ clause: text, is: oneOrMany(text) }),
  all: fields({ all: (value, path) => list(CONDITION, 1)(value, path) }),
  any: fields({ any: (value, path) => list(CONDITION, 1)(value, path) }),
  not: fields({ not: (value, path) => CONDITION(value, path) }),
})
const WHEN = { when: CONDITION }
const LOOP = { each: text, as: text }
const OF = { of: text }

const BLOCK: Shape = keyed({
  text: fields({ text }, { ...WHEN, style: oneOf(...TEXT_STYLES) }),
  line: fields({ line: fields({ left: text, right: text }) }, WHEN),
  rows: fields({ rows: list(fields({ label: text, value: text }, WHEN), 1) }, WHEN),
  table: fields(
    {
      table: fields(
        { ...LOOP, columns: list(fields({ head: text, cell: text }), 1), none: text },
        OF,
      ),
    },
    WHEN,
  ),
  list: fields({ list: list(fields({ text }, WHEN), 1) }, WHEN),
  choose: fields(
    { choose: list(fields({ body: (value, path) => BODY(value, path) }, WHEN), 1) },
    WHEN,
  ),
  sign: fields({ sign: fields({ post: text, name: text }) }, WHEN),
})
const BODY: Shape = list(BLOCK, 1)

const FIND = fields({
  as: text,
  in: text,
  where: valuesOf((value, path) =>
    isFields(value) ? fields({ fact: text })(value, path) : oneOrMany(plain)(value, path),
  ),
})
const SUPPOSITION = keyed({
  find: fields({ find: text, with: valuesOf(plain) }),
  object: fields({ object: text, with: valuesOf(plain) }),
})
const CHECK = satisfyingBoth(
  fields(
    { remark: WORDS },
    { ...WHEN, ...LOOP, ...OF, clause: text, must: oneOrMany(text), never: oneOrMany(text) },
  ),
  satisfying(
    isWholeCheck,
    'умова `when` або пункт `clause` з одним із `must` і `never`; `each` разом із `as`',
  ),
)

function satisfyingBoth(first: Shape, second: Shape): Shape {
  return (value, path) => {
    const problems = first(value, path)
    return problems.length > 0 ? problems : second(value, path)
  }
}

function isWholeCheck(value: unknown): boolean {
  if (!isFields(value)) return false
  const has = (key: string): boolean => Object.hasOwn(value, key)
  const asks = has('must') || has('never')
  const said = asks ? has('clause') && has('must') !== has('never') : has('when')
  return said && has('each') === has('as') && (has('each') || !has('of'))
}

const TEMPLATE: Shape = fields(
  { policy: text, title: WORDS, basis: list(text, 1), body: BODY },
  {
    per: fields(LOOP, OF),
    finds: list(FIND),
    supposes: list(SUPPOSITION),
    checks: list(CHECK),
  },
)

/** Reads the data of a file `documents/<kind>.yaml`. */
export function documentTemplate(
  data: unknown,
): { readonly template: DocumentTemplate } | { readonly problems: readonly ShapeProblem[] } {
  const problems = TEMPLATE(data, '')
  return problems.length > 0 ? { problems } : { template: data as DocumentTemplate }
}
