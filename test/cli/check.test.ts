import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

const BROKEN = 'test/cli/fixtures/broken/broken.zasady'
const FAILING = 'test/cli/fixtures/failing/failing.zasady'

test('a clean policy exits with 0', async () => {
  expect(await zasady(['check', SMALL])).toEqual({
    code: 0,
    out: 'small: зауважень немає\n',
    err: '',
  })
})

test('every shipped policy is clean', async () => {
  const { code, out } = await here(['check', '--json'])
  expect(code).toBe(0)
  const { policies } = JSON.parse(out) as {
    readonly policies: readonly { readonly policy: string }[]
  }
  expect(policies.map(({ policy }) => policy)).toContain('desn')
})

test('warnings alone exit with 1', async () => {
  const { code, out } = await here(['check', FAILING])
  expect(code).toBe(1)
  expect(out).toContain('check/draw-without-weight')
})

test('programs get lines and columns', async () => {
  const { code, out } = await here(['check', BROKEN, '--json'])
  expect(code).toBe(3)
  expect(JSON.parse(out)).toMatchObject({
    policies: [
      {
        policy: 'broken',
        ok: false,
        remarks: expect.arrayContaining([
          expect.objectContaining({
            code: 'check/different-units',
            severity: 'error',
            path: BROKEN,
            start: { line: 12, column: 8 },
          }),
        ]) as unknown,
      },
    ],
  })
})

test.each([
  [
    'not UTF-8',
    Buffer.from([0xc7, 0xe0, 0xf1]),
    5,
    'не в кодуванні UTF-8: перший хибний байт має номер',
  ],
  ['larger than 512 kB', Buffer.alloc(512 * 1024 + 1, 0x20), 5, 'завеликий: більший за 512 кБ'],
  ['empty', Buffer.alloc(0), 3, 'file'],
  ['nothing but a comment', Buffer.from('# тут нічого немає\n'), 3, 'file'],
])('a file that is %s is refused', async (_, bytes, exit) => {
  const path = join(temporaryFolder(), 'file.zasady')
  writeFileSync(path, bytes)
  const { code, out, err } = await here(['check', path])
  expect(code).toBe(exit)
  expect(out + err).toContain('file')
})

test('a policy is never read through a symbolic link', async () => {
  const folder = temporaryFolder()
  symlinkSync(join(process.cwd(), SMALL), join(folder, 'small.zasady'))
  const direct = await here(['check', join(folder, 'small.zasady')])
  expect([direct.code, direct.err]).toEqual([5, expect.stringContaining('символьним посиланням')])
  writeFileSync(join(folder, 'other.zasady'), 'засади "Інші" документ other синтаксис 1 мова uk\n')
  const beside = await here(['check', join(folder, 'other.zasady')])
  expect(beside.code).toBe(5)
})

test('an amendment is checked with the policy beside it, and not without one', async () => {
  const folder = temporaryFolder()
  const amendment = join(folder, 'changes.zasady')
  writeFileSync(
    amendment,
    'зміни до small синтаксис 1 мова uk\nчинні з 01.03.2026\n\nвиключити "9.9"\n',
  )
  const alone = await here(['check', amendment])
  expect([alone.code, alone.err]).toEqual([5, expect.stringContaining('немає засад `small`')])
  cpSync(SMALL, join(folder, 'small.zasady'))
  // A process reads a policy once.
  const { code, out } = await zasady(['check', amendment])
  expect(code).toBe(3)
  expect(out).toContain('9.9')
})

test('a folder stands for every policy in it', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'суд'))
  cpSync(SMALL, join(folder, 'суд', 'small.zasady'))
  const { code, out } = await here(['check', folder])
  expect([code, out]).toEqual([0, 'small: зауважень немає\n'])
})

test('an unknown id gets a suggestion', async () => {
  const { code, err } = await here(['check', 'desm'])
  expect([code, err]).toEqual([2, expect.stringContaining('можливо, малося на увазі `desn`')])
})

test('data beside a policy are checked with it, and a file of data stands for its policy', async () => {
  const folder = temporaryFolder()
  cpSync('policies/administration/vkz', folder, { recursive: true })
  const path = join(folder, 'search.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('vkz/2.7', 'vkz/2.77'))
  const { code, out } = await here(['check', folder])
  expect(code).toBe(3)
  expect(out).toContain('search.yaml, рядок 33, стовпчик 13: помилка data/unknown-name')
  expect(out).toContain('можливо, малося на увазі `vkz/2.7`')
  expect(out).toContain('vkz: 1 помилка')
  expect((await here(['check', path])).out).toBe(out)
  const json = await here(['check', path, '--json'])
  expect(JSON.parse(json.out)).toMatchObject({ policies: [{ policy: 'vkz', ok: false }] })
})

test('a template of documents is checked with its policy', async () => {
  const folder = temporaryFolder()
  cpSync('policies/administration/summons', folder, { recursive: true })
  const path = join(folder, 'documents', 'e-summons-application.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('basis: [I.5,', 'basis: [I.55,'))
  const { code, out } = await here(['check', path])
  expect(code).toBe(3)
  expect(out).toContain('e-summons-application.yaml, рядок 6, стовпчик 9')
  expect(out).toContain('у засадах немає пункту `I.55`')
})

test('a file of data beside no policy is refused', async () => {
  const path = join(temporaryFolder(), 'warnings.yaml')
  writeFileSync(path, 'warnings: []\n')
  const { code, err } = await here(['check', path])
  expect([code, err]).toEqual([5, expect.stringContaining('немає засад')])
})
