import { describe, expect, test } from 'vitest'
import { bookOf } from '../../../../engine/registers/change/book.ts'
import { planCorrection } from '../../../../engine/registers/change/correction.ts'
import { draftsOf } from '../../../../engine/registers/change/drafts.ts'
import { historyOf } from '../../../../engine/registers/history.ts'
import { sealOf } from '../../../../engine/record/seal.ts'
import { addressed, readWords } from '../../../../engine/registers/table/words.ts'
import {
  bookWithOpenings,
  codes,
  entered,
  nationalFacts,
  planOf,
  registers,
  withJudges,
} from '../../../support/registers.ts'
import { newLedger, PLACES } from '../../../support/ledgers.ts'

const privacy = { key: Buffer.alloc(32, 9), patterns: ['/judges/*/absences/*/kind'] }
const SICK = 'Суддя;Вид;Перший день\nс02;лікарняний;03.08.2026'
const PATH = 'judges/с02/absences/2026-08-03'

const drafts = (first: number) =>
  draftsOf(planOf('absences', SICK, { book: withJudges() }).changes, {
    first,
    by: 'кадри-1',
    privacy,
  })

describe('a sensitive value', () => {
  test('is sealed in the entry, and its opening stands beside it; the rest is plain', () => {
    const [draft] = drafts(7)
    const opening = draft?.openings?.[0]?.opening ?? { path: '', salt: '', value: '' }
    expect(draft).toMatchObject({ kind: 'register', true_at: '2026-08-03', by: 'кадри-1' })
    expect(draft?.body).toMatchObject({
      subject: PATH,
      set: { kind: sealOf(opening), starts_on: '2026-08-03' },
    })
    expect(opening).toMatchObject({ path: `/${PATH}/kind`, value: 'sick' })
  })

  test('has a seal of its own in every entry, so that two absences of one kind do not look alike', () => {
    const [a, b] = [drafts(7), drafts(8)].map(([draft]) => draft?.openings?.[0]?.opening.salt)
    expect(a).not.toBe(b)
    expect(drafts(7)).toEqual(drafts(7))
  })
})

test('a removal is a draft without values', () => {
  const change = { subject: PATH, set: null, order: null, reason: 'скасовано', corrects: null }
  const [draft] = draftsOf([{ change, true_at: '2026-08-03' }], {
    first: 0,
    by: 'кадри-1',
    privacy,
  })
  expect(draft).toMatchObject({ body: change, openings: [] })
})

describe.each(PLACES)('in a ledger ($store)', ({ address }) => {
  test('what was entered is read back: by the court whole, by others as far as it is open', async ({
    skip,
  }) => {
    const place = await address()
    if (place === undefined) return skip()
    const ledger = await newLedger(place)
    const plan = planOf('judges', 'Код судді;Прізвище;Працює в суді\nс02;Вигадько;так', {
      from: '2026-01-16',
    })
    const enter = async (make: Parameters<typeof draftsOf>[0]) => {
      const appended = await ledger.append(async (view) =>
        draftsOf(make, { first: (await view.head()).size, by: 'кадри-1', privacy }),
      )
      if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
      return appended.entries
    }
    await enter(plan.changes)
    const absences = planOf('absences', SICK, { book: await bookOf(ledger) })
    const [entry] = await enter(absences.changes)
    const book = await bookOf(ledger)
    expect(book.latest.subjects.get(PATH)?.fields.get('kind')).toMatchObject({
      value: 'sick',
      entry: { seq: entry?.seq },
    })
    expect(planOf('absences', SICK, { book })).toMatchObject({ changes: [], unchanged: 1 })
    expect(JSON.stringify(await ledger.entry(entry?.seq ?? -1))).not.toContain('sick')
  })
})

describe('a value that stands sealed and cannot be opened here', () => {
  const [draft] = drafts(4)
  const opened = entered(planOf('absences', SICK, { book: withJudges() }), withJudges())
  const entries = opened.entries.map((entry) =>
    entry.seq === 4 ? { ...entry, body: draft?.body ?? {} } : entry,
  )
  const closed = bookWithOpenings(entries, new Map())
  const open = bookWithOpenings(
    entries,
    new Map([[4, (draft?.openings ?? []).map(({ opening }) => opening)]]),
  )

  test('is not taken for another one: the same row could be it or not', () => {
    expect(codes(planOf('absences', SICK, { book: closed }).problems)).toEqual(['sealed 2'])
    expect(planOf('absences', SICK, { book: open })).toMatchObject({ problems: [], unchanged: 1 })
  })

  test('cannot be compared, so it is not changed but by a correction that says it anew', () => {
    const file = 'Код судді;Код запису;Вид\nс02;2026-08-03;відпустка'
    expect(codes(planOf('absences', file, { book: closed }).problems)).toEqual(['sealed 2 Вид'])
    expect(codes(planOf('absences', file, { book: open }).problems)).toEqual([])
  })

  test('does not stand in the way of facts that are open', () => {
    const file = 'Код судді;Код запису;Останній день\nс02;2026-08-03;07.08.2026'
    expect(planOf('absences', file, { book: closed }).changes).toMatchObject([
      { change: { set: { ends_on: '2026-08-07' } } },
    ])
  })

  const correct = (words: readonly string[], book: typeof closed) => {
    const address = addressed(PATH, registers)
    if (!address.ok) throw new Error(address.message.en)
    const { register } = address.value
    const { row } = readWords(words, address.value, registers, nationalFacts)
    const planning = {
      register,
      registers,
      vocabulary: nationalFacts,
      defaults: { reason: 'описка' },
    }
    return planCorrection({ subject: PATH, row, corrects: 4 }, planning, book)
  }

  test('must be said anew in a correction, which would otherwise lose it', () => {
    expect(codes(correct(['ends_on=07.08.2026'], closed).problems)).toEqual(['sealed'])
    expect(correct(['ends_on=07.08.2026', 'kind=sick'], closed).changes).toHaveLength(1)
    expect(correct(['ends_on=07.08.2026'], open).changes[0]?.change.set).toMatchObject({
      kind: 'sick',
    })
  })

  test('is named in the history, without its value', () => {
    const [record] = historyOf(entries, PATH)
    expect(record).toMatchObject({ sealed: ['kind'], change: { set: { starts_on: '2026-08-03' } } })
    expect(record?.change.set).not.toHaveProperty('kind')
    expect(historyOf(entries, PATH, open.openingsOf)).toMatchObject([
      { sealed: [], change: { set: { kind: 'sick' } } },
    ])
  })
})
