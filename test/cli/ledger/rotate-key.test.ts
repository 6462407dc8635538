/** The key of the checkpoints is replaced in two steps; the key of the seals never. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PLACES } from '../../support/ledgers.ts'
import { here } from '../here.ts'
import { type Court, courtAt, newCourt } from './court.ts'

const nothing = () => Promise.resolve()

const secretsOf = ({ keys }: Court) =>
  JSON.parse(readFileSync(keys, 'utf8')) as {
    readonly checkpoint: string
    readonly earlier?: readonly string[]
    readonly privacy: string
  }
const keysOf = async (court: Court) =>
  (await court.json('ledger', 'status'))['keys'] as readonly string[]
const signaturesOf = async (court: Court) =>
  (await court.run('ledger', 'checkpoint')).out.match(/^— /gm)?.length

describe.each(PLACES)('the key of a ledger in $store', ({ address }) => {
  test('is replaced: first both sign, then the new one alone', async (context) => {
    const court = await courtAt(nothing, address)
    if (court === undefined) return context.skip('no such store on this machine')
    const [before, [old = '']] = [secretsOf(court), await keysOf(court)]
    const first = await court.run('ledger', 'rotate-key')
    const both = await keysOf(court)
    expect([first.code, both.length, await signaturesOf(court)]).toEqual([0, 2, 2])
    const [, fresh = ''] = both
    expect(first.out).toContain(fresh)
    expect(secretsOf(court)).toMatchObject({
      earlier: [before.checkpoint],
      privacy: before.privacy,
    })
    expect(statSync(court.keys).mode & 0o777).toBe(0o600)
    const twice = await court.run('ledger', 'rotate-key')
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('--retire')])
    expect((await court.run('ledger', 'rotate-key', '--retire')).code).toBe(0)
    expect([await keysOf(court), await signaturesOf(court)]).toEqual([[fresh], 1])
    expect(secretsOf(court)).not.toHaveProperty('earlier')
    expect(secretsOf(court).privacy).toBe(before.privacy)
    const verified = await here(['verify', court.address, '--key', old])
    expect([verified.code, verified.err]).toEqual([0, ''])
  })
})

test('there is nothing to retire before a new key has come', async () => {
  const court = await newCourt(nothing)
  const { code, err } = await court.run('ledger', 'rotate-key', '--retire')
  expect([code, err]).toEqual([1, expect.stringContaining('zasady ledger rotate-key')])
})

describe('a step that was cut short is taken up again', () => {
  test('when the new key was kept and not yet entered', async () => {
    const court = await newCourt(nothing)
    const before = secretsOf(court)
    const elsewhere = await newCourt(nothing)
    await elsewhere.run('ledger', 'rotate-key')
    const { checkpoint } = secretsOf(elsewhere)
    const half = { ...before, checkpoint, earlier: [before.checkpoint] }
    writeFileSync(court.keys, JSON.stringify(half))
    expect((await court.run('ledger', 'rotate-key')).code).toBe(0)
    expect(secretsOf(court)).toMatchObject({ checkpoint })
    expect(await keysOf(court)).toHaveLength(2)
  })

  test('when the old key was retired and still stands in the file', async () => {
    const court = await newCourt(nothing)
    await court.run('ledger', 'rotate-key')
    const between = readFileSync(court.keys, 'utf8')
    await court.run('ledger', 'rotate-key', '--retire')
    writeFileSync(court.keys, between)
    const size = (await court.json('ledger', 'status'))['size']
    expect(await court.json('ledger', 'rotate-key', '--retire')).toMatchObject({ entries: [] })
    expect(secretsOf(court)).not.toHaveProperty('earlier')
    expect((await court.json('ledger', 'status'))['size']).toBe(size)
  })
})

test('a witness that knows the old key takes what both sign, and the new one when it is told', async () => {
  const court = await newCourt(nothing)
  const file = (name: string): string => join(court.folder, name)
  await here(['witness', 'init', '--name', 'witness.example/w1', '--key', file('w.key')])
  const cosign = (path: string, ...more: readonly string[]) =>
    here(['witness', 'cosign', path, '--key', file('w.key'), ...more])
  const [old = ''] = await keysOf(court)
  await court.run('ledger', 'rotate-key')
  await court.run('ledger', 'checkpoint', '--out', file('1.txt'))
  expect((await cosign(file('1.txt'), '--ledger-key', old)).code).toBe(0)
  const [, fresh = ''] = await keysOf(court)
  await court.run('ledger', 'rotate-key', '--retire')
  await court.run('ledger', 'checkpoint', '--since', '8', '--out', file('2.txt'))
  const unknown = await cosign(file('2.txt'))
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('відомим ключем')])
  expect((await cosign(file('2.txt'), '--ledger-key', fresh)).code).toBe(0)
})
