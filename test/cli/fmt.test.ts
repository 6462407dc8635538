import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

/** The small policy in a folder of its own, perhaps changed. */
function copied(change: (text: string) => string = (text) => text): string {
  const path = join(temporaryFolder(), 'small.zasady')
  writeFileSync(path, change(readFileSync(SMALL, 'utf8')))
  return path
}

const canonical = async (path: string): Promise<string> =>
  (await here(['fmt', path, '--stdout'])).out

test('a file is brought to its canonical layout in place, once', async () => {
  const path = copied((text) => text.replaceAll('\n\n', '\n').replace('чинні', 'чинні   '))
  const expected = await canonical(path)
  expect((await zasady(['fmt', '--check', path])).code).toBe(1)
  expect((await here(['fmt', path])).code).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(expected)
  expect(await here(['fmt', '--check', path])).toEqual({ code: 0, out: '', err: '' })
  expect((await here(['fmt', path])).out).toBe('')
  expect(readdirSync(join(path, '..'))).toEqual(['small.zasady'])
})

test.each([
  ['en', 'principles'],
  ['yaml', 'policy:'],
])('to %s and back leaves the policy identical', async (to, beginning) => {
  const path = copied()
  const folder = temporaryFolder()
  expect((await here(['fmt', path, '--to', to, '--out', folder])).code).toBe(0)
  const [name = ''] = readdirSync(folder)
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text).toContain(beginning)
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(SMALL, 'utf8'))
  const back = await here(['fmt', join(folder, name), '--to', 'uk'])
  expect(back).toEqual({ code: 0, out: await canonical(path), err: '' })
})

test('the English spelling decides the same', async () => {
  const folder = temporaryFolder()
  await here(['fmt', SMALL, '--to', 'en', '--out', folder])
  cpSync('test/cli/fixtures/small/survivors.yaml', join(folder, 'survivors.yaml'))
  const { code, out } = await here(['test', join(folder, 'small.zasady'), '--coverage'])
  expect([code, out]).toEqual([0, expect.stringContaining('усі пройдено')])
})

test('a file with a mistake keeps its broken part, and is not translated', async () => {
  const path = copied(
    (text) => `${text}\n\nне розподіляються щодо судді "1.2" обірване/torn\n  якщо суддя. та\n`,
  )
  const printed = await here(['fmt', path, '--stdout'])
  expect(printed.out).toContain('якщо суддя. та')
  const translated = await here(['fmt', path, '--to', 'en'])
  expect(translated).toMatchObject({ code: 3, out: '' })
  expect(translated.err).toContain('залишено без змін')
})

test('what is no policy is left as it is', async () => {
  const path = join(temporaryFolder(), 'лист.zasady')
  writeFileSync(path, 'Шановні колеги!\n')
  expect((await here(['fmt', path])).code).toBe(3)
  expect(readFileSync(path, 'utf8')).toBe('Шановні колеги!\n')
})

test('several translations need a folder', async () => {
  const { code, err } = await here(['fmt', 'desn', '--to', 'en'])
  expect([code, err]).toEqual([2, expect.stringContaining('--out')])
})
