import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson, verifyRecord, type DistributionRecord } from '../../engine/index.ts'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

const INTAKE = 'test/cli/fixtures/small/intake.yaml'

const judges = [
  { id: 'А', surname: 'Авраменко', specialisations: ['civil'], load_coefficient: '1.25' },
  { id: 'Б', surname: 'Бойко', specialisations: ['civil'], load_coefficient: '0.75' },
]
const matter = (facts: object, id = '1'): string =>
  JSON.stringify({ id, policy: SMALL, as_of: '2026-08-04', facts })
const civil = (id: string) => ({ id, specialisation_required: 'civil' })

const recordIn = (folder: string, name: string): DistributionRecord =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as DistributionRecord

test.each(['uk', 'en'])('a rehearsal says on every matter that it is none (%s)', async (lang) => {
  const { code, out, err } = await here(['distribute', INTAKE, '--seed', 'зерно', '--lang', lang])
  expect([code, err]).toEqual([0, ''])
  expect(
    out.split(lang === 'uk' ? 'репетиція, не є розподілом' : 'a rehearsal, not a distribution'),
  ).toHaveLength(4)
})

test('a seed repeats a rehearsal, another seed is another rehearsal', async () => {
  const rehearse = async (seed: string): Promise<string> =>
    (await here(['distribute', INTAKE, '--seed', seed, '--json'])).out
  expect(await rehearse('а')).toBe(await rehearse('а'))
  expect(await rehearse('а')).not.toBe(await rehearse('б'))
})

test('a rehearsal writes a record only where it is told to, and the record binds nobody', async () => {
  const folder = temporaryFolder()
  const cwd = temporaryFolder()
  const intake = join(cwd, 'надходження.json')
  writeFileSync(
    intake,
    matter({ case: civil('1/26'), judges }).replace(SMALL, `${process.cwd()}/${SMALL}`),
  )
  await zasady(['distribute', intake, '--seed', 'а'], { cwd })
  expect(readdirSync(cwd)).toEqual(['надходження.json'])
  await here(['distribute', intake, '--seed', 'а', '--record-dir', folder])
  expect(readdirSync(folder)).toEqual(['1-26.1.rehearsal.json'])
  expect(verifyRecord(recordIn(folder, '1-26.1.rehearsal.json'))).toEqual({
    kind: 'verified',
    binding: false,
  })
})

test('a distribution writes a record in canonical form that verifies, and nothing else', async () => {
  const folder = temporaryFolder()
  const { code, out } = await here(['distribute', INTAKE, '--record-dir', folder])
  expect(code).toBe(0)
  expect(readdirSync(folder)).toEqual(['999-1-26.1.json'])
  const text = readFileSync(join(folder, '999-1-26.1.json'), 'utf8')
  const record = recordIn(folder, '999-1-26.1.json')
  expect(text).toBe(canonicalJson(record))
  expect(verifyRecord(record)).toEqual({ kind: 'verified', binding: true })
  expect(record.manifest.pools[0]?.candidates.map(({ id, weight }) => [id, weight])).toEqual([
    ['А', '12'],
    ['Б', '20'],
  ])
  expect(record.manifest.pools[0]?.excluded).toMatchObject([
    { id: 'В', grounds: [{ clause: 'small/1.2' }] },
  ])
  expect(out).toContain(`M = ${record.manifest_digest.slice(0, 8)}…`)
})

test('a case that has a record is not drawn again, and its record stays', async () => {
  const folder = temporaryFolder()
  const draw = () => here(['distribute', INTAKE, '--record-dir', folder])
  await draw()
  const before = readFileSync(join(folder, '999-1-26.1.json'), 'utf8')
  const { code, out } = await draw()
  expect(code).toBe(1)
  expect(out).toContain('справу вже розподілено')
  expect(readdirSync(folder)).toEqual(['999-1-26.1.json'])
  expect(readFileSync(join(folder, '999-1-26.1.json'), 'utf8')).toBe(before)
})

test('the random number of a distribution is another one each time', async () => {
  const values = await Promise.all(
    [1, 2].map(async () => {
      const folder = temporaryFolder()
      await here(['distribute', INTAKE, '--record-dir', folder])
      return recordIn(folder, '999-1-26.1.json').randomness.value
    }),
  )
  expect(new Set(values).size).toBe(2)
})

test.each([
  [
    'an unknown load',
    { case: civil('1/26'), judges: [judges[0], { ...judges[1], load_coefficient: undefined }] },
    'missing-parameter',
    ['/judges/Б/load_coefficient'],
  ],
  [
    'loads that are all zero',
    { case: civil('1/26'), judges: judges.map((judge) => ({ ...judge, load_coefficient: '0' })) },
    'load-zero',
    [],
  ],
])('%s is a refusal, never equal shares', async (_, facts, reason, missing) => {
  const folder = temporaryFolder()
  const words = ['distribute', '-', '--record-dir', folder]
  const { code, out } = await here([...words, '--json'], { input: matter(facts) })
  expect(code).toBe(1)
  const { matters } = JSON.parse(out) as {
    readonly matters: readonly [{ readonly missing: readonly string[] }]
  }
  expect(matters).toMatchObject([{ result: 'not_drawn', reason }])
  for (const pointer of missing) expect(matters[0].missing.join()).toContain(pointer)
  expect((await here(words, { input: matter(facts) })).out).toContain('Розподілу відмовлено')
  expect(readdirSync(folder)).toEqual([])
})

test('an unknown fact that decides stops the matter', async () => {
  const facts = { case: { id: '1/26' }, judges }
  const { code, out } = await here(['distribute', '-', '--seed', 'а'], { input: matter(facts) })
  expect(code).toBe(1)
  expect(out).toContain('Розподіл зупинено')
})

test('NDJSON of whole requests is an intake too', async () => {
  const input = ['1/26', '2/26']
    .map((id) => `${matter({ case: civil(id), judges }, id)}\n`)
    .join('')
  const { code, out } = await here(['distribute', '-', '--seed', 'а', '--json'], { input })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    matters: [
      { id: '1/26', result: 'drawn' },
      { id: '2/26', result: 'drawn' },
    ],
  })
})

test.each([
  ['{"requests": 5}', 5, '/requests'],
  ['{"polisy": "x"}', 5, 'невідомий ключ'],
  ['{"requests": [{"id": "1", "facts": {}}]}', 2, '--policy'],
  ['policy: [', 5, 'рядок 1'],
  ['a: &x 1\nb: *x', 5, 'не підтримуються'],
])('the intake %j is refused', async (input, exit, message) => {
  const { code, err } = await here(['distribute', '-'], { input })
  expect(code).toBe(exit)
  expect(err).toContain(message)
})
