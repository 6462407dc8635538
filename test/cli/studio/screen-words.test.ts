/** What was written for a terminal, as the studio tells it: no command and no option reaches a screen. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { portsOf } from '../../../cli/studio/ports.ts'
import { onScreen, refusalOnScreen } from '../../../cli/studio/screen-words.ts'
import { isOfTerminal } from '../../../cli/studio/without-commands.ts'
import { refusalIn } from './audit/court.ts'
import { cutShort, emptyCourt, opened } from './distribution/court.ts'

const FIRST = '999/1001/26'
const both = (sentence: string) => ({ uk: sentence, en: sentence })
const told = (sentence: string): string => onScreen(both(sentence)).uk

/** Where sentences are written that a port of the studio may pass on. */
const SHARED = [
  'engine',
  ...['registers', 'ledger', 'amending', 'preview', 'audit', 'verify', 'documents', 'studio'].map(
    (folder) => join('cli', folder),
  ),
]
/** They speak to whoever starts the studio. */
const OF_THE_HOST = /cli\/studio\/(?:host|serve|serve-settings|web-build)\.ts$/

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !OF_THE_HOST.test(path))

/** Texts in the quotation marks of the language, line by line; what they are filled with stands as it is written. */
const textsIn = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
    .flatMap((line) => [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)])
    .map(([, plain, filled = '']) => (plain ?? filled).replaceAll('\\`', '`'))

const SENTENCES = SHARED.flatMap(filesIn).flatMap(textsIn).filter(isOfTerminal)

test('no sentence of the engine, nor of what the command line shares with the studio, shows a command', () => {
  expect(SENTENCES.length).toBeGreaterThan(80)
  expect(SENTENCES.filter((sentence) => isOfTerminal(told(sentence)))).toEqual([])
})

describe('a sentence', () => {
  test.each([
    [
      'розподіл справи 1 ще не завершено; завершіть його: zasady ledger settle',
      'розподіл справи 1 ще не завершено; завершіть його: «Розподіл» → «Завершити розподіл»',
    ],
    [
      'схвалення вносить інша особа: zasady ledger approve 7 --by …',
      'схвалення вносить інша особа: екран «Зміни»',
    ],
    [
      'такого запису немає; номери показує zasady register history',
      'такого запису немає; номери показує екран «Реєстри»',
    ],
    ['контрольну точку показує zasady ledger status', 'контрольну точку показує розділ «Журнал»'],
  ])('with a command names the screen: %s', (sentence, expected) => {
    expect(told(sentence)).toBe(expected)
  })

  test('whose command has no screen is told without it', () => {
    expect(told('немає дня; вкажіть --day 2026-08-04')).toBe('немає дня')
    expect(told('чи змінилося щось (zasady diff)')).toBe('чи змінилося щось')
    expect(told('приклад: zasady register history judges/с02')).toBe('')
    expect(told('один суд: перевірте рядок `суд` і --policy')).toBe(
      'один суд: перевірте рядок `суд`',
    )
  })

  test('without one stays as it is, with its dashes and the name of the program', () => {
    for (const sentence of ['зміни 2026-08-04 -- ні', 'Zasady — засади', 'справа `999/1--с/26`']) {
      expect(told(sentence)).toBe(sentence)
    }
  })
})

test('of a way out that is only a command nothing is left, of what is wrong always something', () => {
  const refusal = {
    code: 'a/b',
    status: 422,
    message: both('--day'),
    help: both('--out файл'),
  } as const
  const { message, help } = refusalOnScreen(refusal)
  expect([message.uk, help]).toEqual(['цього зробити не можна', undefined])
})

test('what a port refuses is in words of the screens: the bundle of a draw that is not finished', async () => {
  const opening = await opened(await emptyCourt())
  await cutShort(opening, FIRST)
  const answer = await portsOf(opening.court).audit.bundleFile({ case: FIRST }, false)
  const { code, message } = refusalIn(answer)
  expect(code).toBe('bundle/open')
  expect(message.uk).toContain('«Розподіл» → «Завершити розподіл»')
  expect(message.en).toContain('“Distribution” → “Finish the distribution”')
})
