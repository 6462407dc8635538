import { expect, test } from 'vitest'
import { here } from './here.ts'
import { zasady } from './run.ts'

test('the overview lists every command and every exit code in Ukrainian', async () => {
  const { code, out, err } = await zasady(['--help'])
  expect([code, err]).toEqual([0, ''])
  for (const command of [
    'decide',
    'distribute',
    'start',
    'explain',
    'check',
    'fmt',
    'test',
    'coverage',
  ])
    expect(out).toMatch(new RegExp(`^  ${command} +[а-яіїєґ]`, 'm'))
  for (const exit of [0, 1, 2, 3, 4, 5, 70])
    expect(out).toMatch(new RegExp(`^  ${exit} +[а-яіїєґ]`, 'm'))
})

test('the overview and the help of a command exist in English', async () => {
  const overview = await zasady(['--lang', 'en', '--help'])
  const decide = await zasady(['decide', '--help', '--lang=en'])
  for (const { code, out } of [overview, decide]) {
    expect(code).toBe(0)
    expect(out).not.toMatch(/[а-яіїєґ]{3}(?!.*(?:json|ndjson))/)
  }
})

test('the help of a command shows its options and an example', async () => {
  const { out } = await zasady(['distribute', '--help'])
  expect(out).toContain('--seed <текст>')
  expect(out).toContain('zasady distribute надходження.yaml')
  expect((await zasady(['help', 'distribute'])).out).toBe(out)
})

test('no command at all is wrong usage, with the overview on standard error', async () => {
  const { code, out, err } = await zasady([])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('distribute')
})

test.each([
  [['dicide'], 'немає команди `dicide`', 'можливо, малося на увазі `decide`'],
  [
    ['decide', '--polisy', 'x'],
    'невідомий параметр `--polisy`',
    'можливо, малося на увазі `--policy`',
  ],
  [['--lang', 'en', 'chek'], 'unknown command `chek`', 'did you mean `check`?'],
  [['fmt', '--to', 'fr'], 'не може мати значення `fr`; можна: uk, en, yaml', 'zasady fmt --help'],
  [['distribute'], 'бракує аргументу `<надходження>`', 'zasady distribute --help'],
  [['decide', '--facts'], 'параметр `--facts <файл>` потребує значення', 'zasady decide --help'],
  [['decide', 'x'], 'зайві аргументи', 'zasady decide --help'],
  [['--lang', 'ru', 'check'], 'не може мати значення `ru`; можна: uk, en', '--help'],
])('%j is wrong usage, and the message says what would be right', async (words, message, help) => {
  const { code, out, err } = await here(words)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(message)
  expect(err).toContain(help)
})

test('the version is that of the package', async () => {
  expect((await zasady(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
