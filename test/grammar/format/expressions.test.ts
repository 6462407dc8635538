/** How expressions are printed: no more parentheses than they need, and the right form of every word. */
import { describe, expect, test } from 'vitest'
import { expression } from '../../../grammar/format/expressions.ts'
import { render } from '../../../grammar/format/layout.ts'
import { parseExpression } from '../../../grammar/syntax/parse.ts'
import type { Expr, Lang } from '../../../grammar/index.ts'

function parsed(text: string, lang: Lang): Expr {
  const { expr, diagnostics } = parseExpression(text, lang)
  expect(diagnostics).toEqual([])
  return expr as Expr
}

const printed = (text: string, width = 100, from: Lang = 'uk', to: Lang = from): string =>
  render(expression({ lang: to, local: new Map() }, parsed(text, from)), width)

describe('parentheses stand only where the meaning needs them', () => {
  test.each([
    ['((аа та бб))', 'аа та бб'],
    ['аа та (бб або вв)', 'аа та (бб або вв)'],
    ['не (аа = бб)', 'не аа = бб'],
    ['(не аа) = бб', '(не аа) = бб'],
    ['не (аа та бб)', 'не (аа та бб)'],
    ['аа - (бб - вв)', 'аа - (бб - вв)'],
    ['(аа - бб) - вв', 'аа - бб - вв'],
    ['(аа + бб) * 2', '(аа + бб) * 2'],
    ['аа + (бб * 2)', 'аа + бб * 2'],
    ['-(аа + бб)', '-(аа + бб)'],
    ['(аа + бб).день', '(аа + бб).день'],
    ['(аа = бб) = вв', '(аа = бб) = вв'],
    ['(аа + бб) відомо', 'аа + бб відомо'],
    ['(аа інакше бб) інакше вв', 'аа інакше бб інакше вв'],
    ['аа інакше (бб інакше вв)', 'аа інакше (бб інакше вв)'],
    [
      'якщо аа то бб інакше (якщо вв то гг інакше дд)',
      'якщо аа то бб інакше якщо вв то гг інакше дд',
    ],
    ['якщо аа то бб інакше (вв інакше гг)', 'якщо аа то бб інакше (вв інакше гг)'],
    ['(існує оо із аа де бб) та вв', '(існує оо із аа де бб) та вв'],
    ['вв та (існує оо із аа де бб)', 'вв та існує оо із аа де бб'],
    ['існує оо із аа де (бб = вв)', 'існує оо із аа де бб = вв'],
    ['(підстава "1" щодо аа).день', '(підстава "1" щодо аа).день'],
  ])('%s', (written, canonical) => {
    expect(printed(written)).toBe(canonical)
  })
})

describe('a reader need not know which word binds more tightly', () => {
  test.each([
    ['аа та бб або вв', '(аа та бб) або вв'],
    ['аа або бб та вв', 'аа або (бб та вв)'],
    ['існує оо із аа де бб та вв', 'існує оо із аа де (бб та вв)'],
    ['кількість(оо із аа де бб та вв)', 'кількість(оо із аа де бб та вв)'],
  ])('%s', (written, canonical) => {
    expect(printed(written)).toBe(canonical)
  })
})

describe('words take the form that their neighbours ask for', () => {
  test.each([
    ['1 календарних днів', '1 календарний день'],
    ['3 робочих днів', '3 робочі дні'],
    ['14 календарний день', '14 календарних днів'],
    ['21 робочий день', '21 робочий день'],
    ['2 місяць', '2 місяці'],
    ['24 година', '24 години'],
    ['аа.дата_наказу відомий', 'аа.дата_наказу відома'],
    ['аа.перший_день відома', 'аа.перший_день відомий'],
    ['аа.коефіцієнти відомо', 'аа.коефіцієнти відомі'],
    ['аа.рішення відсутня', 'аа.рішення відсутнє'],
    ['аа і бб й вв', 'аа та бб та вв'],
    ['аа в {бб}', 'аа у {бб}'],
  ])('%s', (written, canonical) => {
    expect(printed(written)).toBe(canonical)
  })
})

test('dates are written as each language writes them', () => {
  expect(printed('аа <= 2026-03-11')).toBe('аа <= 11.03.2026')
  expect(printed('аа у [01.02.2026, 2026-03-11 9:50)')).toBe('аа у [01.02.2026, 11.03.2026 09:50)')
  expect(printed('аа <= 11.03.2026 10:00', 100, 'uk', 'en')).toBe('аа <= 2026-03-11 10:00')
})

describe('an expression that is too long', () => {
  test('has each condition on its line, those in parentheses further right', () => {
    const long = 'перша_умова = так та друга_умова = ні та (третя_умова або четверта_умова)'
    expect(printed(long, 40)).toBe(
      ['перша_умова = так', '  та друга_умова = ні', '  та (третя_умова або четверта_умова)'].join(
        '\n',
      ),
    )
    expect(printed(long, 30)).toBe(
      [
        'перша_умова = так',
        '  та друга_умова = ні',
        '  та (третя_умова',
        '    або четверта_умова)',
      ].join('\n'),
    )
  })

  test('keeps what is looked for on the line of the list', () => {
    expect(
      printed('існує колега із суд.судді де колега.ідентифікатор = хто та колега.відсутній', 60),
    ).toBe(
      ['існує колега із суд.судді де (колега.ідентифікатор = хто', '  та колега.відсутній)'].join(
        '\n',
      ),
    )
  })

  test('fills its lines with arguments and items', () => {
    expect(printed('аа у {перше_значення, друге_значення, третє_значення}', 40)).toBe(
      ['аа у {перше_значення, друге_значення,', '  третє_значення}'].join('\n'),
    )
    expect(printed('найбільше(колега із учасники розподілу: основа(колега))', 40)).toBe(
      ['найбільше(колега із учасники розподілу:', '  основа(колега))'].join('\n'),
    )
  })

  test('has a line for each branch', () => {
    expect(
      printed('якщо перша_умова то 1 інакше якщо друга_умова то 2 інакше третє_значення', 50),
    ).toBe(
      ['якщо перша_умова то 1', '  інакше якщо друга_умова то 2', '  інакше третє_значення'].join(
        '\n',
      ),
    )
  })
})

test('English words that would run together into one keyword are kept apart', () => {
  const expr = parsed('aa is (none)', 'en')
  expect(expr).toMatchObject({ kind: 'binary', op: 'is' })
  expect(printed('aa is (none)', 100, 'en')).toBe('aa is (none)')
})
