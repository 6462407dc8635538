/** What an officer may not say beside the registers, his session and the clock; and one case is one case, however it is spelt. */
import { describe, expect, test } from 'vitest'
import { isToCome } from '../../../../cli/studio/distribution/matter.ts'
import { otherThan } from '../../../../cli/studio/distribution/other-than.ts'
import { FIRST } from '../../ledger/court.ts'
import { emptyCourt, matterOf, OFFICER, opened, valueOf } from './court.ts'

const withCase = (facts: Readonly<Record<string, unknown>>, id: string) => ({
  ...facts,
  case: { ...(facts['case'] as object), id },
})

describe('a case that has been drawn', () => {
  test.each([
    ` ${FIRST}`,
    `${FIRST}\u200b`,
    FIRST.replaceAll('/', '／'),
    FIRST.replaceAll('/', ' / '),
  ])('is not drawn again as %j', async (spelling) => {
    const { court, port } = await opened(await emptyCourt())
    valueOf(await port.draw(matterOf(FIRST), OFFICER))
    const before = await court.ledger.head()
    const { facts, ...matter } = matterOf(FIRST)
    const again = await port.draw({ ...matter, facts: withCase(facts, spelling) }, OFFICER)
    expect(again).toMatchObject({
      ok: false,
      refusal: {
        code: 'distribution/case-number-spelling',
        help: { uk: `запишіть його так: ${FIRST}` },
      },
    })
    expect(await court.ledger.head()).toEqual(before)
  })
})

describe('facts beside those of the registers', () => {
  test('judges of the officer’s own are refused, and nothing is entered', async () => {
    const { court, port } = await opened(await emptyCourt())
    await court.ledger.append([
      {
        kind: 'register',
        true_at: '2026-01-16',
        by: 'кадри-1',
        body: {
          subject: 'judges/с01',
          set: { surname: 'Взірцева', works_in_court: true },
          order: { no: '1', date: '2026-01-16', signed_by: 'Умовна О. О.' },
          reason: null,
          corrects: null,
        },
      },
    ])
    const before = await court.ledger.head()
    const { facts, ...matter } = matterOf(FIRST)
    const judges = [{ id: 'с01', surname: 'Умовна' }]
    const told = await port.draw({ ...matter, facts: { ...facts, judges } }, OFFICER)
    expect(told).toMatchObject({ ok: false, refusal: { code: 'distribution/not-of-registers' } })
    expect(await court.ledger.head()).toEqual(before)
  })

  test('are told by the first place that differs; what registers do not keep is the officer’s', () => {
    const registers = { court: { martial_law: true, orders: [1] }, judges: [{ id: 'с01' }] }
    expect(otherThan(registers, { case: { id: '1' }, court: { other: 1 } })).toBeUndefined()
    expect(otherThan(registers, { judges: [{ id: 'с01' }] })).toBeUndefined()
    expect(otherThan(registers, { court: { martial_law: false } })).toBe('court.martial_law')
    expect(otherThan(registers, { court: { orders: [1, 2] } })).toBe('court.orders')
    expect(otherThan(registers, { judges: [] })).toBe('judges')
    expect(otherThan(registers, { court: null })).toBe('court')
  })
})

test('who asks is known from his session: a matter that says otherwise is refused', async () => {
  const { port } = await opened(await emptyCourt())
  const { facts, ...matter } = matterOf(FIRST)
  const told = { ...matter, facts: { ...facts, user: { role: 'judge' } } }
  const refused = { ok: false, refusal: { code: 'distribution/not-of-registers' } }
  expect(await port.draw(told, OFFICER)).toMatchObject(refused)
})

describe('a moment that has not come', () => {
  const NOW = Date.UTC(2026, 7, 4, 13)

  test.each([
    ['2026-08-05', true],
    ['2026-08-04', false],
    ['2026-08-04T16:02:00+03:00', true],
    ['2026-08-04T16:01:00+03:00', false],
    ['2026-08-03T10:00:00+03:00', false],
  ])('%s is: %s', (text, expected) => {
    expect(isToCome(text, NOW)).toBe(expected)
  })

  test('draws nothing, but can be rehearsed', async () => {
    const { court, port } = await opened(await emptyCourt())
    const before = await court.ledger.head()
    const matter = { ...matterOf(FIRST), as_of: '2026-08-06T10:00:00+03:00' }
    expect(await port.draw(matter, OFFICER)).toMatchObject({
      ok: false,
      refusal: { code: 'distribution/of-the-future' },
    })
    expect(await court.ledger.head()).toEqual(before)
    expect(valueOf(await port.rehearse(matter, OFFICER)).total).toBe(8)
  })
})

test('before the day of an approved policy it is said which policy it is, and from when', async () => {
  const { port } = await opened(await emptyCourt())
  const { facts } = matterOf(FIRST)
  const told = await port.rehearse({ as_of: '2019-01-01', facts }, OFFICER)
  expect(told).toMatchObject({ ok: false, refusal: { code: 'distribution/no-policy' } })
  expect(told.ok ? '' : told.refusal.message.uk).toMatch(
    /^засади desn схвалено, але чинні вони з \d\d\.\d\d\.20\d\d/,
  )
})
