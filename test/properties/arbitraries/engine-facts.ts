/** Random facts of the invented court: any value may be absent (unknown) or null (none). */
import fc from 'fast-check'
import type { FactRecord, Facts, Ir, Value } from '../../../engine/index.ts'
import { RECORDS } from './engine-vocabulary.ts'

type Type = Ir['type']

/** How often a value is unknown, and how often it is none, in a hundred. */
export interface Gaps {
  readonly unknown: number
  readonly none: number
}

/** Facts of one request. */
export const factsWith = (gaps: Gaps): fc.Arbitrary<Facts> =>
  fc
    .record({
      judges: fc.tuple(
        ...['А', 'Б', 'В', 'Г'].map((id) => recordOf('judge', `/judges/${id}`, gaps, id)),
      ),
      count: fc.integer({ min: 0, max: 4 }),
      listed: weighted(gaps, fc.constant(true)),
      matter: recordOf('case', '/case', gaps),
      noMatter: fc.boolean(),
      court: recordOf('court', '/court', gaps),
      outage: recordOf('outage', '/outage', gaps),
      asOf: fc.integer({ min: 20_660 * 24, max: 20_680 * 24 }).map((hour) => hour * 3_600_000),
      martialLaw: fc.boolean(),
    })
    .map(({ judges: all, count, listed, matter, noMatter, court, outage, asOf, martialLaw }) => {
      const judges = listed === true ? all.slice(0, count) : (listed as null | undefined)
      const roots = {
        case: noMatter && count === 0 ? { ...matter, values: {}, absent: true as const } : matter,
        court: { ...court, values: { ...court.values, ...(judges !== undefined && { judges }) } },
        policy: { entity: 'policy', pointer: '/policy', values: { as_of: asOf }, supplied: {} },
        outage,
      }
      return {
        roots,
        judges,
        judgeOrder: (judges ?? []).map(({ id }) => id ?? ''),
        asOf,
        martialLaw,
      }
    })

function recordOf(
  entity: string,
  pointer: string,
  gaps: Gaps,
  id?: string,
): fc.Arbitrary<FactRecord> {
  const fields = Object.entries(RECORDS[entity] ?? {}).filter(([field]) => field !== 'id')
  const values = fc.record(
    Object.fromEntries(
      fields.map(([field, type]) => [
        field,
        weighted(gaps, valueOf(type, `${pointer}/${field}`, gaps)),
      ]),
    ),
  )
  return values.map((all): FactRecord => {
    const known = Object.entries(all).filter(([, value]) => value !== undefined)
    const named = id ?? identify(entity, pointer)
    return {
      entity,
      pointer,
      ...(named !== undefined && { id: named }),
      values: { ...(id !== undefined && { id }), ...Object.fromEntries(known) },
      supplied: {},
    }
  })
}

/** Matters that wait are named by their place; nothing else needs a name. */
const identify = (entity: string, pointer: string): string | undefined =>
  entity === 'waiting_case' ? `c${pointer.at(-1)}` : undefined

function weighted(gaps: Gaps, value: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 100 - gaps.unknown - gaps.none, arbitrary: value },
    { weight: gaps.unknown, arbitrary: fc.constant(undefined) },
    { weight: gaps.none, arbitrary: fc.constant(null) },
  )
}

const DECIMALS: readonly Value[] = [
  { n: 0n, d: 1n },
  { n: 1n, d: 1n },
  { n: 21n, d: 20n },
  { n: 5n, d: 2n },
]

function valueOf(type: Type, pointer: string, gaps: Gaps): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.integer({ min: 20_655, max: 20_685 })
    case 'datetime':
      return fc.integer({ min: 20_660 * 24, max: 20_680 * 24 }).map((hour) => hour * 3_600_000)
    case 'time':
      return fc.integer({ min: 0, max: 1439 })
    case 'integer':
      return fc.integer({ min: -1, max: 4 })
    case 'duration':
      return fc.integer({ min: 0, max: 20 })
    case 'enum':
      return fc.constantFrom('civil', 'criminal', 'leave')
    case 'text':
      return fc.constantFrom('А', 'Б', 'В', 'Я')
    case 'decimal':
      return fc.constantFrom(...DECIMALS)
    case 'list': {
      const { of } = type
      const items = [0, 1, 2].map((at) =>
        of.kind === 'record'
          ? recordOf(of.entity, `${pointer}/${at}`, gaps)
          : valueOf(of, pointer, gaps),
      )
      return fc
        .tuple(fc.tuple(...items), fc.integer({ min: 0, max: 3 }))
        .map(([all, count]) => all.slice(0, count))
    }
    case 'money':
    case 'map':
    case 'record':
    case 'interval':
    case 'calendar':
    case 'none':
    case 'unknown':
      return fc.constant(null)
  }
}
