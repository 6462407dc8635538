import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  containsText,
  isInternationalNumber,
  matchesPattern,
} from '../../../engine/plan/text-patterns.ts'

describe('a pattern that people can read', () => {
  test.each([
    ['+380671234567', '+380#########', true],
    ['+38067123456', '+380#########', false],
    ['+3806712345678', '+380#########', false],
    ['+38067123456х', '+380#########', false],
    ['sud.p1@mail.gov.ua', '*@mail.gov.ua', true],
    ['P1@MAIL.GOV.UA', '*@mail.gov.ua', true],
    ['p1@notmail.gov.ua', '*@mail.gov.ua', false],
    ['p1@mail.gov.ua.example.com', '*@mail.gov.ua', false],
    ['p1@mailxgov.ua', '*@mail.gov.ua', false],
    ['', '*', true],
    ['', '', true],
    ['а', '', false],
    ['№ 2/765/100/26', '№ #/*/##', true],
    [' p1@mail.gov.ua\u00a0', '*@mail.gov.ua', true],
    ["Об'єднаний  суд", 'об’єднаний *', true],
  ])('`%s` against `%s`: %s', (text, pattern, fits) => {
    expect(matchesPattern(text, pattern)).toBe(fits)
  })

  const sign = fc.constantFrom('а', 'Б', '7', '*', '#', '.', '(', '\\')
  const text = fc.string({ unit: sign, maxLength: 12 })

  test('says what the regular expression of the same meaning says', () => {
    const expression = (pattern: string): RegExp =>
      new RegExp(
        `^${[...pattern.toLowerCase()].map((one) => (one === '*' ? '.*' : one === '#' ? '[0-9]' : RegExp.escape(one))).join('')}$`,
        'su',
      )
    fc.assert(
      fc.property(text, text, (written, pattern) => {
        expect(matchesPattern(written, pattern)).toBe(
          expression(pattern).test(written.toLowerCase()),
        )
      }),
    )
  })

  test('many stars cost no more than the product of the lengths', () => {
    expect(matchesPattern('а'.repeat(2000), `${'*а'.repeat(200)}б`)).toBe(false)
  })
})

test.each([
  ['Приклад Олена Іванівна', 'приклад', true],
  ['p1@example.ua', 'P1@', true],
  ['p1@example.ua', '', false],
  ['p1@example.ua', ' \u00a0', false],
  ['p1@example.ua', 'p2', false],
  ["Дем'янчук-Приклад Ґалина Єгорівна", 'ДЕМ’ЯНЧУК', true],
  ['ДЕМ\u02bcЯНЧУК ҐАЛИНА', "дем'янчук ґалина", true],
  ['Приклад  Олена\u00a0Іванівна', ' олена іванівна ', true],
  ['Вигадько\u2011Умовна', 'вигадько-умовна', true],
  ['Їжакевич'.normalize('NFD'), 'їжак', true],
  ['Гаврилюк', 'ґав', false],
  ['p1@example.ua', '*', false],
])('`%s` has the part `%s`: %s', (text, part, has) => {
  expect(containsText(text, part)).toBe(has)
})

describe('a telephone number in the international format', () => {
  test.each(['+380671234567', '+48501234567', '+12345678', '+123456789012345'])('%s is', (number) =>
    expect(isInternationalNumber(number)).toBe(true),
  )
  test.each([
    '0671234567',
    '380671234567',
    '80671234567',
    '+0671234567',
    '+1234567',
    '+1234567890123456',
    '+380 67 123 45 67',
    '+38067123456а',
    '',
  ])('`%s` is not', (number) => expect(isInternationalNumber(number)).toBe(false))
})
