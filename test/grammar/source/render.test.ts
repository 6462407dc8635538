import { describe, expect, it } from 'vitest'
import { error } from '../../../grammar/source/diagnostic.ts'
import { renderDiagnostic } from '../../../grammar/source/render.ts'

const message = { uk: 'невідомий факт `строк`', en: 'unknown fact `строк`' }

function render(text: string, start: number, end: number, extra = {}): string {
  const diagnostic = error('check/unknown-fact', { start, end }, { message, ...extra })
  return renderDiagnostic(diagnostic, { path: 'засади.zasady', text }, 'uk')
}

describe('a rendered diagnostic', () => {
  it('names the place, shows the line with the spot marked, and says what is wrong', () => {
    expect(render('суд "А"\n  якщо строк\n', 15, 20)).toBe(
      [
        'засади.zasady, рядок 2, стовпчик 8',
        '    якщо строк',
        '         ^^^^^',
        'невідомий факт `строк`',
      ].join('\n'),
    )
  })

  it('has help and related places below', () => {
    const help = { uk: 'можливо, `строки`', en: 'perhaps `строки`' }
    const related = [
      { span: { start: 0, end: 3 }, message: { uk: 'перше означення', en: 'first definition' } },
      { span: { start: 0, end: 3 }, message: { uk: 'інше', en: 'other' }, path: 'факти.zasady' },
    ]
    const lines = render('суд строк', 4, 9, { help, related }).split('\n')
    expect(lines.slice(4)).toEqual([
      'допомога: можливо, `строки`',
      'див. також: перше означення (засади.zasady, рядок 1, стовпчик 1)',
      '  суд строк',
      '  ^^^',
      'див. також: інше (факти.zasady)',
    ])
  })

  it('marks the spot below tabs, accents and wide characters', () => {
    const lines = render('\tі\u0308 漢 строк', 6, 11).split('\n')
    expect(lines[1]?.replace('\u0308', '').replace('漢', 'ХХ').indexOf('строк')).toBe(
      lines[2]?.indexOf('^'),
    )
  })

  it('writes out characters that cannot be seen', () => {
    const lines = render('а\u202eб', 0, 3).split('\n')
    expect(lines[1]).toBe('  а‹U+202E›б')
    expect(lines[2]).toBe(`  ${'^'.repeat(10)}`)
  })

  it('has a caret even where nothing stands', () => {
    expect(render('', 0, 0).split('\n')[2]).toBe('  ^')
    expect(render('суд', NaN, NaN).split('\n')[0]).toContain('рядок 1, стовпчик 4')
  })
})
