import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesKnownAt } from '../../../engine/registers/known.ts'
import { factsOf } from '../../../engine/registers/facts.ts'
import { type Change, registersAt, trueSince } from '../../../engine/registers/state.ts'
import type { Entry, LedgerView } from '../../../engine/ledger/types.ts'
import { sealer, sealOf } from '../../../engine/record/seal.ts'

const ORDER = { no: '12-к', date: '2026-07-20', signed_by: 'Примірний' }

test('the facts document holds court, judges and what belongs to each judge', () => {
  const entries = list(
    ['2026-01-01', 'judges/с02', { surname: 'Умовна' }],
    ['2026-01-01', 'judges/с01/absences/в1', { kind: 'leave' }],
    ['2026-01-01', 'court', { martial_law: true }],
    ['2026-01-01', 'judges/с01', { surname: 'Взірцева' }],
  )
  expect(factsAt(entries, '2026-08-04T09:50:00Z')).toEqual({
    court: { martial_law: true },
    judges: [
      { id: 'с02', surname: 'Умовна' },
      { id: 'с01', surname: 'Взірцева', absences: [{ kind: 'leave' }] },
    ],
  })
})

test('items of a list that the vocabulary gives no id have none', () => {
  const entries = list(['2026-01-16', 'assembly/2026-01-16', { decided_on: '2026-01-16' }])
  const state = registersAt(entries, Date.parse('2026-08-04T09:50:00Z'))
  expect(factsOf(state, (name) => name !== 'assembly')).toEqual({
    assembly: [{ decided_on: '2026-01-16' }],
  })
})

describe('what is true in law', () => {
  const entries = list(
    ['2026-01-01', 'judges/с01', { admin_post: 'none', admin_coefficient: '1.00' }],
    ['2026-09-01', 'judges/с01', { admin_post: 'chief', admin_coefficient: '0.50' }],
    ['2026-06-01', 'judges/с01', { admin_coefficient: '0.90' }],
  )

  test.each([
    ['2026-05-31T20:59:59Z', { admin_post: 'none', admin_coefficient: '1.00' }],
    ['2026-05-31T21:00:00Z', { admin_post: 'none', admin_coefficient: '0.90' }],
    ['2026-08-31T21:00:00Z', { admin_post: 'chief', admin_coefficient: '0.50' }],
  ])('at %s follows the date of each change, not the order of entering', (moment, fields) => {
    expect(factsAt(entries, moment)).toEqual({ judges: [{ id: 'с01', ...fields }] })
  })

  test('ends with the removal of a subject, and of all that belongs to it', () => {
    const removed = [
      ...entries,
      ...list(
        ['2026-09-02', 'judges/с01/absences/в1', { kind: 'sick' }],
        ['2026-10-01', 'judges/с01', null],
      ).map((entry) => ({ ...entry, seq: entry.seq + entries.length })),
    ]
    expect(factsAt(removed, '2026-09-15T09:00:00Z')).toMatchObject({ judges: [{ id: 'с01' }] })
    expect(factsAt(removed, '2026-10-01T09:00:00Z')).toEqual({})
  })
})

test('a correction takes the place of the entry it names, and null is known to be none', () => {
  const [wrong, ...rest] = list(
    ['2026-01-01', 'judges/с01', { term_ends_on: '2026-09-30' }],
    ['2026-01-01', 'judges/с01', { term_ends_on: null }],
  )
  const corrected = rest.map((entry) => ({
    ...entry,
    body: { ...entry.body, corrects: wrong?.seq },
  }))
  expect(factsAt([wrong as Entry, ...corrected], '2026-08-04T09:00:00Z')).toEqual({
    judges: [{ id: 'с01', term_ends_on: null }],
  })
})

test('every field names the entry that gave it, with its order', () => {
  const entries = list(
    ['2026-01-01', 'judges/с01', { surname: 'Взірцева', admin_post: 'none' }],
    ['2026-02-01', 'judges/с01', { admin_post: 'chief' }],
  )
  const { subjects } = registersAt(entries, Date.parse('2026-08-04T09:00:00Z'))
  const fields = subjects.get('judges/с01')?.fields
  expect(fields?.get('surname')?.entry.seq).toBe(0)
  expect(fields?.get('admin_post')?.entry.seq).toBe(1)
  expect(fields?.get('admin_post')?.entry.body['order']).toEqual(ORDER)
})

describe('a sealed field', () => {
  const opening = sealer(Buffer.alloc(32), 'entry:0', ['/']).open(
    '/judges/с01/absences/в1/kind',
    'sick',
  )
  const entries = [
    ...list(['2026-01-01', 'judges/с01', {}]),
    {
      ...list(['2026-01-01', 'judges/с01/absences/в1', { kind: sealOf(opening) }])[0],
      seq: 1,
    } as Entry,
  ]
  const at = Date.parse('2026-08-04T09:00:00Z')

  test('is opened where the court keeps its opening', () => {
    const state = registersAt(entries, at, (seq) => (seq === 1 ? [opening] : []))
    expect(factsOf(state)).toMatchObject({ judges: [{ absences: [{ kind: 'sick' }] }] })
    expect(state.sealed).toEqual([])
  })

  test('is unknown, and named, where it is not, or where the opening is of another value', () => {
    const without = registersAt(entries, at)
    expect(factsOf(without)).toEqual({ judges: [{ id: 'с01', absences: [{}] }] })
    expect(without.sealed).toEqual(['/judges/с01/absences/в1/kind'])
    const altered = registersAt(entries, at, () => [{ ...opening, value: 'leave' }])
    expect(altered.sealed).toEqual(['/judges/с01/absences/в1/kind'])
  })
})

test('a seal that was replaced, or whose subject was removed, hides nothing any more', () => {
  const seal = { sealed: `sha256:${'0'.repeat(64)}` }
  const changes: readonly Row[] = [
    ['2026-01-01', 'judges/с01', {}],
    ['2026-02-01', 'judges/с01/absences/в1', { kind: seal }],
    ['2026-03-01', 'judges/с01/absences/в1', { kind: 'leave' }],
    ['2026-04-01', 'judges/с01/absences/в2', { kind: seal }],
    ['2026-05-01', 'judges/с01', null],
  ]
  const sealedOn = (day: string) =>
    registersAt(list(...changes), Date.parse(`${day}T09:00:00Z`)).sealed
  expect(sealedOn('2026-02-15')).toEqual(['/judges/с01/absences/в1/kind'])
  expect(sealedOn('2026-03-15')).toEqual([])
  expect(sealedOn('2026-04-15')).toEqual(['/judges/с01/absences/в2/kind'])
  expect(sealedOn('2026-05-15')).toEqual([])
})

test('a later change never alters what was true before it', () => {
  const days = fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-03-${String(day).padStart(2, '0')}`)
  const change = fc.tuple(
    days,
    fc.constantFrom('judges/а', 'judges/б', 'court'),
    fc.dictionary(fc.constantFrom('x', 'y'), fc.nat(9)),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), change, (before, added) => {
      const entries = list(...before)
      const [extra] = list(added)
      const late = { ...extra, seq: entries.length } as Entry
      const eve = trueSince(late) - 1
      expect(factsOf(registersAt([...entries, late], eve))).toEqual(
        factsOf(registersAt(entries, eve)),
      )
    }),
  )
})

test('what was known at a moment ends before the first entry recorded later, even when a clock was set back', async () => {
  const entries = ['08:00', '10:00', '09:00', '11:00'].map((time, seq) => ({
    ...(list(['2026-01-01', `judges/с0${seq}`, {}])[0] as Entry),
    seq,
    recorded_at: `2026-08-04T${time}:00.000Z`,
  }))
  const known = async (time: string) =>
    (await entriesKnownAt(viewOf(entries), ['register'], Date.parse(`2026-08-04T${time}:00Z`))).map(
      ({ seq }) => seq,
    )
  expect(await known('07:59')).toEqual([])
  expect(await known('09:30')).toEqual([0])
  expect(await known('10:00')).toEqual([0, 1, 2])
  expect((await entriesKnownAt(viewOf(entries), ['register'])).length).toBe(4)
})

function factsAt(entries: readonly Entry[], moment: string) {
  return factsOf(registersAt(entries, Date.parse(moment)))
}

type Row = readonly [at: string, subject: string, set: Change['set']]

function list(...rows: readonly Row[]): readonly Entry[] {
  return rows.map(([at, subject, set], seq) => ({
    format: 'zasady-entry/1',
    seq,
    kind: 'register',
    true_at: at,
    recorded_at: '2026-01-01T00:00:00.000Z',
    by: 'адміністратор',
    body: { subject, set, order: ORDER, reason: null, corrects: null },
  }))
}

/** As much of a ledger as is read here. */
function viewOf(entries: readonly Entry[]): LedgerView {
  const view: Pick<LedgerView, 'entries'> = {
    async *entries({ kinds, to = entries.length } = {}) {
      for (const entry of entries.slice(0, to)) {
        if (kinds === undefined || kinds.includes(entry.kind)) yield await Promise.resolve(entry)
      }
    },
  }
  return view as LedgerView
}
