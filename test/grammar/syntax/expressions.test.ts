import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../../grammar/syntax/parse.ts'
import { shape, spanless, expression } from './support.ts'

describe('what binds to what', () => {
  it.each([
    ['аа або бб та вв', '(аа or (бб and вв))'],
    ['не аа та бб', '((not аа) and бб)'],
    ['не аа = бб', '(not (аа = бб))'],
    ['аа інакше бб або вв', '(аа otherwise (бб or вв))'],
    ['аа = бб інакше вв', '((аа = бб) otherwise вв)'],
    ['аа інакше бб інакше вв', '((аа otherwise бб) otherwise вв)'],
    ['аа - бб - вв', '((аа - бб) - вв)'],
    ['аа + бб * вв', '(аа + (бб * вв))'],
    ['аа / бб / вв', '((аа / бб) / вв)'],
    ['-аа * бб', '((- аа) * бб)'],
    ['- - аа', '(- (- аа))'],
    ['аа <= бб + 1 робочий день', '(аа <= (бб + 1_working_day))'],
    ['(аа або бб) та вв', '((аа or бб) and вв)'],
    ['аа + бб відоме', '((аа + бб) is known)'],
    ['не справа.дата відома', '(not (справа.дата is known))'],
    [
      'якщо аа або бб то вв інакше якщо гг то дд інакше ее',
      '(if (аа or бб) then вв else (if гг then дд else ее))',
    ],
    [
      'існує день із суддя.дні де день > аа та бб',
      '(exists день of суддя.дні where ((день > аа) and бб))',
    ],
    ['існує день із суддя.дні та бб', '((exists день of суддя.дні) and бб)'],
    ['підстава "4.3.1", "4.3.2" щодо колега та бб', '((ground 4.3.1, 4.3.2 for колега) and бб)'],
    ['діє "10.3" або діє "10.4"', '((holds 10.3) or (holds 10.4))'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('`and` has three spellings in ukrainian, `in` has two', () => {
    expect(shape('аа й бб і вв та гг')).toBe('(((аа and бб) and вв) and гг)')
    expect(shape('аа в бб')).toBe(shape('аа у бб'))
  })

  it('english operators say the same', () => {
    expect(shape('not aa.on is known or bb in [cc - 2 months, cc) and dd is not ee', 'en')).toBe(
      '((not (aa.on is known)) or ((bb in [(cc - 2_month), cc)) and (dd is_not ee)))',
    )
  })
})

describe('literals', () => {
  it.each([
    ['14', '14'],
    ['1.05', '1.05'],
    ['28.03.2025', '2025-03-28'],
    ['2025-03-28', '2025-03-28'],
    ['1.04.2025', '2025-04-01'],
    ['11.03.2026 9:30', '2026-03-11T09:30'],
    ['2026-03-11 09:30', '2026-03-11T09:30'],
    ['17:00', '17:00'],
    ['так', 'true'],
    ['ні', 'false'],
    ['немає', 'none'],
    ['"лапки \\" і \\\\ і «ялинки»"', JSON.stringify('лапки " і \\ і «ялинки»')],
    ['1 календарний день', '1_calendar_day'],
    ['3 робочі дні', '3_working_day'],
    ['14 календарних днів', '14_calendar_day'],
    ['2 місяці', '2_month'],
    ['24 години', '24_hour'],
    ['10 хвилин', '10_minute'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('a number keeps its digits exactly as written', () => {
    expect(spanless(expression('1.50'))).toEqual({ kind: 'decimal', value: '1.50' })
  })
})

describe('intervals and sets', () => {
  it.each([
    ['дд у [аа, бб]', '(дд in [аа, бб])'],
    ['дд у [аа, бб)', '(дд in [аа, бб))'],
    ['дд у (аа, бб]', '(дд in (аа, бб])'],
    ['дд у (аа, бб)', '(дд in (аа, бб))'],
    ['дд у (аа)', '(дд in аа)'],
    ['дд у { аа, "2.6.b1" }', '(дд in {аа, "2.6.b1"})'],
    ['дд у {}', '(дд in {})'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('an interval open at its beginning stands only after «у»', () => {
    expect(parseExpression('(аа, бб]', 'uk').expr).toBeUndefined()
  })
})

describe('questions to lists', () => {
  it.each([
    ['кількість(сесія із справа.сесії)', 'count(сесія of справа.сесії)'],
    [
      'сума(колега із учасники розподілу де колега не є суддя : основа(колега))',
      'sum(колега of pool where (колега is_not суддя) : основа(колега))',
    ],
    ['найбільше(колега із учасники розподілу : колега.вага)', 'max(колега of pool : колега.вага)'],
    ['найменше(колега із учасники розподілу : колега.вага)', 'min(колега of pool : колега.вага)'],
    [
      'перший(колега із учасники розподілу за зростанням колега.вага, далі за спаданням колега.дата)',
      'first(колега of pool ascending колега.вага descending колега.дата)',
    ],
    ['останній(колега із суд.судді де так)', 'last(колега of суд.судді where true)'],
    [
      'усі(присяжний із справа.присяжні де присяжний.вибув)',
      'all(присяжний of справа.присяжні where присяжний.вибув)',
    ],
    ['всі(день із аа)', 'all(день of аа)'],
    [
      'упорядковано(запис із збій.записи де запис.внесено : запис.час)',
      'ordered(запис of збій.записи where запис.внесено : запис.час)',
    ],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('whether a list is in order is asked in English alike, and the word is a name elsewhere', () => {
    expect(shape('ordered(entry of outage.entries : entry.at) and ordered', 'en')).toBe(
      '(ordered(entry of outage.entries : entry.at) and ordered)',
    )
    const { diagnostics } = parseExpression('упорядковано(запис із збій.записи)', 'uk')
    expect(diagnostics.map(({ code, help }) => [code, help?.uk])).toEqual([
      [
        'syntax/aggregate-shape',
        'форма така: `упорядковано(відсутність із суддя.відсутності : відсутність.тривалість)`',
      ],
    ])
  })

  it('a sum without anything to add is not one, nor is a count with it', () => {
    const codes = [
      'сума(день із аа)',
      'кількість(день із аа : день)',
      'сума(день із аа : день за зростанням день)',
      'усі(день із аа : день)',
      'усі(день із аа за зростанням день)',
    ].flatMap((text) => parseExpression(text, 'uk').diagnostics.map(({ code }) => code))
    expect(codes).toEqual(Array(5).fill('syntax/aggregate-shape'))
  })

  it('the word for all of a list is a name elsewhere, and its mistake shows its form', () => {
    expect(shape('усі та всі')).toBe('(усі and всі)')
    const { diagnostics } = parseExpression('all(day of days : day)', 'en')
    expect(diagnostics.map(({ help }) => help?.en)).toEqual([
      'its form is `all(absence of judge.absences)`',
    ])
  })
})

describe('names that are also keywords', () => {
  it('after a dot every word is a name', () => {
    expect(shape('справа.якщо.не.та = duty.from.not', 'uk')).toBe(
      '(справа.якщо.не.та = duty.from.not)',
    )
    expect(shape('document.of.is.or', 'en')).toBe('document.of.is.or')
  })

  it('entities and values may be spelled like keywords', () => {
    expect(shape('case.instance = first and duty.mode = transfer', 'en')).toBe(
      '((case.instance = first) and (duty.mode = transfer))',
    )
    expect(shape('суддя(справа.суддя).дата = суд.дата')).toBe(
      '(суддя(справа.суддя).дата = суд.дата)',
    )
    expect(shape('перший = останній або підстава = діє')).toBe(
      '((перший = останній) or (підстава = діє))',
    )
  })
})

describe('mistakes in expressions', () => {
  it.each([
    ['аа <', 'syntax/incomplete'],
    ['аа та', 'syntax/incomplete'],
    ['', 'syntax/incomplete'],
    ['аа бб', 'syntax/unexpected'],
    ['аа < бб < вв', 'syntax/chained-comparison'],
    ['(аа', 'syntax/unclosed-bracket'],
    ['[аа, бб', 'syntax/unclosed-bracket'],
    ['{аа)', 'syntax/unclosed-bracket'],
    ['аа)', 'syntax/unopened-bracket'],
    ['функція(аа бб)', 'syntax/expected'],
    ['якщо аа то бб', 'syntax/incomplete'],
    ['справа.день + 14 днів', 'syntax/bare-days'],
    ['аа ≥ бб', 'lex/stray-character'],
    ['"без кінця', 'lex/unterminated-text'],
    ['«ялинки»', 'lex/wrong-quotes'],
  ])('%s is one remark: %s', (text, code) => {
    const { expr, diagnostics } = parseExpression(text, 'uk')
    expect(expr).toBeUndefined()
    expect(diagnostics.map((one) => one.code)).toEqual([code])
  })

  it('a remark at the end of a text has a place in it', () => {
    for (const text of ['аа та', 'аа та  ', '', ' ', '(', 'якщо']) {
      for (const { span } of parseExpression(text, 'uk').diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }
    }
  })

  it('two mistakes apart from each other are two remarks', () => {
    const { diagnostics } = parseExpression('функція(аа, ) + справа.день', 'uk')
    expect(diagnostics).toHaveLength(1)
  })
})

describe('limits', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}аа${')'.repeat(depth)}`

  it('sixty levels of brackets are read, a hundred are refused', () => {
    expect(parseExpression(nested(60), 'uk').diagnostics).toEqual([])
    expect(parseExpression(nested(100), 'uk').diagnostics.map(({ code }) => code)).toEqual([
      'syntax/too-deep',
    ])
  })

  it.each([
    ['brackets', nested(20_000)],
    ['negations', `${'не '.repeat(20_000)}аа`],
    ['minuses', `${'- '.repeat(20_000)}аа`],
    ['conditions', `${'якщо аа то бб інакше '.repeat(5_000)}аа`],
    ['additions', `${'аа + '.repeat(20_000)}аа`],
    ['fields', `аа${'.бб'.repeat(20_000)}`],
    ['lists', `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['opened brackets', '['.repeat(20_000)],
  ])('a text deep in %s is refused without harm', (_, text) => {
    const { expr, diagnostics } = parseExpression(text, 'uk')
    expect(expr).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/too-deep'])
  })

  it('five hundred conditions joined by «або» are read', () => {
    expect(
      parseExpression(Array.from({ length: 500 }, () => 'аа').join(' або '), 'uk').diagnostics,
    ).toEqual([])
  })
})
