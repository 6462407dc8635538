/**
 * Random expressions of the IR: well typed, over an invented court, with units, moments, enums,
 * lists and every operator that a checked policy can be lowered to.
 */
import fc from 'fast-check'
import { isEnumLike, type Kind, kindOf, RECORDS, typeOf } from './engine-vocabulary.ts'
import type { Ir } from '../../../engine/index.ts'

type Some = fc.Arbitrary<Ir>

/** What an expression may speak of: variables with their entity, and clauses of other rules. */
export interface Sight {
  readonly variables: Readonly<Record<string, string>>
  readonly grounds: readonly string[]
  readonly holds: readonly string[]
  readonly pool?: boolean
}

const BOOLEAN = { kind: 'boolean' } as const
const DAYS = { kind: 'duration', unit: 'calendar_day' } as const

/** An expression of a kind; `depth` bounds how deep it nests. */
export function expression(kind: Kind, depth: number, sight: Sight): Some {
  const key = JSON.stringify([kind, depth, sight])
  const known = made.get(key) ?? fc.oneof(...choices(kind, depth, sight))
  made.set(key, known)
  return known
}
const made = new Map<string, Some>()

export const condition = (depth: number, sight: Sight): Some => expression('boolean', depth, sight)

function choices(kind: Kind, depth: number, sight: Sight): Some[] {
  const leaves = [constant(kind), ...fieldsOf(kind, sight), ...fieldsOf(kind, sight)]
  if (depth === 0) return leaves
  const general = [otherwise(kind, depth, sight), choose(kind, depth, sight)]
  return [...leaves, ...general, ...special(kind, depth - 1, sight)]
}

// ---------------------------------------------------------------- leaves

const CONSTANTS: Readonly<Record<Kind, fc.Arbitrary<Ir & { op: 'const' }>>> = {
  boolean: constantOf('boolean', fc.boolean()),
  date: constantOf('date', fc.integer({ min: 20_660, max: 20_680 })),
  datetime: constantOf(
    'datetime',
    fc.integer({ min: 20_660 * 24, max: 20_680 * 24 }).map((hour) => hour * 3_600_000),
  ),
  time: constantOf('time', fc.integer({ min: 0, max: 1439 })),
  integer: constantOf('integer', fc.integer({ min: -3, max: 9 })),
  days: constantOf('days', fc.integer({ min: -2, max: 16 })),
  enum: constantOf('enum', fc.constantFrom('civil', 'criminal', 'leave')),
  text: constantOf('text', fc.constantFrom('А', 'Б', 'В')),
  decimal: constantOf(
    'decimal',
    fc.constantFrom({ n: 1n, d: 1n }, { n: 21n, d: 20n }, { n: 0n, d: 1n }, { n: 3n, d: 1n }),
  ),
}

function constantOf(kind: Kind, values: fc.Arbitrary<unknown>): fc.Arbitrary<Ir & { op: 'const' }> {
  return values.map((value) => ({ op: 'const', type: typeOf(kind), value }) as Ir & { op: 'const' })
}

const constant = (kind: Kind): Some =>
  fc.oneof(
    { weight: 6, arbitrary: CONSTANTS[kind] },
    { weight: 1, arbitrary: fc.constant({ op: 'const', type: { kind: 'none' }, value: null }) },
  )

function fieldsOf(kind: Kind, sight: Sight): Some[] {
  const objects: Ir[] = [
    ...['case', 'court', 'policy'].map((entity): Ir => ({
      op: 'root',
      type: record(entity),
      entity,
    })),
    ...Object.entries(sight.variables).map(([name, entity]): Ir => ({
      op: 'variable',
      type: record(entity),
      name,
    })),
  ]
  const members = objects.flatMap((object) => {
    const fields = object.type.kind === 'record' ? (RECORDS[object.type.entity] ?? {}) : {}
    return Object.entries(fields)
      .filter(([, type]) => kindOf(type) === kind)
      .map(([field, type]): Ir => ({ op: 'member', type, object, field }))
  })
  return members.length === 0 ? [] : [fc.constantFrom(...members)]
}

const record = (entity: string) => ({ kind: 'record', entity }) as const

/** Lists of facts in sight: what can be gone through, and the entity of an element. */
function listsOf(sight: Sight): { readonly source: Ir; readonly entity: string }[] {
  const judge = 'judge' in sight.variables ? variable('judge', 'judge') : undefined
  const matter: Ir = { op: 'root', type: record('case'), entity: 'case' }
  const court: Ir = { op: 'root', type: record('court'), entity: 'court' }
  const list = (object: Ir, field: string, entity: string) => ({
    source: { op: 'member', type: { kind: 'list', of: record(entity) }, object, field } as const,
    entity,
  })
  const found: { readonly source: Ir; readonly entity: string }[] = [
    list(matter, 'orders', 'order'),
    list(court, 'judges', 'judge'),
  ]
  if (judge !== undefined) found.push(list(judge, 'absences', 'absence'))
  if (sight.pool === true) {
    found.push({
      source: { op: 'pool', type: { kind: 'list', of: record('judge') } },
      entity: 'judge',
    })
  }
  return found
}

const variable = (name: string, entity: string): Ir => ({
  op: 'variable',
  type: record(entity),
  name,
})

// ---------------------------------------------------------------- anything may be chosen or supplied

const otherwise = (kind: Kind, depth: number, sight: Sight): Some =>
  both(kind, depth - 1, sight).map(([left, right]): Ir => ({
    op: 'otherwise',
    type: typeOf(kind),
    left,
    right,
  }))

const choose = (kind: Kind, depth: number, sight: Sight): Some =>
  fc
    .tuple(condition(depth - 1, sight), both(kind, depth - 1, sight))
    .map(([test, [then, other]]): Ir => ({
      op: 'if',
      type: typeOf(kind),
      condition: test,
      then,
      otherwise: other,
    }))

const both = (kind: Kind, depth: number, sight: Sight): fc.Arbitrary<[Ir, Ir]> =>
  fc.tuple(expression(kind, depth, sight), expression(kind, depth, sight))

// ---------------------------------------------------------------- by kind

function special(kind: Kind, depth: number, sight: Sight): Some[] {
  switch (kind) {
    case 'boolean':
      return conditions(depth, sight)
    case 'date':
      return [
        shifted('date', depth, sight),
        expression('datetime', depth, sight).map((argument) => called('date', 'date', [argument])),
        overList('max', 'date', depth, sight),
        overList('min', 'date', depth, sight),
      ]
    case 'datetime':
      return [
        shifted('datetime', depth, sight),
        expression('date', depth, sight).map((argument) =>
          called('end_of_day', 'datetime', [argument]),
        ),
      ]
    case 'time':
      return [
        expression('datetime', depth, sight).map((argument) =>
          called('time_of_day', 'time', [argument]),
        ),
      ]
    case 'integer':
      return [
        overList('count', 'integer', depth, sight),
        overList('sum', 'integer', depth, sight),
        arithmetic('integer', ['+', '-', '*'], depth, sight),
        expression('integer', depth, sight).map((operand): Ir => ({
          op: 'negate',
          type: typeOf('integer'),
          operand,
        })),
      ]
    case 'days':
      return [
        both('date', depth, sight).map(([left, right]): Ir => ({
          op: 'days_between',
          type: DAYS,
          left,
          right,
        })),
        fc
          .tuple(expression('datetime', depth, sight), expression('date', depth, sight))
          .map(([left, right]): Ir => ({ op: 'days_between', type: DAYS, left, right })),
        both('date', depth, sight).map((args) => called('days_inclusive', 'days', args)),
      ]
    case 'decimal':
      return [
        arithmetic('decimal', ['+', '-', '*', '/'], depth, sight),
        overList('sum', 'decimal', depth, sight),
      ]
    case 'enum':
      return []
    case 'text':
      return [ranked(depth, sight)]
  }
}

function conditions(depth: number, sight: Sight): Some[] {
  const any = condition(depth, sight)
  const group = fc.array(any, { minLength: 1, maxLength: 3 })
  const clausesOf = (clauses: readonly string[]) =>
    fc.subarray([...clauses], { minLength: Math.min(1, clauses.length) })
  return [
    any.map((operand): Ir => ({ op: 'not', type: BOOLEAN, operand })),
    group.map((operands): Ir => ({ op: 'and', type: BOOLEAN, operands })),
    group.map((operands): Ir => ({ op: 'or', type: BOOLEAN, operands })),
    ...(['date', 'datetime', 'integer', 'days', 'decimal', 'enum', 'text', 'time'] as const).map(
      (kind) => compared(kind, kind, depth, sight),
    ),
    compared('date', 'datetime', depth, sight),
    compared('datetime', 'date', depth, sight),
    compared('decimal', 'integer', depth, sight),
    membership('enum', depth, sight),
    membership('date', depth, sight),
    interval(depth, sight),
    interval(depth, sight),
    listed(depth, sight),
    expression('datetime', depth, sight).map((item): Ir => ({
      op: 'is_working_day',
      type: BOOLEAN,
      item,
    })),
    presence(depth, sight),
    exists(depth, sight),
    exists(depth, sight),
    inOrder('date', depth, sight),
    inOrder('decimal', depth, sight),
    same(sight),
    ...(sight.grounds.length === 0
      ? []
      : [
          fc
            .tuple(clausesOf(sight.grounds), looked(depth, sight))
            .map(([clauses, of]): Ir => ({ op: 'ground', type: BOOLEAN, clauses, of })),
        ]),
    ...(sight.holds.length === 0
      ? []
      : [clausesOf(sight.holds).map((clauses): Ir => ({ op: 'holds', type: BOOLEAN, clauses }))]),
  ]
}

const compared = (left: Kind, right: Kind, depth: number, sight: Sight): Some =>
  fc
    .tuple(
      isEnumLike(left)
        ? fc.constantFrom('=', '<>')
        : fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
      expression(left, depth, sight),
      expression(right, depth, sight),
    )
    .map(([operator, left, right]): Ir => ({ op: 'compare', type: BOOLEAN, operator, left, right }))

const membership = (kind: Kind, depth: number, sight: Sight): Some =>
  fc
    .tuple(expression(kind, depth, sight), fc.array(expression(kind, 0, sight), { maxLength: 3 }))
    .map(([item, items]): Ir => ({ op: 'in_set', type: BOOLEAN, item, items }))

const interval = (depth: number, sight: Sight): Some =>
  fc
    .tuple(
      fc.oneof(expression('datetime', depth, sight), expression('date', depth, sight)),
      both('date', depth, sight),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([item, [from, to], fromOpen, toOpen]): Ir => ({
      op: 'in_interval',
      type: BOOLEAN,
      item,
      from,
      to,
      fromOpen,
      toOpen,
    }))

function listed(depth: number, sight: Sight): Some {
  const type = { kind: 'list', of: typeOf('enum') } as const
  const written = fc
    .array(expression('enum', 0, sight), { maxLength: 2 })
    .map((items): Ir => ({ op: 'list', type, items }))
  const judge = 'judge' in sight.variables ? variable('judge', 'judge') : undefined
  const facts: Some[] =
    judge === undefined
      ? []
      : [fc.constant({ op: 'member', type, object: judge, field: 'specialities' })]
  return fc
    .tuple(expression('enum', depth, sight), fc.oneof(written, ...facts, ...facts))
    .map(([item, list]): Ir => ({ op: 'in_list', type: BOOLEAN, item, list }))
}

const presence = (depth: number, sight: Sight): Some =>
  fc
    .tuple(
      fc.constantFrom('known' as const, 'none' as const),
      fc.oneof(
        ...(['date', 'enum', 'boolean', 'decimal'] as const).map((kind) =>
          expression(kind, depth, sight),
        ),
      ),
    )
    .map(([test, operand]): Ir => ({ op: 'presence', type: BOOLEAN, test, operand }))

const looked = (depth: number, sight: Sight): Some =>
  expression('text', depth, sight).map((id): Ir => ({
    op: 'lookup',
    type: record('judge'),
    entity: 'judge',
    id,
  }))

function same(sight: Sight): Some {
  const judges = [
    looked(0, sight),
    ...('judge' in sight.variables ? [fc.constant(variable('judge', 'judge'))] : []),
  ]
  return fc
    .tuple(fc.oneof(...judges), fc.oneof(...judges))
    .map(([left, right]): Ir => ({ op: 'same', type: BOOLEAN, left, right }))
}

// ---------------------------------------------------------------- arithmetic and lists

const called = (name: string, kind: Kind, args: Ir[]): Ir => ({
  op: 'call',
  type: typeOf(kind),
  name,
  args,
})

const arithmetic = (
  kind: Kind,
  operators: readonly ('+' | '-' | '*' | '/')[],
  depth: number,
  sight: Sight,
): Some =>
  fc
    .tuple(fc.constantFrom(...operators), both(kind, depth, sight))
    .map(([operator, [left, right]]): Ir => ({
      op: 'arithmetic',
      type: typeOf(kind),
      operator,
      left,
      right,
    }))

function shifted(kind: 'date' | 'datetime', depth: number, sight: Sight): Some {
  const units = ['calendar_day', 'working_day', 'month', 'hour'] as const
  return fc
    .tuple(
      expression(kind, depth, sight),
      fc.constantFrom(...units.filter((unit) => kind === 'datetime' || unit !== 'hour')),
      fc.oneof(CONSTANTS.days, expression('days', depth, sight)),
      fc.constantFrom(1 as const, -1 as const),
      fc.constantFrom('clamp' as const, 'reject' as const),
    )
    .map(([base, unit, amount, sign, months]): Ir => {
      const count = { ...amount, type: { kind: 'duration', unit } } as Ir
      return { op: 'shift', type: typeOf(kind), base, amount: count, unit, sign, months }
    })
}

/** A list in sight, a name for its elements that nothing around has, and what is in sight inside. */
function binder(depth: number, sight: Sight) {
  const facts = fc.constantFrom(...listsOf(sight))
  const lists = fc.oneof(
    { weight: 5, arbitrary: facts },
    { weight: 1, arbitrary: part(depth, sight) },
  )
  return lists.map(({ source, entity }) => {
    const name = `${entity}#${depth + 2}`
    return { source, name, entity, inner: seeing(sight, name, entity) }
  })
}

/** The part of a list that a condition chooses. */
const part = (depth: number, sight: Sight) =>
  fc.constantFrom(...listsOf(sight)).chain(({ source, entity }) => {
    const name = `${entity}#${depth + 2}_all`
    return fc
      .option(condition(0, seeing(sight, name, entity)), { nil: undefined, freq: 8 })
      .map((where) => ({ source: chosen(source, name, where), entity }))
  })

const chosen = (source: Ir, name: string, where: Ir | undefined): Ir => ({
  op: 'aggregate',
  type: source.type,
  operator: 'all',
  variable: name,
  source,
  ...(where !== undefined && { where }),
  order: [],
})

const seeing = (sight: Sight, name: string, entity: string): Sight => ({
  ...sight,
  variables: { ...sight.variables, [name]: entity },
})

const exists = (depth: number, sight: Sight): Some =>
  binder(depth, sight).chain(({ source, name, inner }) =>
    fc.option(condition(depth, inner), { freq: 6, nil: undefined }).map((where): Ir => ({
      op: 'exists',
      type: BOOLEAN,
      variable: name,
      source,
      ...(where !== undefined && { where }),
    })),
  )

function overList(
  operator: 'count' | 'sum' | 'max' | 'min' | 'ordered',
  kind: Kind,
  depth: number,
  sight: Sight,
): Some {
  return binder(depth, sight).chain(({ source, name, inner }) =>
    fc
      .tuple(fc.option(condition(depth, inner), { nil: undefined }), expression(kind, depth, inner))
      .map(([where, value]): Ir => ({
        op: 'aggregate',
        type: typeOf(kind),
        operator,
        variable: name,
        source,
        ...(where !== undefined && { where }),
        ...(operator !== 'count' && { value }),
        order: [],
      })),
  )
}

const inOrder = (kind: Kind, depth: number, sight: Sight): Some =>
  overList('ordered', kind, depth, sight).map((node): Ir => ({ ...node, type: BOOLEAN }))

/** The id of the first or last judge of a list. */
function ranked(depth: number, sight: Sight): Some {
  const name = `ranked#${depth + 2}`
  const inner: Sight = { ...sight, variables: { ...sight.variables, [name]: 'judge' } }
  const source: Ir = {
    op: 'member',
    type: { kind: 'list', of: record('judge') },
    object: { op: 'root', type: record('court'), entity: 'court' },
    field: 'judges',
  }
  return fc
    .tuple(
      fc.constantFrom('first' as const, 'last' as const),
      fc.option(condition(depth, inner), { nil: undefined }),
      fc.array(
        fc.record({
          by: fc.oneof(expression('decimal', 0, inner), expression('date', 0, inner)),
          descending: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    )
    .map(([operator, where, order]): Ir => {
      const object: Ir = {
        op: 'aggregate',
        type: record('judge'),
        operator,
        variable: name,
        source,
        ...(where !== undefined && { where }),
        order,
      }
      return { op: 'member', type: typeOf('text'), object, field: 'id' }
    })
}
