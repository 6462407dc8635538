import { describe, expect, test } from 'vitest'
import { isMartialLaw, reportLaws } from '../../../engine/index.ts'
import { lawOf, shippedLaws, verify, realReport } from '../../support/reports.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const words = { uk: 'слова', en: 'words' }
const law = { id: 'x', policy: 'p', title: words, standing: words, facts: { case: {}, member: {} } }
const data = { format: 'zasady-report-laws/1', laws: [law], martial_law: [] }
const placesIn = (changed: object) => {
  const read = reportLaws({ ...data, ...changed })
  return 'problems' in read ? read.problems.map(({ path }) => path) : []
}

describe('the data of laws', () => {
  test('of the project names policies that are there, and says how well each law is known', () => {
    for (const { policy, standing } of shippedLaws().laws) {
      expect(shippedPolicies().runtime?.policies.has(policy)).toBe(true)
      expect(standing.uk).toContain('не доведено')
    }
  })

  test('tells every mistake with its place', () => {
    expect(placesIn({})).toEqual([])
    expect(placesIn({ laws: [] })).toEqual(['/laws'])
    expect(placesIn({ laws: [{ ...law, as_of: '06.11.2023' }] })).toEqual(['/laws/0/as_of'])
    expect(placesIn({ laws: [{ ...law, facts: { case: {}, member: 5 } }] })).toEqual([
      '/laws/0/facts/member',
    ])
    expect(placesIn({ martial_law: [{ from: '2022-02-24' }] })).toEqual(['/martial_law/0/basis'])
  })
})

test('martial law holds from a day to a day, both included', () => {
  const periods = [
    { from: '2022-02-24', until: '2022-03-01', basis: 'x' },
    { from: '2030-01-01', basis: 'x' },
  ]
  const days = ['2022-02-23', '2022-02-24', '2022-03-01', '2022-03-02', '2040-01-01']
  expect(days.map((day) => isMartialLaw(periods, day))).toEqual([false, true, true, false, true])
})

test('a member is known to the law by his place in the list, whatever his name', () => {
  const renamed = realReport()
    .replaceAll('Член 01', 'Яворська Я. Я.')
    .replaceAll('Член 14', 'Абетка А. А.')
  expect(verify(renamed).status).toBe('reproduced')
  expect(lawOf('1').weigh([{}, {}], '2023-11-06')).toEqual({
    kind: 'weights',
    weights: [
      { n: 1n, d: 1n },
      { n: 1n, d: 1n },
    ],
  })
})

test('a list longer than any court is not weighed', () => {
  expect(
    lawOf('1').weigh(
      Array.from({ length: 201 }, () => ({})),
      '2023-11-06',
    ).kind,
  ).toBe('none')
})
