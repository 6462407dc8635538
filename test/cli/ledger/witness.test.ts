/** A witness outside the court: its key enters the ledger, it cosigns what grows, and never two pasts. */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PLACES } from '../../support/ledgers.ts'
import { here } from '../here.ts'
import { zasady } from '../run.ts'
import { type Court, courtAt, newCourt, runsOn } from './court.ts'

const nothing = () => Promise.resolve()
const NAME = 'witness.example/w1'

interface Watched extends Court {
  readonly witness: string
  /** The verifier keys of witness and ledger. */
  readonly key: string
  readonly ledgerKey: string
  readonly file: (name: string) => string
  /** Asks the witness to cosign a file. */
  readonly cosign: (path: string, ...more: readonly string[]) => ReturnType<typeof here>
}

/** A court that knows a witness, and the witness that knows the court's key. */
async function watched(court: Court): Promise<Watched> {
  const file = (name: string): string => join(court.folder, name)
  const witness = file('свідок.key')
  const made = await here(['witness', 'init', '--name', NAME, '--key', witness, '--json'])
  const { key } = JSON.parse(made.out) as { readonly key: string }
  await court.json('ledger', 'witness', 'add', key)
  const { keys } = await court.json('ledger', 'status')
  const [ledgerKey = ''] = keys as readonly string[]
  const cosign: Watched['cosign'] = (path, ...more) =>
    here(['witness', 'cosign', path, '--key', witness, ...more])
  return { ...court, witness, key, ledgerKey, file, cosign }
}

const act = (court: Pick<Court, 'run'>, no = '1') =>
  court.run('ledger', 'act', '--type', 'акт', '--no', no, '--signed-by', 'Умовна О. О.')

describe.each(PLACES)('a ledger in $store', ({ address }) => {
  test('takes the cosigned checkpoint of its witness, first and later', async (context) => {
    const court = await courtAt(nothing, address)
    if (court === undefined) return context.skip('no such store on this machine')
    const { file, cosign, ledgerKey, json, run } = await watched(court)
    expect((await run('ledger', 'checkpoint', '--out', file('1.txt'))).code).toBe(0)
    const first = await cosign(file('1.txt'), '--ledger-key', ledgerKey, '--out', file('1w.txt'))
    expect([first.code, first.err]).toEqual([0, ''])
    const entered = await json('ledger', 'witnessed', file('1w.txt'))
    expect(entered['entries']).toMatchObject([{ kind: 'witnessed', body: { size: 8 } }])
    await act(court)
    await run('ledger', 'checkpoint', '--since', '8', '--out', file('2.txt'))
    expect(readFileSync(file('2.txt'), 'utf8')).toMatch(
      /^old 8\n(?:[\w+/=]{44}\n)+\ncourt\.example/,
    )
    expect((await cosign(file('2.txt'), '--out', file('2w.txt'))).code).toBe(0)
    expect((await run('ledger', 'witnessed', file('2w.txt'))).out).toContain('10 записів')
    expect(await json('ledger', 'status')).toMatchObject({ kinds: { witnessed: 2 }, damage: [] })
  })
})

describe('a witness', () => {
  test('asks for the proof from what it saw, and takes it apart from the checkpoint too', async () => {
    const court = await watched(await newCourt(nothing))
    const { file, cosign } = court
    await court.run('ledger', 'checkpoint', '--out', file('1.txt'))
    await cosign(file('1.txt'), '--ledger-key', court.ledgerKey)
    await act(court)
    await court.run('ledger', 'checkpoint', '--out', file('2.txt'))
    const bare = await cosign(file('2.txt'))
    expect([bare.code, bare.err]).toEqual([1, expect.stringContaining('--since 8')])
    const { proof } = await court.json('ledger', 'checkpoint', '--since', '8')
    const lines = (proof as readonly string[]).map((hash) =>
      Buffer.from(hash, 'hex').toString('base64'),
    )
    writeFileSync(file('доказ.txt'), lines.join('\n'))
    expect((await cosign(file('2.txt'), '--proof', file('доказ.txt'))).code).toBe(0)
    writeFileSync(file('доказ.txt'), 'не доказ')
    expect((await cosign(file('2.txt'), '--proof', file('доказ.txt'))).code).toBe(5)
  })

  test('names the fork of a ledger with two pasts, and signs neither twice', async () => {
    const court = await watched(await newCourt(nothing))
    const { file, cosign } = court
    const other = file('інший.ledger')
    copyFileSync(court.address, other)
    const fork = runsOn(other, court.keys)
    await act(court, '1')
    await act(fork, '2')
    await court.run('ledger', 'checkpoint', '--out', file('1.txt'))
    await fork.run('ledger', 'checkpoint', '--out', file('2.txt'))
    expect((await cosign(file('1.txt'), '--ledger-key', court.ledgerKey)).code).toBe(0)
    const forked = await cosign(file('2.txt'))
    expect([forked.code, forked.out]).toEqual([4, ''])
    const { root } = await court.json('ledger', 'status')
    const { root: otherRoot } = await fork.json('ledger', 'status')
    for (const one of ['РОЗГАЛУЖЕННЯ', root, otherRoot]) expect(forked.err).toContain(one)
    await act(fork, '3')
    await fork.run('ledger', 'checkpoint', '--since', '9', '--out', file('3.txt'))
    const grown = await cosign(file('3.txt'))
    expect([grown.code, grown.err]).toEqual([4, expect.stringContaining('не продовжує')])
  })

  test('with its memory lost goes on from what it cosigned last, and from nothing else', async () => {
    const court = await watched(await newCourt(nothing))
    const { file, cosign, ledgerKey } = court
    await court.run('ledger', 'checkpoint', '--out', file('1.txt'))
    await cosign(file('1.txt'), '--ledger-key', ledgerKey, '--out', file('1w.txt'))
    await act(court)
    await court.run('ledger', 'checkpoint', '--out', file('2.txt'))
    const lost = ['--state', file('нова.seen'), '--ledger-key', ledgerKey]
    const known = await cosign(file('2.txt'), ...lost, '--since', file('1w.txt'))
    expect([known.code, known.err]).toEqual([1, expect.stringContaining('--since 8')])
    const foreign = await cosign(file('2.txt'), ...lost, '--since', file('1.txt'))
    expect([foreign.code, foreign.err]).toEqual([2, expect.stringContaining('засвідчив востаннє')])
  })

  test('keeps its key to itself, knows the ledger by its key, and reads only checkpoints', async () => {
    const court = await watched(await newCourt(nothing))
    const { file, cosign, witness } = court
    expect(statSync(witness).mode & 0o777).toBe(0o600)
    const taken = await here(['witness', 'init', '--name', NAME, '--key', witness])
    expect([taken.code, taken.err]).toEqual([5, expect.stringContaining('уже існує')])
    await court.run('ledger', 'checkpoint', '--out', file('1.txt'))
    const unknown = await cosign(file('1.txt'))
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--ledger-key')])
    expect((await cosign(file('1.txt'), '--ledger-key', court.key)).code).toBe(2)
    expect((await cosign('package.json')).code).toBe(5)
    writeFileSync(`${witness}.seen`, '{}')
    const altered = await cosign(file('1.txt'), '--ledger-key', court.ledgerKey)
    expect([altered.code, altered.err]).toEqual([5, expect.stringContaining('пам’яттю свідка')])
  })

  test.each([
    [['init']],
    [['init', '--name', 'два слова', '--key', 'свідок.key']],
    [['cosign']],
    [['swear']],
  ])('does not understand %j', async (words) => {
    const told = await here(['witness', ...words])
    expect([told.code, told.out]).toEqual([2, ''])
  })
})

test('a checkpoint goes from the court to the witness and back through pipes', async () => {
  const court = await watched(await newCourt(nothing))
  const printed = await zasady(['ledger', 'checkpoint', '--ledger', court.address])
  const words = ['witness', 'cosign', '-', '--key', court.witness, '--ledger-key', court.ledgerKey]
  const cosigned = await zasady(words, { input: printed.out })
  expect(cosigned.out.startsWith(printed.out)).toBe(true)
  const entered = await zasady(
    ['ledger', 'witnessed', '-', '--ledger', court.address, '--keys', court.keys, '--lang', 'en'],
    { input: cosigned.out },
  )
  expect([entered.code, entered.out]).toEqual([0, expect.stringContaining('8 entries')])
})

describe('the ledger refuses', () => {
  test('a checkpoint that no witness of its cosigned, and what is none', async () => {
    const court = await watched(await newCourt(nothing))
    const { file, run } = court
    await run('ledger', 'checkpoint', '--out', file('1.txt'))
    const bare = await run('ledger', 'witnessed', file('1.txt'))
    expect([bare.code, bare.err]).toEqual([1, expect.stringContaining('підпису свідка')])
    expect((await run('ledger', 'witnessed', 'package.json')).code).toBe(5)
    expect((await run('ledger', 'witnessed')).code).toBe(2)
  })

  test('a cosignature of a witness that was retired', async () => {
    const court = await watched(await newCourt(nothing))
    const { file, run, cosign } = court
    await run('ledger', 'checkpoint', '--out', file('1.txt'))
    await cosign(file('1.txt'), '--ledger-key', court.ledgerKey, '--out', file('1w.txt'))
    expect((await run('ledger', 'witness', 'retire', NAME)).out).toContain('більше не діє')
    expect((await run('ledger', 'witnessed', file('1w.txt'))).code).toBe(1)
    const again = await run('ledger', 'witness', 'retire', NAME)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('свідків у журналі немає')])
  })

  test('a key that is not that of a witness, and a size that it never had', async () => {
    const court = await watched(await newCourt(nothing))
    const wrong = await court.run('ledger', 'witness', 'add', court.ledgerKey)
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('zasady witness init')])
    expect((await court.run('ledger', 'witness', 'swear', court.key)).code).toBe(2)
    expect((await court.run('ledger', 'witness', 'add', court.key)).code).toBe(1)
    expect((await court.run('ledger', 'checkpoint', '--since', '99')).code).toBe(2)
    expect((await court.run('ledger', 'checkpoint', '--since', 'усе')).code).toBe(2)
  })
})
