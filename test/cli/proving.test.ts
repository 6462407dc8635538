import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

const FAILING = 'test/cli/fixtures/failing/failing.zasady'

test('tests that pass are counted', async () => {
  const { code, out } = await zasady(['test', SMALL])
  expect([code, out]).toEqual([0, 'small: 6 тестів, усі пройдено\n'])
})

test('a test that fails is told with its place and both sides', async () => {
  const { code, out } = await here(['test', FAILING])
  expect(code).toBe(1)
  for (const part of ['хибне очікування', `${FAILING}, рядок`, 'очікується:', 'насправді'])
    expect(out).toContain(part)
})

test('every deliberate mistake is noticed, or accepted with a reason', async () => {
  const { code, out } = await here(['test', SMALL, '--coverage', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    policies: [
      {
        policy: 'small',
        total: 6,
        passed: 6,
        mutations: { survivors: [], accepted: [{ id: '1.1/inverse/value.left/plus_one' }] },
      },
    ],
  })
})

test('a mistake that nobody accepted is a survivor', async () => {
  const folder = temporaryFolder()
  cpSync(SMALL, join(folder, 'small.zasady'))
  const { code, out } = await here(['test', join(folder, 'small.zasady'), '--coverage'])
  expect(code).toBe(1)
  expect(out).toContain('1.1/inverse/value.left/plus_one')
})

test('an accepted mistake needs a reason', async () => {
  const folder = temporaryFolder()
  cpSync(SMALL, join(folder, 'small.zasady'))
  writeFileSync(join(folder, 'survivors.yaml'), '1.1/inverse/value.left/plus_one: ""\n')
  const { code, err } = await here(['test', join(folder, 'small.zasady'), '--coverage'])
  expect([code, err]).toEqual([5, expect.stringContaining('очікується причина')])
})

test('tests of a policy with mistakes are not run', async () => {
  const { code, err } = await here(['test', 'test/cli/fixtures/broken/broken.zasady'])
  expect([code, err]).toEqual([3, expect.stringContaining('zasady check')])
})

test('the Desnianskyi principles have a rule and a test for each of their 111 clauses', async () => {
  const { out } = await here([
    'coverage',
    '--clauses',
    'test/acceptance/clauses.yaml',
    '--quick',
    '--json',
  ])
  expect(JSON.parse(out)).toMatchObject({
    documents: { desn: { total: 111, ruled: 111, tested: 111, missing: [] } },
  })
})

test.each([
  [[], 2, '--clauses'],
  [['--clauses', 'немає.yaml'], 5, 'такого файлу немає'],
  [['--clauses', 'test/cli/fixtures/small/facts.yaml'], 5, 'очікується список пунктів'],
])('coverage %j exits with %i', async (words, exit, message) => {
  const { code, err } = await here(['coverage', ...words])
  expect([code, err]).toEqual([exit, expect.stringContaining(message)])
})
