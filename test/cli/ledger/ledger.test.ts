/** A ledger kept from the command line: made, given a policy and an act, distributed into, replayed. */
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { here } from '../here.ts'
import { type Outcome, temporaryFolder, zasady } from '../run.ts'

const SAMPLE = 'policies/courts/desnianskyi/sample/intake-2026-08-04.yaml'
const ORIGIN = ['--origin', 'court.example/docket', '--court', 'Умовний районний суд']

const ACTS = /^acts:\n(?: {2}- .*\n)+/m

/** The sample's intake with another text. */
function sampleWith(change: (text: string) => string): string {
  const text = readFileSync(SAMPLE, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  const path = join(temporaryFolder(), 'надходження.yaml')
  writeFileSync(path, changed)
  return path
}

interface Court {
  readonly path: string
  readonly run: (...words: readonly string[]) => Promise<Outcome>
}

async function newCourt(): Promise<Court> {
  const path = join(temporaryFolder(), 'суд.ledger')
  const run: Court['run'] = (...words) => here([...words, '--ledger', path])
  const made = await run('ledger', 'init', ...ORIGIN)
  expect([made.code, made.err]).toEqual([0, ''])
  return { path, run }
}

const act = ['ledger', 'act', '--type', 'розпорядження', '--no', '7', '--date', '2026-08-04']
const signed = ['--signed-by', 'Навчальна О. О.', '--case', '999/0412/26']

/** Entered by one, approved by another with the act of the assembly. */
async function withPolicy(run: Court['run']): Promise<void> {
  const decided = ['--type', 'рішення зборів суддів', '--no', '4', '--signed-by', 'Умовна О. О.']
  for (const words of [
    ['policy', 'desn', '--by', 'секретар'],
    ['act', ...decided, '--by', 'голова зборів'],
    ['approve', 'desn', '--act', '5', '--by', 'голова зборів'],
  ]) {
    const { code, err } = await run('ledger', ...words)
    expect([code, err]).toEqual([0, ''])
  }
}

test('the keys of a new court are for its owner only, and are never replaced', async () => {
  const { path, run } = await newCourt()
  expect(statSync(`${path}.keys`).mode & 0o777).toBe(0o600)
  const before = readFileSync(`${path}.keys`, 'utf8')
  const again = await run('ledger', 'init', ...ORIGIN)
  expect(again.code).toBe(5)
  expect(readFileSync(`${path}.keys`, 'utf8')).toBe(before)
  chmodSync(`${path}.keys`, 0o644)
  const open = await run('ledger', 'policy', 'desn')
  expect([open.code, open.err]).toEqual([5, expect.stringContaining('доступний іншим')])
})

test('a day goes into the ledger, and comes out the same when it is replayed', async () => {
  const { path, run } = await newCourt()
  await withPolicy(run)
  const day = await zasady(['distribute', SAMPLE, '--ledger', path])
  expect(day.out.match(/Журнал: запис № \d+, \d+, \d+; маніфест M = /g)).toHaveLength(5)
  const status = JSON.parse((await run('ledger', 'status', '--json')).out)
  expect(status).toMatchObject({
    origin: 'court.example/docket',
    kinds: { commit: 5, result: 5 },
  })
  const replayed = await run('replay', '--json', '--workers', '2', '--state', `${path}.state`)
  expect([replayed.code, JSON.parse(replayed.out)]).toMatchObject([
    0,
    { same: 9, different: 0, cannot: 0 },
  ])
  const elsewhere = await zasady(
    ['replay', '--json', '--workers', '1', '--state', `${path}.state`, '--ledger', path],
    { env: { TZ: 'Asia/Tokyo', LC_ALL: 'C' } },
  )
  expect(elsewhere.out).toBe(replayed.out)
  const again = await run('distribute', SAMPLE)
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('справу вже розподілено')])
})

describe('what the ledger lacks is named with the way out', () => {
  test('a policy that was not entered', async () => {
    const { run } = await newCourt()
    const { code, out } = await run('distribute', SAMPLE)
    expect([code, out]).toEqual([1, expect.stringContaining('zasady ledger policy desn')])
  })

  test('a policy that nobody approved', async () => {
    const { run } = await newCourt()
    const entered = await run('ledger', 'policy', 'desn')
    expect([entered.code, entered.out]).toEqual([0, expect.stringContaining('ledger approve desn')])
    const { code, out } = await run('distribute', SAMPLE)
    expect([code, out]).toEqual([1, expect.stringContaining('zasady ledger approve 4 --by')])
    const status = JSON.parse((await run('ledger', 'status', '--json')).out)
    expect(status['kinds']).not.toHaveProperty('commit')
    expect(status['kinds']).not.toHaveProperty('decision')
  })

  test('an act for a repeat distribution', async () => {
    const { run } = await newCourt()
    await withPolicy(run)
    const { out } = await run(
      'distribute',
      sampleWith((text) => text.replace(ACTS, '')),
    )
    expect(out).toContain('внесіть розпорядження чи резолюцію: zasady ledger act')
  })

  test('what is no act among the acts of the day', async () => {
    const { run } = await newCourt()
    for (const acts of ['acts: 7\n', "acts: [{ type: акт, no: '1' }]\n"]) {
      const { code, err } = await run(
        'distribute',
        sampleWith((text) => text.replace(ACTS, acts)),
      )
      expect([code, err]).toEqual([5, expect.stringContaining('/acts')])
    }
  })

  test('a ledger that is not there, and keys that are not', async () => {
    const path = join(temporaryFolder(), 'немає.ledger')
    const status = await here(['ledger', 'status', '--ledger', path])
    expect([status.code, status.err]).toEqual([5, expect.stringContaining(path)])
    const policy = await here(['ledger', 'policy', 'desn', '--ledger', path])
    expect([policy.code, policy.err]).toEqual([5, expect.stringContaining('zasady ledger init')])
  })

  test('words that are missing or unknown', async () => {
    const { run } = await newCourt()
    for (const words of [
      ['ledger', 'init'],
      ['ledger', 'burn'],
      ['ledger', 'policy'],
      ['ledger', 'policy', 'desn', '--corrects', 'три'],
      ['ledger', 'policy', 'desn', '--corrects', '4'],
      ['ledger', 'act', '--type', 'акт'],
      [...act, ...signed, '--date', 'вчора'],
      ['distribute', SAMPLE, '--seed', 'проба'],
      ['distribute', SAMPLE, '--source', 'монета'],
      ['distribute', SAMPLE, '--source', 'beacon'],
      ['distribute', SAMPLE, '--source', 'ceremony'],
      ['replay', '--workers', '0'],
      ['replay', '--from', 'вчора'],
    ]) {
      expect([words.join(' '), (await run(...words)).code]).toEqual([words.join(' '), 2])
    }
  })
})

test('a ceremony fixes the list first, and is finished with the digits and their act', async () => {
  const { run } = await newCourt()
  await withPolicy(run)
  const people = ['--source', 'ceremony', '--participants', 'голова суду, прокурор']
  const fixed = await run('distribute', SAMPLE, ...people)
  expect(fixed.out).toContain('перелік закріплено; киньте кубики')
  await run(
    'ledger',
    'act',
    '--type',
    'акт церемонії',
    '--no',
    '1',
    '--signed-by',
    'двоє присутніх',
  )
  const { kinds, size } = JSON.parse((await run('ledger', 'status', '--json')).out)
  expect(kinds).toMatchObject({ commit: 5, act: 3 })
  const digits = ['--digits', '31415 92653 58979 32384', '--act', String(size - 1)]
  const settled = await run('ledger', 'settle', ...people, ...digits, '--case', '999/1001/26')
  expect([settled.code, settled.out]).toEqual([0, expect.stringContaining('999/1001/26')])
  expect(JSON.parse((await run('ledger', 'settle', ...people, '--json')).out).settled).toHaveLength(
    4,
  )
  expect((await run('replay', '--case', '999/1001/26')).out).toContain('Так само: 1')
})

test('a state of another ledger, or of one that has grown, does not serve', async () => {
  const { path, run } = await newCourt()
  await run('ledger', 'policy', 'desn')
  await run('replay', '--state', `${path}.state`)
  await run(...act, ...signed)
  const grown = await run('replay', '--state', `${path}.state`)
  expect([grown.code, grown.err]).toEqual([2, expect.stringContaining('--state')])
  writeFileSync(`${path}.state`, 'щось інше\n')
  expect((await run('replay', '--state', `${path}.state`)).code).toBe(5)
})
