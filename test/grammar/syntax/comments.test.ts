import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../grammar/syntax/lexer.ts'
import { parseText } from '../../../grammar/syntax/parse.ts'
import type { Lang } from '../../../grammar/source/text.ts'
import { fixture, unitOf } from './support.ts'

const HEADER = 'засади "Засади" документ desn синтаксис 1 мова uk\n'

/** Every comment of a tree with the kind or the first key of the node it is on. */
function commentsOf(text: string): readonly (readonly [owner: string, comment: string])[] {
  const { unit } = parseText({ path: '', text })
  const found: [string, string][] = []
  JSON.stringify(unit, (_, node: unknown) => {
    if (typeof node === 'object' && node !== null && 'comments' in node) {
      const { kind = Object.keys(node)[0] } = node as { kind?: string }
      for (const comment of node.comments as string[]) found.push([kind ?? '', comment])
    }
    return node
  })
  return [
    ...found,
    ...(unit?.endComments ?? []).map((comment): [string, string] => ['end', comment]),
  ]
}

describe('comments', () => {
  it('a comment on its own line belongs to what comes next', () => {
    expect(
      commentsOf(
        `# про файл\n${HEADER}# про пункт\n# ще раз\nпункт "1" може "х"`.replace(
          'може',
          'дозволено',
        ),
      ),
    ).toEqual([
      ['policy', 'про файл'],
      ['clause', 'про пункт'],
      ['clause', 'ще раз'],
    ])
  })

  it('inside a rule it belongs to the line below', () => {
    const text = `${HEADER}не розподіляються щодо судді "4.3" назва
  # про цикл
  для кожного день із суддя.дні
  # про таблицю
  таблиця без прогалин за день.число
    # про рядок
    | 1 | так | "4.3.1" # кінець рядка
    | >= 2 | ні | "4.3.2"`
    expect(commentsOf(text)).toEqual([
      ['variable', 'про цикл'],
      ['by', 'про таблицю'],
      ['range', 'про рядок'],
      ['range', 'кінець рядка'],
    ])
  })

  it('at the end of a line it belongs to the innermost thing on it', () => {
    expect(
      commentsOf(`${HEADER}висновок "1" назва якщо так # чому\nвисновок "2" інша якщо так`),
    ).toEqual([['finding', 'чому']])
  })

  it('with nothing below in the rule it belongs to what stands before it', () => {
    expect(commentsOf(`${HEADER}висновок "1" назва\n  якщо\n  # посередині\n  так`)).toEqual([
      ['finding', 'посередині'],
    ])
  })

  it('after everything it closes the file', () => {
    expect(commentsOf(`${HEADER}висновок "1" назва якщо так\n# кінець\n#`)).toEqual([
      ['end', 'кінець'],
      ['end', ''],
    ])
  })

  it('above a broken statement it stays, inside it is part of its text', () => {
    const text = `${HEADER}# над ним\nвисновок "1" якщо # усередині\n  так # при кінці\n# нижче\nвисновок "2" назва якщо так`
    expect(commentsOf(text)).toEqual([
      ['broken', 'над ним'],
      ['finding', 'нижче'],
    ])
    const { unit } = parseText({ path: '', text })
    const [broken] = unit?.kind === 'policy' ? unit.statements : []
    expect(broken?.kind === 'broken' && broken.text).toBe(
      'висновок "1" якщо # усередині\n  так # при кінці',
    )
  })

  it.each(['policy.uk', 'policy.en', 'facts.uk', 'facts.en', 'amendment.uk', 'amendment.en'])(
    'none is lost wherever they hang in %s',
    (name) => {
      const text = fixture(name)
      const lang = name.slice(-2) as Lang
      const { tokens } = tokenize(text, lang)
      const before = commentsOf(text).length
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.nat(tokens.length - 1), { minLength: 1, maxLength: 8 }),
          (indexes) => {
            let hung = text
            for (const index of indexes.toSorted((a, b) => b - a)) {
              const at = tokens[index]?.startOffset ?? 0
              // What began its line keeps its column; the rest goes further right than any statement.
              const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
              const indent = line.trim() === '' ? line : ' '.repeat(8)
              hung = `${hung.slice(0, at)}#hung${index}\n${indent}${hung.slice(at)}`
            }
            unitOf(hung)
            const all = commentsOf(hung)
            expect(all).toHaveLength(before + indexes.length)
            for (const index of indexes)
              expect(all.map(([, comment]) => comment)).toContain(`hung${index}`)
          },
        ),
        { numRuns: 40 },
      )
    },
  )
})
