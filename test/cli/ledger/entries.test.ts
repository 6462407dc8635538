/** What else happens to a court and stands in its ledger: an abandoned draw, an approval, an outage. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allocate, ceremonyNumbers } from '../../../engine/index.ts'
import type { SampleCourt } from '../../support/sample-court.ts'
import { FIRST, newCourt, seqIn } from './court.ts'

const NOT_YET = { code: 'later', message: { uk: 'ще ні', en: 'not yet' } }

/** A draw whose digits never come. */
async function openDraw({ ledger, runtime, setting, matter }: SampleCourt): Promise<void> {
  const numbers = ceremonyNumbers(['п1', 'п2'], () => Promise.resolve(NOT_YET))
  await allocate(ledger, runtime, matter(FIRST), { ...setting, source: 'ceremony', numbers })
}

const act = (...more: readonly string[]) =>
  ['ledger', 'act', '--type', 'акт', '--no', '1', '--signed-by', 'Умовна О. О.', ...more] as const

test('a draw that cannot be finished is abandoned, once, and is awaited no more', async () => {
  const court = await newCourt(openDraw)
  const allowed = String(seqIn(await court.json(...act('--case', FIRST))))
  const commit = String(Number(allowed) - 1)
  const why = ['--reason', 'цифр не буде', '--act', allowed]
  const done = await court.run('ledger', 'abandon', `№ ${commit}`, ...why)
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('припинено: запис №')])
  const again = await court.run('ledger', 'abandon', commit, ...why)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('вже завершено')])
  const left = await court.json('ledger', 'settle', '--source', 'ceremony', '--digits', '1')
  expect(left['settled']).toEqual([])
})

describe('a policy', () => {
  /** Entered once more, for another person to approve. */
  async function entered() {
    const court = await newCourt(() => Promise.resolve())
    const policy = String(seqIn(await court.json('ledger', 'policy', 'desn', '--by', 'секретар')))
    return { ...court, policy, allowed: String(seqIn(await court.json(...act()))) }
  }

  test.each(['id', 'entry'])('is approved by its %s', async (how) => {
    const court = await entered()
    const name = how === 'id' ? 'desn' : court.policy
    const words = ['ledger', 'approve', name, '--act', court.allowed, '--by', 'голова зборів']
    expect(await court.json(...words)).toMatchObject({
      entries: [{ by: 'голова зборів', body: { policy: Number(court.policy) } }],
    })
    const again = await court.run(...words)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('уже схвалено')])
  })

  test('is not approved by who entered it, nor by what is no act', async () => {
    const court = await entered()
    const words = ['ledger', 'approve', court.policy, '--act', court.allowed, '--by', 'секретар']
    const own = await court.run(...words)
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('вносить інша особа')])
    expect(own.err).toContain(`zasady ledger approve ${court.policy} --by`)
    const unknown = await court.run('ledger', 'approve', 'vkz', '--act', court.allowed)
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining('zasady ledger policy vkz'),
    ])
    const other = await court.run('ledger', 'approve', court.allowed, '--act', court.allowed)
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('запис')])
  })

  test('of several editions has a state for each, with who entered and who approved it', async () => {
    const court = await entered()
    const told = await court.run('ledger', 'editions', '--date', '2025-08-01')
    expect(told.code).toBe(0)
    for (const state of ['втратила чинність', 'чинна', 'схвалено, ще не чинна', 'не схвалено']) {
      expect(told.out).toContain(state)
    }
    expect(told.out).toContain('№ 6, голова зборів (акт № 5)')
    expect(told.out).toMatch(/^Редакції на 01\.08\.2025\n/)
    expect(told.out).toMatch(/desn +25\.07\.2025 +25\.07\.2025 № 5 +чинна/)
    const { editions } = await court.json('ledger', 'editions', '--date', '2025-08-01')
    expect(editions).toContainEqual(
      expect.objectContaining({ document: 'desn', policy: 4, state: 'in_force', approval: 6 }),
    )
  })
})

test('an outage is entered with its times in the spelling of the ledger', async () => {
  const court = await newCourt(() => Promise.resolve())
  const times = ['--from', '2026-08-04T09:00+03:00', '--until', '2026-08-04T15:30+03:00']
  const page = await court.json('ledger', 'outage', ...times, '--what', 'немає живлення')
  expect(page['entries']).toMatchObject([
    {
      kind: 'outage',
      true_at: '2026-08-04T09:00:00+03:00',
      body: { until: '2026-08-04T15:30:00+03:00', what: 'немає живлення', act: null },
    },
  ])
  const open = await court.json('ledger', 'outage', '--from', '2026-08-05', '--what', 'сервер')
  expect(open['entries']).toMatchObject([{ body: { from: '2026-08-05', until: null } }])
})

describe('words that are missing or wrong are named', () => {
  test.each([
    [['abandon'], 2],
    [['abandon', '5', '--reason', 'р'], 2],
    [['abandon', 'п’ять', '--reason', 'р', '--act', '1'], 2],
    [['abandon', '4', '--reason', 'р', '--act', '1'], 1],
    [['approve'], 2],
    [['approve', 'desn'], 2],
    [['outage', '--from', '2026-08-04'], 2],
    [['outage', '--what', 'збій'], 2],
    [['outage', '--from', 'вчора', '--what', 'збій'], 2],
    [['outage', '--from', '2026-08-04', '--until', '2026-08-03', '--what', 'збій'], 2],
    [
      [
        'outage',
        '--from',
        '2026-08-04T09:00+03:00',
        '--until',
        '2026-08-04T08:00+03:00',
        '--what',
        'збій',
      ],
      2,
    ],
    [['outage', '--from', '2026-08-04', '--what', 'збій', '--act', 'перший'], 2],
  ] as const)('ledger %j', async (words, code) => {
    const court = await newCourt(() => Promise.resolve())
    const told = await court.run('ledger', ...words)
    expect([told.code, told.out]).toEqual([code, ''])
    expect(told.err).toMatch(/^zasady: /)
  })
})

test('seals are never made with another key than the one in the ledger', async () => {
  const court = await newCourt(() => Promise.resolve())
  const secrets = JSON.parse(readFileSync(court.keys, 'utf8')) as Record<string, unknown>
  writeFileSync(court.keys, JSON.stringify({ ...secrets, privacy: 'ab'.repeat(32) }))
  const { code, err } = await court.run(...act())
  expect([code, err]).toEqual([5, expect.stringContaining('ключ печаток')])
  expect(err).toContain('№ 2')
  expect((await court.json('ledger', 'status'))['size']).toBe(7)
})
