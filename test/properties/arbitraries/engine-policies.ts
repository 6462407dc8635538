/** Random editions: a few rules of every kind, over random expressions, citing one another. */
import fc from 'fast-check'
import type {
  Ir,
  IrClause,
  IrDraw,
  IrException,
  IrExclusion,
  IrLoop,
  IrPoolCondition,
  IrRule,
  PolicyIr,
} from '../../../engine/index.ts'
import { condition, expression, type Sight } from './engine-expressions.ts'

const MATTER: Sight = { variables: {}, grounds: [], holds: [] }
const JUDGE: Sight = { ...MATTER, variables: { judge: 'judge' } }
const GROUNDS = ['x1', 'x2', 'x3']
const FINDINGS = ['f1', 'd1', 'm1']

const head = (clause: string): IrRule => ({
  name: `rule_${clause}`,
  label: { uk: clause, en: clause },
  clause,
  readings: [],
})

/** An edition whose expressions nest at most so deep. */
export const editionOf = (depth: number): fc.Arbitrary<PolicyIr> => {
  const later: Sight = { ...MATTER, grounds: GROUNDS, holds: FINDINGS }
  const ask = (sight: Sight): fc.Arbitrary<Ir> => condition(depth, sight)
  const maybe = (sight: Sight) => fc.option(ask(sight), { nil: undefined })
  return fc
    .record({
      exclusions: fc.tuple(
        exclusion('x1', depth, JUDGE),
        exclusion('x2', depth, JUDGE),
        exclusion('x3', depth, { ...JUDGE, grounds: ['x1'] }),
        exclusion('x2', depth, JUDGE),
      ),
      draws: fc.array(draw(depth), { minLength: 1, maxLength: 2 }),
      refusal: maybe(later),
      transfer: fc.option(
        fc.tuple(ask(later), expression('text', 1, MATTER), ask(later), fc.boolean()),
        {
          nil: undefined,
        },
      ),
      redraw: fc.option(fc.tuple(ask(later), maybe(later), maybe(later), naming(depth)), {
        nil: undefined,
      }),
      limit: fc.option(
        fc.tuple(
          ask(MATTER),
          fc.constantFrom(['*'], ['f1'], ['d*', 'x1']),
          fc.constantFrom<string[]>([], ['f1']),
        ),
        { nil: undefined, freq: 3 },
      ),
      finding: ask({ ...MATTER, grounds: GROUNDS }),
      duty: fc.tuple(
        maybe(MATTER),
        expression('date', depth, MATTER),
        expression('date', depth, MATTER),
      ),
      order: fc.option(
        fc.tuple(expression('date', depth, MATTER), expression('date', depth, MATTER)),
        { nil: undefined, freq: 2 },
      ),
      state: ask({ ...MATTER, variables: { order: 'order' } }),
      parameter: expression('decimal', depth, MATTER),
      manual: fc.option(fc.tuple(ask(MATTER), ask(MATTER)), { nil: undefined, freq: 3 }),
      wording: fc.option(
        fc.constantFrom('draw' as const, 'nothing' as const, ['x1'], ['x2', 't1'], ['g1']),
        { nil: undefined, freq: 2 },
      ),
    })
    .map((parts): PolicyIr => {
      const exceptions: IrException[] =
        parts.transfer === undefined
          ? []
          : [
              {
                ...head('t2'),
                kind: 'exception',
                from: ['t1'],
                when: parts.transfer[2],
                ...(parts.transfer[3] && parts.redraw !== undefined
                  ? { then: 'redraw', redrawClause: 'r1' }
                  : { then: 'draw' }),
              },
            ]
      return {
        document: 'mini',
        clauses: CLAUSES.map((clause) => clauseOf(clause, parts.wording !== undefined)),
        exclusions: parts.exclusions,
        draws: parts.draws.map((one, index) => named(one, index)),
        refusals:
          parts.refusal === undefined
            ? []
            : [{ ...head('n1'), kind: 'refuse', when: parts.refusal }],
        transfers:
          parts.transfer === undefined
            ? []
            : [
                {
                  ...head('t1'),
                  kind: 'transfer',
                  when: parts.transfer[0],
                  to: parts.transfer[1],
                  exceptions,
                },
              ],
        exceptions,
        redraws: parts.redraw === undefined ? [] : [redrawOf(parts.redraw)],
        manuals: parts.manual === undefined ? [] : [manualOf(parts.manual, depth)],
        limits: parts.limit === undefined ? [] : [limitOf(parts.limit)],
        findings: [{ ...head('f1'), kind: 'finding', when: parts.finding }],
        duties: [
          {
            ...head('d1'),
            kind: 'duty',
            ...(parts.duty[0] !== undefined && { when: parts.duty[0] }),
            ...(parts.order !== undefined && {
              step: {
                procedure: { uk: 'порядок' },
                at: parts.order[0],
                after: ['d2'],
                earlier: [{ clause: 'd2', at: parts.order[1] }],
              },
            }),
            demand: { kind: 'deadline', done: parts.duty[1], by: parts.duty[2] },
          },
          {
            ...head('d2'),
            kind: 'duty',
            loop: ORDERS,
            demand: { kind: 'state', condition: parts.state },
          },
        ],
        parameters: [{ ...head('m1'), kind: 'parameter', value: parts.parameter }],
        unknownWordings:
          parts.wording === undefined
            ? []
            : [{ clause: 'u1', readings: [], couldChange: parts.wording }],
      }
    })
}

const CLAUSES = [
  'x1',
  'g1',
  'c1',
  'x3',
  'c2',
  'x2',
  'e1',
  'w1',
  'n1',
  't1',
  't2',
  'r1',
  'h1',
  'f1',
  'd1',
  'd2',
  'm1',
  'u1',
]

const clauseOf = (clause: string, unread: boolean): IrClause => ({
  clause,
  state: clause === 'u1' && unread ? 'wording_unknown' : 'in_force',
  family: clause.startsWith('d') ? 'duty' : 'effect',
  modality: 'must',
  summary: { uk: clause },
  cite: { uk: clause },
})

const list = (object: Ir, field: string, entity: string): Ir => ({
  op: 'member',
  type: { kind: 'list', of: { kind: 'record', entity } },
  object,
  field,
})
const root = (entity: string): Ir => ({ op: 'root', type: { kind: 'record', entity }, entity })
const ORDERS: IrLoop = {
  variable: 'order',
  entity: 'order',
  source: list(root('case'), 'orders', 'order'),
}
const JUDGE_VARIABLE: Ir = {
  op: 'variable',
  type: { kind: 'record', entity: 'judge' },
  name: 'judge',
}

/** With or without a walk through the judge's absences. */
function exclusion(clause: string, depth: number, sight: Sight): fc.Arbitrary<IrExclusion> {
  const inner: Sight = { ...sight, variables: { ...sight.variables, absence: 'absence' } }
  const looped = fc
    .tuple(fc.option(condition(1, inner), { nil: undefined }), condition(depth, inner))
    .map(([where, test]): IrExclusion => ({
      ...head(clause),
      kind: 'exclusion',
      loop: {
        variable: 'absence',
        entity: 'absence',
        source: list(JUDGE_VARIABLE, 'absences', 'absence'),
        ...(where !== undefined && { where }),
      },
      condition: test,
    }))
  const plain = condition(depth, sight).map((test): IrExclusion => ({
    ...head(clause),
    kind: 'exclusion',
    condition: test,
  }))
  return fc.oneof(looped, plain)
}

const poolCondition = (
  clause: string,
  depth: number,
  sight: Sight,
): fc.Arbitrary<IrPoolCondition> =>
  condition(depth, sight).map((excludes) => ({
    ...head(clause),
    kind: 'pool_condition',
    excludes,
    entry: true,
  }))

const draw = (depth: number): fc.Arbitrary<IrDraw> =>
  fc
    .record({
      instead: fc.boolean(),
      when: fc.option(condition(depth, MATTER), { nil: undefined }),
      conditions: fc.tuple(
        poolCondition('c1', 1, JUDGE),
        poolCondition('c2', 1, { ...JUDGE, grounds: ['x2'] }),
      ),
      exclusions: fc.boolean(),
      weight: expression('decimal', 2, { ...JUDGE, pool: true }),
    })
    .map(({ instead, when, conditions, exclusions, weight }) => ({
      ...head('g1'),
      kind: 'draw',
      instead,
      ...(when !== undefined && { when }),
      conditions,
      exclusions,
      seats: [],
      weight: { ...head('w1'), kind: 'weight', value: weight },
      emptyPool: 'e1',
    }))

const named = (one: IrDraw, index: number): IrDraw => ({ ...one, name: `draw_${index}` })

function limitOf([when, from, clauses]: readonly [
  Ir,
  readonly string[],
  readonly string[],
]): PolicyIr['limits'][number] {
  const { clause: _, ...named } = head('l1')
  return { ...named, kind: 'limit', clauses, from, when }
}

/** Conditions on a candidate: an id, or a list of judges of which each may be named. */
function naming(depth: number): fc.Arbitrary<Ir> {
  const is = (id: Ir): Ir => ({
    op: 'compare',
    type: { kind: 'boolean' },
    operator: '=',
    left: { op: 'variable', type: { kind: 'text' }, name: 'candidate' },
    right: id,
  })
  const type = { kind: 'record', entity: 'judge' } as const
  const id: Ir = {
    op: 'member',
    type: { kind: 'text' },
    object: { op: 'variable', type, name: 'judge#named' },
    field: 'id',
  }
  const listed = condition(depth, { ...MATTER, variables: { 'judge#named': 'judge' } }).map(
    (where): Ir => ({
      op: 'exists',
      type: { kind: 'boolean' },
      variable: 'judge#named',
      source: {
        op: 'member',
        type: { kind: 'list', of: type },
        object: { op: 'root', type: { kind: 'record', entity: 'court' }, entity: 'court' },
        field: 'judges',
      },
      where: { op: 'and', type: { kind: 'boolean' }, operands: [is(id), where] },
    }),
  )
  return fc.oneof(expression('text', 1, MATTER).map(is), listed)
}

function redrawOf([asked, when, given, without]: readonly [
  Ir,
  Ir | undefined,
  Ir | undefined,
  Ir,
]) {
  return {
    ...head('r1'),
    kind: 'redraw',
    asked,
    ...(when !== undefined && { when }),
    ...(given !== undefined && { given }),
    without: [without],
    seats: [],
  } as const
}

function manualOf([asked, when]: readonly [Ir, Ir], depth: number): PolicyIr['manuals'][number] {
  const waiting: Ir = {
    op: 'variable',
    type: { kind: 'record', entity: 'waiting_case' },
    name: 'waiting_case',
  }
  const field = (name: string, kind: 'datetime' | 'enum'): Ir => ({
    op: 'member',
    type: kind === 'enum' ? { kind, name: 'kind' } : { kind },
    object: waiting,
    field: name,
  })
  void depth
  return {
    ...head('h1'),
    kind: 'manual',
    asked,
    when,
    matter: {
      variable: 'waiting_case',
      entity: 'waiting_case',
      source: list(root('outage'), 'waiting_cases', 'waiting_case'),
    },
    otherwise: root('case'),
    arrival: field('arrived_at', 'datetime'),
    queueBy: field('kind', 'enum'),
    made: list(root('outage'), 'manual_assignments', 'manual_assignment'),
    conditions: [
      {
        ...head('c1'),
        kind: 'pool_condition',
        excludes: {
          op: 'compare',
          type: { kind: 'boolean' },
          operator: '<>',
          left: field('kind', 'enum'),
          right: { op: 'const', type: { kind: 'enum', name: 'kind' }, value: 'leave' },
        },
        entry: true,
      },
    ],
    exclusions: true,
  }
}
