/** Checks of policies and of the ledger itself, each on both sides. */
import { describe, expect, test } from 'vitest'
import { audited, checked, found } from '../../../support/auditing.ts'
import { ToldLedger } from '../../../support/told-ledger.ts'

describe('an edition of a policy', () => {
  test('entered after draws of its time is an alarm, after its first day without draws worth a look', async () => {
    const story = new ToldLedger()
    story.policy({ e1: '2026-01-01' })
    const { commit } = story.at('2026-08-04T11:00').draw('1/26')
    const late = story.at('2026-08-06T10:00').policy({ e1: '2026-01-01', e2: '2026-08-04' })
    expect(await found(story, 'backdated-edition')).toEqual([
      { severity: 'alarm', place: { entries: [commit, late] } },
    ])
    const quiet = new ToldLedger()
    quiet.policy({ e1: '2026-01-01' })
    quiet.policy({ e2: '2026-08-03' })
    expect(await found(quiet, 'backdated-edition')).toMatchObject([{ severity: 'look' }])
  })

  test('with which the ledger began, or entered in time, is not', async () => {
    const story = new ToldLedger()
    story.policy({ e1: '2026-01-01' })
    story.draw('1/26')
    story.policy({ e2: '2026-08-04' })
    story.policy({ e3: '2026-09-01' })
    expect(await checked(story, 'backdated-edition')).toMatchObject({ looked: 3, findings: [] })
  })

  test('used before a working day has passed is worth a look', async () => {
    const story = new ToldLedger()
    story.policy({ e1: '2026-01-01' })
    story.policy({ e2: '2026-08-04' })
    story.wait(10).draw('1/26', { edition: 'e1' })
    expect(await found(story, 'hasty-edition')).toEqual([])
    story.draw('2/26', { edition: 'e2' })
    expect(await found(story, 'hasty-edition')).toMatchObject([{ severity: 'look' }])
    const calm = new ToldLedger()
    calm.policy({ e1: '2026-01-01' })
    calm.policy({ e2: '2026-08-04' })
    calm.at('2026-08-05T10:00').draw('2/26', { edition: 'e2' })
    expect(await found(calm, 'hasty-edition')).toEqual([])
  })

  test('corrected after draws by it is an alarm, before any a note', async () => {
    const story = new ToldLedger()
    const wrong = story.policy({ e1: '2026-01-01' })
    const { commit } = story.draw('1/26', { policy: wrong })
    const right = story.policy({ e2: '2026-01-01' }, wrong)
    expect(await found(story, 'corrected-policy')).toEqual([
      { severity: 'alarm', place: { entries: [wrong, commit, right] } },
    ])
    story.policy({ e3: '2026-01-01' }, right)
    expect(await found(story, 'corrected-policy')).toMatchObject([
      { severity: 'alarm' },
      { severity: 'note' },
    ])
  })
})

describe('the source of randomness', () => {
  const chain = (link: number) => ({ source: 'sealed-chain', chain: 'л', link })
  const beacon = { source: 'beacon' }

  test('of the computer is worth a look, a sealed chain alone a note, two together are in order', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { source: { source: 'combined', parts: [chain(1), beacon] } })
    expect(await found(story, 'weak-source')).toEqual([])
    story.draw('2/26', { source: chain(2) })
    story.draw('3/26')
    story.draw('4/26', { source: beacon, evidence: { witnessed: 1 } })
    expect(await found(story, 'weak-source')).toMatchObject([
      { severity: 'note' },
      { severity: 'look' },
    ])
  })

  test('whose round follows from the clock of the court is noted, alone and with another', async () => {
    const story = new ToldLedger()
    const byClock = { evidence: { witnessed: null } }
    story.draw('1/26', { source: beacon, ...byClock })
    const parts = [{ evidence: {} }, byClock]
    const source = { source: 'combined', parts: [chain(1), beacon] }
    const { commit } = story.draw('2/26', { source, evidence: { parts } })
    expect(await found(story, 'weak-source')).toEqual([
      { severity: 'note', place: { entries: [2, commit] } },
    ])
  })
})

describe('a witness', () => {
  test('who signed nothing is missed; who signed a part leaves the rest to be told', async () => {
    const story = new ToldLedger()
    story.draw('1/26')
    expect(await found(story, 'no-witness')).toMatchObject([{ severity: 'look' }])
    story.tell('witnessed', { size: story.entries.length, note: '' })
    expect(await found(story, 'no-witness')).toEqual([])
    const { commit } = story.draw('2/26')
    expect(await found(story, 'no-witness')).toEqual([
      { severity: 'note', place: { entries: [commit] } },
    ])
  })
})

describe('the clock', () => {
  test('set back is noticed, by more than a minute with alarm', async () => {
    const story = new ToldLedger()
    const times: readonly [string, number][] = [
      ['2026-08-04T10:05', 0],
      ['2026-08-04T10:04', 1],
      ['2026-08-04T10:06', 1],
      ['2026-08-04T10:00', 2],
    ]
    for (const [at, count] of times) {
      story.at(at).act('1/26', '2026-08-04')
      expect(await found(story.at('2026-08-04T12:00'), 'clock-jump')).toHaveLength(count)
    }
    const severities = (await found(story, 'clock-jump')).map(({ severity }) => severity)
    expect(severities).toEqual(['look', 'alarm'])
  })

  test('ahead of now is an alarm', async () => {
    const story = new ToldLedger().at('2026-08-05T10:00')
    story.act('1/26', '2026-08-05')
    expect(await found(story.at('2026-08-04T10:00'), 'clock-jump')).toMatchObject([
      { severity: 'alarm' },
    ])
  })
})

describe('what was removed or replaced', () => {
  test('a redaction is worth a look, without an act an alarm; the draw it touches is named', async () => {
    const story = new ToldLedger()
    const { commit } = story.draw('1/26')
    expect(await found(story, 'redacted')).toEqual([])
    const manifest = String(story.entries[commit]?.body['manifest'])
    story.lose(manifest)
    const act = story.act('1/26', '2026-08-04')
    story.tell('redaction', { digests: [manifest], reason: 'ухвала', act })
    story.tell('redaction', { digests: [manifest], reason: '—', act: null })
    const { findings } = await checked(story, 'redacted')
    expect(findings).toMatchObject([
      { severity: 'look', numbers: { draws: 1 } },
      { severity: 'alarm', numbers: { texts: 1 } },
    ])
    expect(findings[0]?.text.uk).toContain('1/26')
  })

  test('a draw whose manifest is gone is told by every check that needs it', async () => {
    const story = new ToldLedger()
    const { commit } = story.draw('1/26')
    story.lose(String(story.entries[commit]?.body['manifest']))
    for (const code of ['small-pool', 'mass-absence', 'empty-complexity', 'wins-by-judge']) {
      const { gaps } = await checked(story, code)
      expect(gaps.map(({ en }) => en).join(), code).toContain('manifest is no longer')
    }
  })

  test('keys of the beginning are in order; later ones are worth a look, witnesses a note', async () => {
    const story = new ToldLedger()
    story.tell('key', { use: 'privacy', action: 'add', name: 'печатки', key: 'п1' })
    expect(await found(story, 'keys-changed')).toEqual([])
    story.tell('key', { use: 'witness', action: 'add', name: 'св-1', key: 'с1' })
    story.tell('key', { use: 'witness', action: 'add', name: 'св-2', key: 'с2' })
    story.tell('key', { use: 'checkpoint', action: 'add', name: 'другий', key: 'к2' })
    story.tell('key', { use: 'checkpoint', action: 'retire', name: 'перший', key: 'к1' })
    const severities = (await found(story, 'keys-changed')).map(({ severity }) => severity)
    expect(severities).toEqual(['note', 'look', 'look'])
  })
})

describe('an outage', () => {
  const outage = (from: string, until: string | null, act: number | null = null) => ({
    from,
    until,
    what: 'немає живлення',
    act,
  })

  test.each([
    ['that is over', outage('2026-08-03', '2026-08-03'), 'note'],
    ['of five days', outage('2026-07-29', '2026-08-02'), 'note'],
    ['longer without an act', outage('2026-07-20', '2026-08-02'), 'alarm'],
    ['longer with its act', outage('2026-07-20', '2026-08-02', 1), 'note'],
    ['not ended', outage('2026-08-04T09:00+03:00', null), 'look'],
  ])('%s', async (_, body, severity) => {
    const story = new ToldLedger()
    story.tell('outage', body)
    expect(await found(story, 'outages')).toMatchObject([{ severity }])
  })

  test('during which a case was distributed is an alarm', async () => {
    const story = new ToldLedger()
    const { commit } = story.draw('1/26')
    const seq = story.tell('outage', outage('2026-08-04', '2026-08-04'))
    expect(await found(story, 'outages')).toEqual([
      { severity: 'alarm', place: { entries: [seq, commit] } },
    ])
  })
})

describe('a period', () => {
  test('leaves out what was recorded before and after, and knows it nevertheless', async () => {
    const story = new ToldLedger()
    story.draw('1/26', { winner: 'с01' })
    const act = story.at('2026-08-10T10:00').act('1/26', '2026-08-10')
    story.draw('1/26', { attempt: 2, act })
    story.at('2026-08-20T10:00').draw('2/26')
    const from = Date.parse('2026-08-10T00:00:00Z')
    const report = await audited(story, undefined, { from, to: from + 86_400_000 })
    expect([report.draws, report.repeats]).toEqual([1, 1])
    const repeat = report.checks.find(({ check }) => check.code === 'repeated-draw')
    expect(repeat?.findings).toMatchObject([{ severity: 'alarm' }])
  })
})
