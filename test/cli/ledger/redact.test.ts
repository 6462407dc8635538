/** Facts are removed for ever: the list stays whole, and everybody who looks is told. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allocate, ceremonyNumbers } from '../../../engine/index.ts'
import { PLACES } from '../../support/ledgers.ts'
import { here } from '../here.ts'
import { type Court, courtAt, FIRST, newCourt, SEALED, SECOND, seqIn, someDraws } from './court.ts'

const REASON = ['--reason', 'ухвала від 01.09.2026']
const LOST = 'відомості вилучено'

/** What of an export the openings say, as text. */
async function openingsIn({ run }: Court): Promise<string> {
  const { out } = await run('ledger', 'export', '--open')
  return out
    .split('\n')
    .filter((line) => line.startsWith('opening '))
    .map((line) => Buffer.from(line.split(' ').at(-1) ?? '', 'base64').toString())
    .join('\n')
}

const replayed = async ({ run }: Court, caseId: string) =>
  run('replay', '--workers', '1', '--case', caseId)

describe.each(PLACES)('in $store', ({ address }) => {
  test('what is sealed in a case is removed, and nothing else', async (context) => {
    const court = await courtAt(someDraws, address)
    if (court === undefined) return context.skip('no such store on this machine')
    const act = ['--type', 'ухвала', '--no', '5', '--signed-by', 'Умовна О. О.']
    const seq = seqIn(await court.json('ledger', 'act', ...act))
    const why = [...REASON, '--act', String(seq)]
    const done = await court.run('ledger', 'redact', '--case', FIRST, ...why)
    expect([done.code, done.out]).toEqual([0, expect.stringContaining(`  ${SEALED}\n`)])
    expect(done.out).toContain('Копій журналу та виписок')
    expect((await here(['verify', court.address])).out).toMatch(/; вилучено \d+/)
    expect((await court.run('ledger', 'status')).out).toMatch(
      /Відомості вилучено: запис № \d+ \(\d+\)/,
    )
    expect(await court.json('ledger', 'status')).toMatchObject({ redactions: [{ entry: seq + 1 }] })
    const lost = await replayed(court, FIRST)
    expect([lost.code, lost.out]).toEqual([1, expect.stringContaining(LOST)])
    expect(lost.out).toContain(`№ ${seq + 1}: ${SEALED}`)
    expect((await replayed(court, SECOND)).out).toContain('Так само: 1')
    const again = await court.run('ledger', 'redact', '--case', FIRST, ...REASON)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('--whole')])
  })

  test('all facts of a case are removed with their texts', async (context) => {
    const court = await courtAt(someDraws, address)
    if (court === undefined) return context.skip('no such store on this machine')
    const page = await court.json('ledger', 'redact', '--case', FIRST, '--whole', ...REASON)
    const [facts = ''] = page['digests'] as readonly string[]
    const { out } = await court.run('ledger', 'export')
    expect(out).toContain(facts)
    expect(out).not.toContain(`\nblob ${facts}`)
    const lost = await replayed(court, FIRST)
    expect([lost.code, lost.out]).toEqual([1, expect.stringContaining(LOST)])
    expect((await here(['verify', court.address])).code).toBe(0)
    const again = await court.run('ledger', 'redact', '--case', FIRST, '--whole', ...REASON)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('вже немає')])
  })
})

test('nothing of what was removed is left in the file', async () => {
  const court = await newCourt(({ allocate }) => allocate(FIRST))
  const secret = '"value":"sick"'
  const inFile = () => readFileSync(court.address).includes(secret)
  expect([inFile(), (await openingsIn(court)).includes(secret)]).toEqual([true, true])
  await court.json('ledger', 'redact', '--case', FIRST, ...REASON)
  expect([inFile(), (await openingsIn(court)).includes(secret)]).toEqual([false, false])
})

test('one place of a case, or a seal by its digest, is removed alone', async () => {
  const court = await newCourt()
  const one = await court.json('ledger', 'redact', '--case', FIRST, '--path', SEALED, ...REASON)
  expect(one).toMatchObject({ places: [SEALED] })
  const [digest = ''] = one['digests'] as readonly string[]
  const gone = await court.run('ledger', 'redact', '--digest', digest, ...REASON)
  expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('вже вилучено')])
  const next = await court.run('ledger', 'redact', '--case', FIRST, '--path', SEALED, ...REASON)
  expect([next.code, next.err]).toEqual([1, expect.stringContaining('є такі: /judges/')])
  const { out } = await court.run('ledger', 'export')
  const [, text = '', name = ''] =
    /\{"digest":"(sha256:[0-9a-f]{64})","path":"([^"]+)"\}/.exec(out) ?? []
  await court.json('ledger', 'redact', '--digest', text, ...REASON)
  const lost = await replayed(court, SECOND)
  expect(lost.out).toContain(name)
  expect(lost.out).toContain(LOST)
})

test('what an open draw still needs is not removed', async () => {
  let manifest = ''
  const court = await newCourt(async ({ ledger, runtime, setting, matter }) => {
    const refusal = { code: 'later', message: { uk: 'ще ні', en: 'not yet' } }
    const numbers = ceremonyNumbers(['п1', 'п2'], () => Promise.resolve(refusal))
    const given = { ...setting, source: 'ceremony', numbers } as const
    const held = await allocate(ledger, runtime, matter(FIRST), given)
    if (held.kind === 'held') manifest = String(held.commit?.body['manifest'])
  })
  for (const named of [
    ['--case', FIRST],
    ['--case', FIRST, '--whole'],
    ['--digest', manifest],
  ]) {
    const { code, err } = await court.run('ledger', 'redact', ...named, ...REASON)
    expect([code, err]).toEqual([1, expect.stringContaining('zasady ledger abandon')])
  }
})

test.each([
  [['--case', FIRST], 2],
  [REASON, 2],
  [['--case', FIRST, '--digest', 'x', ...REASON], 2],
  [['--digest', 'sha256:00', ...REASON], 2],
  [['--digest', `sha256:${'0'.repeat(64)}`, ...REASON], 1],
  [['--case', 'невідома', ...REASON], 1],
  [['--case', FIRST, '--path', '/деінде', ...REASON], 1],
  [['--case', FIRST, ...REASON, '--act', 'перший'], 2],
  [['--case', FIRST, ...REASON, '--date', 'вчора'], 2],
] as const)('redact %j is refused, and nothing is entered', async (words, expected) => {
  const court = await newCourt()
  const size = (await court.json('ledger', 'status'))['size']
  const { code, out, err } = await court.run('ledger', 'redact', ...words)
  expect([code, out, err]).toEqual([expected, '', expect.stringMatching(/^zasady: /)])
  expect((await court.json('ledger', 'status'))['size']).toBe(size)
})
