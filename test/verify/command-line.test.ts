/**
 * The verifiers as an outsider calls them: words in, exit code and text out. Bundles made by the engine verify with code
 * that was written without it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { canonical } from '../support/outsider/digests.ts'
import { type Answer, PYTHON, run, SCRIPTS } from '../support/outsider/verifiers.ts'
import { bundleB, honest } from './samples/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-words-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const good = fileOf('good.json', canonical(bundleB()))
const bad = fileOf('bad.json', canonical({ ...bundleB(), facts: {} }))
const key = bundleB().verifier_keys[0]

const inNode = (words: readonly string[]): Promise<Answer> =>
  run(process.execPath, [SCRIPTS.mjs, ...words])

type Called = readonly [what: string, words: readonly string[]]

const ENGINE_MADE = resolve(import.meta.dirname, '../fixtures/bundles')
const made = readdirSync(ENGINE_MADE).filter((name) => name.startsWith('good-'))

describe.each([
  ['verify.mjs', inNode],
  ['verify.py', (words: readonly string[]) => run(PYTHON ?? '', ['-B', SCRIPTS.py, ...words])],
] as const)('%s', (name, call) => {
  const ask = (context: { skip: (note: string) => never }, words: readonly string[]) =>
    name === 'verify.py' && PYTHON === undefined
      ? context.skip('NO PYTHON ON THIS MACHINE: verify.py was not tested')
      : call(words)

  test('says of an honest bundle that it holds, and what it could not check', async (context) => {
    const [exit, out, err] = await ask(context, [good])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('9. визначення судді, перераховане: сходиться')
    expect(out).toContain('чий це ключ')
  })

  test('says nothing of the key when it was given one', async (context) => {
    const [exit, out] = await ask(context, [good, '--key', key, '--lang', 'en'])
    expect(exit).toBe(0)
    expect(out).toMatch(/\n\nEverything holds\.\n$/)
  })

  test('says of a false bundle where it fails, with exit code 4', async (context) => {
    const [exit, out] = await ask(context, [bad, '--lang', 'en'])
    expect(exit).toBe(4)
    expect(out).toMatch(/6\. digests: DOES NOT HOLD\n.*\(digests\/facts\)\n +where: \/facts\n/)
    expect(out).toMatch(/\n\nIt does not hold\.\n$/)
  })

  test('says of the beacon that its signature was not checked here', async (context) => {
    const [exit, out] = await ask(context, [join(ENGINE_MADE, 'good-combined.json')])
    expect(exit).toBe(0)
    expect(out).toContain('підпис маяка тут не перевірено')
    expect(out).toContain('Не перевірено:')
  })

  test.for(made)('verifies %s, which the engine made', async (file, context) => {
    const [exit, out] = await ask(context, [join(ENGINE_MADE, file), '--json'])
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'verified-except', failure: null })
  })

  test('checks an export against a checkpoint saved earlier', async (context) => {
    const file = fileOf('ledger.txt', honest.export())
    const since = fileOf('since.txt', honest.checkpoint(honest.sizes[0]))
    const [exit, out] = await ask(context, [file, '--since', since, '--lang', 'en'])
    expect(exit).toBe(0)
    expect(out).toContain(`saved checkpoint: size: ${honest.sizes[0]}`)
  })

  test.for<Called>([
    ['no file at all', ['немає.json']],
    ['a folder', [folder]],
    ['a saved checkpoint that is none', [good, '--since', bad]],
    ['no saved checkpoint', [good, '--since', 'немає']],
  ])('cannot read %s: exit code 5', async ([, words], context) => {
    const [exit, out, err] = await ask(context, words)
    expect([exit, err]).toEqual([5, ''])
    expect(out).toContain('Файл не прочитано.')
  })

  test.for<Called>([
    ['no words', []],
    ['two files', [good, bad]],
    ['an unknown option', [good, '--trust']],
    ['an option without its value', [good, '--key']],
    ['an unknown language', [good, '--lang', 'ru']],
    ['a key that is none', [good, '--key', 'court.example+00000000+AAAA']],
  ])('is called wrongly with %s: exit code 2', async ([, words], context) => {
    const [exit, out, err] = await ask(context, words)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(/^(?:Виклик: |--key: ).*\n$/)
  })

  test('lets no file steer the terminal', async (context) => {
    const [exit, out] = await ask(context, [
      fileOf('steer.json', canonical({ ...bundleB(), 'a\u001b[2J\u202e': 1 })),
    ])
    expect(exit).toBe(4)
    expect(out).toContain(String.raw`де: /a\u001b[2J\u202e`)
    expect(out).not.toContain('\u001b')
  })
})

test('the words and the forms of both are the same, letter by letter', () => {
  const [mjs, py] = [SCRIPTS.mjs, SCRIPTS.py].map((file) => readFileSync(file, 'utf8'))
  const between = (text = '', start = '', end = ''): string =>
    text.slice(text.indexOf(start) + start.length).split(end)[0] ?? ''
  for (const name of ['TABLE', 'FORMS']) {
    const words = between(mjs, `${name} = String.raw\``, '`\n')
    expect(words.length).toBeGreaterThan(2000)
    expect(between(py, `\n${name} = """`, '"""')).toBe(words)
  }
})

test('every word has both languages', async () => {
  const { WORDS } = (await import(pathToFileURL(SCRIPTS.mjs).href)) as {
    WORDS: Record<string, readonly [string, string]>
  }
  const words = Object.values(WORDS)
  expect(words.length).toBeGreaterThan(100)
  const lame = words.filter(([uk, en]) => en === '' || uk === '' || /[а-яіїєґ]/i.test(en))
  expect(lame).toEqual([])
})
