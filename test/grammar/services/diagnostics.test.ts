import { describe, expect, test } from 'vitest'
import {
  diagnostics,
  edited,
  withFile,
  type EditorDiagnostic,
  type Workspace,
} from '../../../grammar/services/index.ts'
import { HEADER } from '../check/support.ts'
import { BASE, court, documentOf } from './support.ts'

const HEADER_LINES = HEADER.split('\n').length - 1

const found = (
  statements: string,
  code: string,
): { workspace: Workspace; one: EditorDiagnostic } => {
  const workspace = court(statements)
  const all = diagnostics(workspace, BASE)
  const one = all.find((each) => each.code === code)
  if (one === undefined)
    throw new Error(`no ${code} among ${all.map((each) => each.code).join(', ')}`)
  return { workspace, one }
}

/** The statements after each of the fixes. */
const fixed = (statements: string, code: string): readonly string[] => {
  const { workspace, one } = found(statements, code)
  const { text } = documentOf(workspace, BASE)
  return one.fixes.map(({ edits }) => edited(text, edits).slice(HEADER.length))
}

test('a remark stands on the words it is about, in lines and UTF-16 columns', () => {
  const { one } = found('означення а1 = справа.видд # 😀\n', 'check/unknown-fact')
  expect(one.range).toEqual({
    start: { line: HEADER_LINES + 1, column: 23 },
    end: { line: HEADER_LINES + 1, column: 27 },
  })
  expect(one.message).toMatchObject({ uk: expect.stringContaining('видд'), en: expect.any(String) })
})

test('a related place is told with its file', () => {
  const workspace = court('означення а1 = 1\nозначення а1 = 2\n')
  const [one] = diagnostics(workspace, BASE).filter(({ code }) => code === 'check/duplicate-name')
  expect(one?.range.start.line).toBe(HEADER_LINES + 2)
})

test('remarks come in the order of the text, those of reading and of checking together', () => {
  const lines = diagnostics(
    court('означення а1 = справа.видд\nпункт "1" "без припису"\nозначення б1 = справа.видд\n'),
    BASE,
  ).map(({ range }) => range.start.line)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  expect(new Set(lines).size).toBe(3)
})

describe('a way out', () => {
  test('of a mistyped fact is the fact', () => {
    expect(fixed('означення а1 = справа.видд\n', 'check/unknown-fact')).toEqual([
      'означення а1 = справа.вид\n',
    ])
  })

  test.each([
    ['entity', 'означення а1 = спрва.вид\n', 'check/unknown-name', 'означення а1 = справа.вид\n'],
    [
      'value',
      'означення а1 = справа.вид = цивіьна\n',
      'check/unknown-value',
      'означення а1 = справа.вид = цивільна\n',
    ],
    [
      'function',
      'означення а1 = датаа(справа.момент_розподілу)\n',
      'check/unknown-function',
      'означення а1 = дата(справа.момент_розподілу)\n',
    ],
    ['alphabet', 'означення а1 = спрaва.вид\n', 'lex/mixed-script', 'означення а1 = справа.вид\n'],
  ])('of a mistyped %s is the right word', (_, statements, code, right) => {
    expect(fixed(statements, code)).toEqual([right])
  })

  test('of a rule without a citation is the clause declared above it', () => {
    const clause = 'пункт "7.2" обов’язково "Зміст"\n'
    expect(
      fixed(`${clause}не розподіляються щодо судді нове якщо так\n`, 'syntax/missing-citation'),
    ).toEqual([`${clause}не розподіляються щодо судді "7.2" нове якщо так\n`])
    expect(
      fixed('не розподіляються щодо судді нове якщо так\n', 'syntax/missing-citation'),
    ).toEqual([])
  })

  test('of a clause without its force is one of the five', () => {
    expect(fixed('пункт "1" "Зміст"\n', 'syntax/expected')).toEqual(
      ['обов’язково', 'заборонено', 'дозволено', 'рекомендовано', 'без припису'].map(
        (force) => `пункт "1" ${force} "Зміст"\n`,
      ),
    )
  })

  test('of a condition without its word is the word', () => {
    const rule = 'не розподіляються щодо судді "1" нове'
    expect(fixed(`${rule} не суддя.працює_в_суді\n`, 'syntax/missing-when')).toEqual([
      `${rule} якщо не суддя.працює_в_суді\n`,
    ])
    expect(fixed(`${rule}\n  не суддя.працює_в_суді\n`, 'syntax/missing-when')).toEqual([
      `${rule}\n  якщо не суддя.працює_в_суді\n`,
    ])
  })

  test('of days of no kind is either kind', () => {
    const rule = (days: string) => `означення а1 = справа.момент_розподілу + ${days}\n`
    expect(fixed(rule('5 днів'), 'syntax/bare-days')).toEqual([
      rule('5 календарних днів'),
      rule('5 робочих днів'),
    ])
  })

  test('of a number beside an amount is the unit of the amount', () => {
    expect(
      fixed('означення а1(відсутність) = відсутність.тривалість < 5\n', 'check/different-units'),
    ).toEqual(['означення а1(відсутність) = відсутність.тривалість < 5 календарних днів\n'])
  })

  test('of a comparison with none is the question whether there is one', () => {
    const rule = (end: string) => `означення а1(відсутність) = відсутність.дата_наказу ${end}\n`
    expect(fixed(rule('= немає'), 'check/compare-with-none')).toEqual([rule('відсутня')])
    expect(fixed(rule('<> немає'), 'check/compare-with-none')).toEqual([rule('відома')])
  })

  test('of quotes that do not count is those that do', () => {
    expect(fixed('пункт "1" обов’язково «Суд "А"»\n', 'lex/wrong-quotes')).toEqual([
      'пункт "1" обов’язково "Суд \\"А\\""\n',
    ])
  })

  test('of a mark that cannot be seen is to remove it', () => {
    expect(fixed('означення а1 = справа\u200b.вид\n', 'lex/hidden-character')).toEqual([
      'означення а1 = справа.вид\n',
    ])
  })

  test('of a bracket that closes nothing is to remove it', () => {
    expect(fixed('означення а1 = справа.вид)\n', 'syntax/unopened-bracket')).toEqual([
      'означення а1 = справа.вид\n',
    ])
  })

  test('is offered for the first mistake of a statement that has another', () => {
    const [first] = fixed('пункт "1" "Зміст" цитуєтся "пункт 1"\n', 'syntax/expected')
    expect(first).toBe('пункт "1" обов’язково "Зміст" цитуєтся "пункт 1"\n')
  })

  test('is not offered where it was tried and does not help', () => {
    const { one } = found('пункт "1" обов’язково "Зміст" "іще"\n', 'syntax/unexpected')
    expect(one.help?.uk).toContain('пропущено `,`')
    expect(one.fixes).toEqual([])
  })

  test('is not offered where there is none for certain', () => {
    const { one } = found('означення а1 = зовсім_невідоме_слово\n', 'check/unknown-name')
    expect(one.fixes).toEqual([])
  })
})

test('every way out leaves fewer remarks than there were', () => {
  const texts = [
    'пункт "1" "Зміст"\n',
    'означення а1 = справа.видд\n',
    'не розподіляються щодо судді "1" нове не суддя.працює_в_суді\n',
    'означення а1(відсутність) = відсутність.тривалість < 5\n',
    'пункт "1" обов’язково «Зміст»\n',
    'означення а1 = справа.момент_розподілу + 5 днів\n',
  ]
  for (const statements of texts) {
    const workspace = court(statements)
    const before = diagnostics(workspace, BASE)
    const fixes = before.flatMap(({ fixes: all, code }) =>
      all.map(({ edits }) => ({ edits, code })),
    )
    expect(fixes.length).toBeGreaterThan(0)
    for (const { edits, code } of fixes) {
      const text = edited(documentOf(workspace, BASE).text, edits)
      const after = diagnostics(withFile(workspace, { path: BASE, text }), BASE)
      expect(after.map((one) => one.code)).not.toContain(code)
    }
  }
})

test('a file of which nothing can be read has its remark too', () => {
  const workspace = court('', { 'odd.zasady': 'щось інше\n' })
  expect(diagnostics(workspace, 'odd.zasady').map(({ code }) => code)).toEqual([
    'syntax/unknown-statement',
  ])
})
