/** Checks of draws, each on both sides. */
import { describe, expect, test } from 'vitest'
import { checked, found } from '../../../support/auditing.ts'
import { ToldLedger } from '../../../support/told-ledger.ts'

const AWAY = ['absence/4.3']

describe('a repeat distribution', () => {
  const repeated = { attempt: 2, facts: { distribution: { repeat_ground: 'law' } } }

  test('by its act, with its reason, among other judges is only noted', async () => {
    const story = new ToldLedger()
    const first = story.draw('1/26', { winner: 'с01' })
    const act = story.act('1/26', '2026-08-04')
    const again = story.draw('1/26', { ...repeated, act, among: { с02: 1, с03: 1 } })
    expect(await found(story, 'repeated-draw')).toEqual([
      { severity: 'note', place: { case: '1/26', entries: [first.commit, act, again.commit] } },
    ])
  })

  test('in which the judge drawn before takes part again is an alarm', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { winner: 'с01' })
    story.draw('1/26', { ...repeated, act: story.act('1/26', '2026-08-04') })
    expect(await found(story, 'repeated-draw')).toMatchObject([{ severity: 'alarm' }])
  })

  test('without an act is an alarm', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { winner: 'с01' })
    story.draw('1/26', { ...repeated, among: { с02: 1, с03: 1 } })
    expect(await found(story, 'repeated-draw')).toMatchObject([{ severity: 'alarm' }])
  })

  test.each([
    ['on the next working day', '2026-08-03', 'note'],
    ['two working days later', '2026-07-31', 'look'],
    ['before it was signed', '2026-08-05', 'alarm'],
  ])('whose act was entered %s', async (_, signed, severity) => {
    const story = new ToldLedger()
    story.draw('1/26', { winner: 'с01' })
    const act = story.act('1/26', signed)
    story.draw('1/26', { ...repeated, act, among: { с02: 1, с03: 1 } })
    expect(await found(story, 'repeated-draw')).toMatchObject([{ severity }])
  })

  test('for which the facts name no reason is worth a look', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { winner: 'с01' })
    story.draw('1/26', { attempt: 2, act: story.act('1/26', '2026-08-04'), among: { с02: 1 } })
    expect(await found(story, 'repeated-draw')).toMatchObject([{ severity: 'look' }])
  })

  test('is not seen where every case was drawn once', async () => {
    const story = new ToldLedger()
    story.draw('1/26')
    expect(await checked(story, 'repeated-draw')).toMatchObject({ looked: 1, findings: [] })
  })
})

describe('a commitment', () => {
  test('without a result is an alarm once the time is over, and not before', async () => {
    const story = new ToldLedger()
    const { commit } = story.draw('1/26', { winner: null })
    expect(await found(story.wait(60), 'open-commit')).toEqual([])
    expect(await found(story.wait(1), 'open-commit')).toEqual([
      { severity: 'alarm', place: { entries: [commit], case: '1/26' } },
    ])
  })

  test('whose result came late is worth a look', async () => {
    const story = new ToldLedger()
    const { commit } = story.draw('1/26', { winner: null })
    story.wait(90)
    const randomness = story.tell('randomness', { commit, value: 'b', evidence: {} })
    story.tell('result', { commit, randomness, case: '1/26', attempt: 1, record: '', winners: [] })
    expect(await found(story, 'open-commit')).toMatchObject([{ severity: 'look' }])
  })

  test('that was given up is worth a look; after its number was known, an alarm', async () => {
    const story = new ToldLedger()
    const early = story.draw('1/26', { winner: null }).commit
    const late = story.draw('2/26', { winner: null }).commit
    story.tell('randomness', { commit: late, value: 'b', evidence: {} })
    for (const commit of [early, late]) story.tell('abandon', { commit, reason: 'збій', act: 0 })
    const severities = (await found(story, 'abandoned-draw')).map(({ severity }) => severity)
    expect(severities).toEqual(['look', 'alarm'])
    expect(await found(story.wait(600), 'open-commit')).toEqual([])
  })
})

describe('a result', () => {
  test('belongs to a commitment before it', async () => {
    const story = new ToldLedger()
    story.draw('1/26')
    expect(await checked(story, 'unpaired-result')).toMatchObject({ looked: 2, findings: [] })
  })

  test('without one, or the second of one, is an alarm', async () => {
    const story = new ToldLedger()
    const { commit } = story.draw('1/26')
    const second = story.tell('result', { commit, randomness: 0, case: '1/26', winners: [] })
    const stray = story.tell('result', { commit: 0, randomness: 0, case: '2/26', winners: [] })
    expect((await found(story, 'unpaired-result')).map(({ place }) => place.entries)).toEqual([
      [second],
      [stray],
    ])
  })
})

describe('a list to draw from', () => {
  test.each([
    [{ с01: 5 }, 'alarm'],
    [{ с01: 5, с02: 0 }, 'alarm'],
    [{ с01: 5, с02: 5 }, 'look'],
  ])('of %o is small', async (among, severity) => {
    const story = new ToldLedger()
    story.draw('1/26', { among })
    expect(await found(story, 'small-pool')).toMatchObject([{ severity }])
  })

  test('of three is not, and one that was empty is worth a look', async () => {
    const story = new ToldLedger()
    story.draw('1/26')
    expect(await found(story, 'small-pool')).toEqual([])
    story.decide('2/26', 'empty_pool', null)
    expect(await found(story, 'small-pool')).toMatchObject([{ severity: 'look' }])
  })
})

describe('absence', () => {
  const full = { с01: 1, с02: 1, с03: 1, с04: 1, с05: 1, с06: 1 }
  const daysBefore = (story: ToldLedger) => {
    for (let day = 6; day < 31; day++) {
      story.at(`2026-07-${String(day).padStart(2, '0')}T10:00`)
      story.draw(`${day}/26`, { among: full, leftOut: { с07: AWAY } })
    }
    return story.at('2026-08-04T10:00')
  }

  test('of half the court, twice as much as usual, is an alarm', async () => {
    const story = daysBefore(new ToldLedger())
    const leftOut = { с01: AWAY, с02: AWAY, с03: AWAY, с04: AWAY }
    const { commit } = story.draw('1/26', { among: { с05: 1, с06: 1, с07: 1 }, leftOut })
    expect(await found(story, 'mass-absence')).toEqual([
      { severity: 'alarm', place: { entries: [commit] } },
    ])
  })

  test('that leaves out nobody who could take the case, for other grounds stand too, is none', async () => {
    const story = daysBefore(new ToldLedger())
    const leftOut = { с01: [...AWAY, '9.2'], с02: [...AWAY, '9.2'], с03: ['9.2'], с04: ['9.2'] }
    story.draw('1/26', { among: { с05: 1, с06: 1, с07: 1 }, leftOut })
    expect(await found(story, 'mass-absence')).toEqual([])
  })

  test('in a young ledger is measured by a rough bound, which is said', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { among: full, leftOut: { с07: AWAY } })
    expect((await checked(story, 'mass-absence')).gaps[0]?.en).toContain('1 of the 20 days')
  })
})

describe('a judge left out as absent', () => {
  const absent = {
    judges: [
      { id: 'с02', surname: 'Вигадько', absences: [{ starts_on: '2026-08-03', ends_on: null }] },
    ],
  }
  const order = (signed_on: string) => ({
    orders: [{ signed_by: 'с02', signed_on }],
    judges: [],
  })

  test.each([
    ['the same day', '2026-08-04', 1],
    ['another day', '2026-07-31', 0],
  ])('who signed a document %s', async (_, signed, count) => {
    const story = new ToldLedger()
    story.draw('1/26', { leftOut: { с02: AWAY }, among: { с01: 1, с03: 1 }, facts: absent })
    story.draw('2/26', { facts: order(signed) })
    const findings = await found(story, 'acted-while-absent')
    expect(findings).toHaveLength(count)
    for (const one of findings) {
      expect(one).toMatchObject({ severity: 'alarm', place: { judge: 'с02', case: '1/26' } })
    }
  })

  test('cannot be compared with anything where no facts speak of acts', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { facts: absent })
    expect(await checked(story, 'acted-while-absent')).toMatchObject({ looked: 0 })
  })
})

describe('the moment of a draw', () => {
  test.each([
    ['2026-08-04T09:00:00+03:00', 0],
    ['2026-08-04', 0],
    ['2026-08-03T09:00:00+03:00', 1],
  ])('as of %s', async (asOf, count) => {
    const story = new ToldLedger()
    story.draw('1/26', { asOf })
    expect(await found(story, 'another-day')).toHaveLength(count)
  })

  test.each([
    ['2026-08-04T07:59', {}, 1],
    ['2026-08-04T08:00', {}, 0],
    ['2026-08-04T18:00', {}, 0],
    ['2026-08-04T18:01', {}, 1],
    ['2026-08-04T17:30', { court: { working_day_end: '17:00' } }, 1],
    ['2026-08-08T10:00', {}, 1],
    ['2026-08-08T10:00', { duty: { dates: ['2026-08-09'] } }, 1],
    ['2026-08-08T10:00', { duty: { dates: ['2026-08-08'] } }, 0],
  ])('at %s with %o', async (at, facts, count) => {
    const story = new ToldLedger().at(at)
    story.draw('1/26', { facts })
    expect(await found(story, 'outside-hours')).toHaveLength(count)
  })
})

describe('filings with the same parties', () => {
  const parties = (name: string) => ({
    participants: [
      { id: 'у1', role: 'plaintiff', name },
      { id: 'у2', role: 'defendant', name: 'Особа 2' },
    ],
  })

  test('are an alarm when there are three within days, whatever the order of the parties', async () => {
    const story = new ToldLedger()
    const facts = parties('Особа 1')
    story.draw('1/26', { facts })
    story.draw('2/26', { facts: { participants: facts.participants.toReversed() } })
    expect(await found(story, 'near-duplicates')).toMatchObject([{ severity: 'look' }])
    story.at('2026-08-07T10:00').draw('3/26', { facts })
    expect(await found(story, 'near-duplicates')).toMatchObject([{ severity: 'alarm' }])
  })

  test('long after each other, of another kind, or of other people are none', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { facts: parties('Особа 1') })
    story.draw('2/26', { facts: parties('Особа 3') })
    story.draw('3/26', { facts: { case: { kind: 'criminal' }, ...parties('Особа 1') } })
    story.at('2026-08-20T10:00').draw('4/26', { facts: parties('Особа 1') })
    expect(await found(story, 'near-duplicates')).toEqual([])
  })

  test('cannot be found where the facts have no parties', async () => {
    const story = new ToldLedger()
    story.draw('1/26')
    expect(await checked(story, 'near-duplicates')).toMatchObject({ looked: 0 })
  })
})

describe('cases outside the draw', () => {
  test('are counted by clause, and worth a look when there are many', async () => {
    const story = new ToldLedger()
    story.draw('1/26')
    story.draw('2/26')
    story.decide('3/26', 'transfer', 'с01')
    expect(await found(story, 'outside-draw')).toMatchObject([
      { severity: 'look' },
      { severity: 'note' },
    ])
    story.draw('4/26')
    expect(await found(story, 'outside-draw')).toMatchObject([{ severity: 'note' }])
  })

  test('include those that one decision gave out, and are worth a look without a clause', async () => {
    const story = new ToldLedger()
    for (let n = 0; n < 9; n++) story.draw(`${n}/26`)
    const assignments = [
      { case: 'а/26', judge: 'с01' },
      { case: 'б/26', judge: 'с02' },
    ]
    story.decide('а/26', 'manual', null, { clauses: [], assignments })
    const [finding] = (await checked(story, 'outside-draw')).findings
    expect(finding).toMatchObject({ severity: 'look', numbers: { cases: 2, share: '18.2 %' } })
  })
})

describe('the complexity of a case', () => {
  test.each([
    [{ complexity_coefficient: '1.00' }, 0],
    [{ complexity_coefficient: null }, 1],
    [{}, 1],
  ])('%o', async (matter, count) => {
    const story = new ToldLedger()
    story.draw('1/26', { facts: { case: matter } })
    expect(await found(story, 'empty-complexity')).toHaveLength(count)
  })
})

describe('numbers of cases', () => {
  test.each(['755/1/26-к ', '755/1/26-k', '755/1/26-К', '755／1/26-к'])(
    'of which one is 755/1/26-к and another %j are an alarm',
    async (other) => {
      const story = new ToldLedger()
      const [one, two] = [story.draw('755/1/26-к'), story.draw(other)]
      expect(await found(story, 'number-lookalikes')).toEqual([
        { severity: 'alarm', place: { case: '755/1/26-к', entries: [one.commit, two.commit] } },
      ])
    },
  )

  test('that really differ are in order, and a case drawn again is one case', async () => {
    const story = new ToldLedger()
    story.draw('755/1/26-к')
    story.draw('755/1/26-ц')
    story.draw('755/1/26-ц', { attempt: 2, act: story.act('755/1/26-ц', '2026-08-04') })
    expect(await checked(story, 'number-lookalikes')).toMatchObject({ looked: 2, findings: [] })
  })
})
