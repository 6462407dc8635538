import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeLenses,
  documentLinks,
  documentSymbols,
  folding,
  inlayHints,
  selectionRanges,
  semanticTokens,
  TOKEN_KINDS,
  workspaceSymbols,
} from '../../../grammar/services/index.ts'
import { BASE, court, DESN, documentOf, EXAMPLE, mutated, shipped, within } from './support.ts'

const UK = { lang: 'uk' } as const

describe('the outline', () => {
  test('puts the rules of a clause under it', () => {
    const clause = documentSymbols(shipped(), EXAMPLE, UK).find(
      ({ kind, name }) => kind === 'clause' && name === '2.1',
    )
    expect(clause?.detail).toContain('Судді не розподіляють справ')
    expect(clause?.children.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'rule незабаром_відпустка',
    ])
  })

  test('names things in the language of the reader', () => {
    const names = documentSymbols(shipped(), EXAMPLE, { lang: 'en' }).map(({ name }) => name)
    expect(names).toContain('time_of_choice')
  })

  test('of an amendment has its operations with what they bring', () => {
    const [first] = documentSymbols(shipped(), 'courts/second/2026-07-01-no-4.zasady', UK)
    expect(first?.name).toBe('замінити 2.1')
    expect(first?.children.map(({ kind }) => kind)).toContain('clause')
  })

  test('of facts has the facts of each entity', () => {
    const judge = documentSymbols(shipped(), 'national/facts-distribution.zasady', UK).find(
      ({ kind, name }) => kind === 'entity' && name === 'суддя',
    )
    expect(judge?.children.map(({ name }) => name)).toContain('відсутності')
  })

  test('has the parts of everything inside it', () => {
    const outside = [...shipped().documents.keys()].flatMap((path) => {
      const { offsetOf } = documentOf(shipped(), path).lines
      return documentSymbols(shipped(), path, UK).flatMap((one) =>
        one.children.filter(
          ({ range }) =>
            offsetOf(range.start) < offsetOf(one.range.start) ||
            offsetOf(range.end) > offsetOf(one.range.end),
        ),
      )
    })
    expect(outside).toEqual([])
  })

  test('leaves out what cannot be read, and keeps the rest', () => {
    const workspace = court('пункт пункт\nозначення а1 = 1\n')
    expect(documentSymbols(workspace, BASE, UK).map(({ name }) => name)).toEqual(['а1'])
  })
})

test('a name is found in all files, typed in either alphabet or layout', () => {
  for (const query of ['перед_відпуст', 'pered_vidpust']) {
    const names = workspaceSymbols(shipped(), query, UK).map(({ name }) => name)
    expect(names).toContain('перед_відпусткою')
  }
})

describe('folding', () => {
  test('takes statements of several lines, and sections between drawn lines', () => {
    const parts = folding(shipped(), EXAMPLE)
    expect(parts).toContainEqual({ start: 25, end: 27, kind: 'statement' })
    const section = parts.find(({ kind }) => kind === 'section')
    expect(section?.start).toBe(29)
    const { text } = documentOf(shipped(), EXAMPLE)
    expect(text.split('\n')[section?.end ?? 0]).toBe('')
  })

  test('takes comments that stand together', () => {
    expect(folding(court('# одне\n# друге\nозначення а1 = 1 # третє\n'), BASE)).toContainEqual({
      start: 6,
      end: 7,
      kind: 'comment',
    })
  })
})

test('selections grow from the word to the file, each inside the next', () => {
  const ranges = selectionRanges(
    shipped(),
    EXAMPLE,
    within(shipped(), EXAMPLE, 'відсутність.вид', 13),
  )
  const { text, lines } = documentOf(shipped(), EXAMPLE)
  const written = ranges.map(({ start, end }) =>
    text.slice(lines.offsetOf(start), lines.offsetOf(end)),
  )
  expect(written.slice(0, 3)).toEqual(
    ['.вид', 'відсутність.вид', 'відсутність.вид = відпустка'].slice(0, 3),
  )
  expect(written.at(-1)).toBe(text)
  written.slice(1).forEach((one, index) => expect(one).toContain(written[index]))
})

describe('colours', () => {
  test('are of the kinds in the table', () => {
    const { text } = documentOf(shipped(), EXAMPLE)
    const kinds = new Map(
      semanticTokens(shipped(), EXAMPLE).map(({ span, kind }) => [
        text.slice(span.start, span.end),
        kind,
      ]),
    )
    expect(kinds.get('перший_день')).toBe('fact')
    expect(kinds.get('обов’язково')).toBe('modality')
    expect(kinds.get('немає_на_місці')).toBe('definition')
    expect(kinds.get('2.2')).toBe('clause')
    expect(kinds.get('відсутність')).toBe('variable')
    expect(kinds.get('відпустка')).toBe('value')
    expect(kinds.get('не розподіляються щодо судді')).toBe('keyword')
    expect([...kinds.values()].every((kind) => TOKEN_KINDS.includes(kind))).toBe(true)
  })

  test('never overlap and never go over a line end, in whatever text', () => {
    fc.assert(
      fc.property(mutated, ({ workspace, path, text }) => {
        let last = 0
        for (const { span, length } of semanticTokens(workspace, path)) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/)
          expect(length).toBe(span.end - span.start)
          last = span.end
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('links lead to the files that a document includes or amends', () => {
  const paths = (path: string) => documentLinks(shipped(), path).map((one) => one.path)
  expect(paths(EXAMPLE)).toContain('national/draw-laws.zasady')
  expect(paths('courts/second/2026-07-01-no-4.zasady')).toEqual([EXAMPLE])
})

describe('lenses', () => {
  const workspace =
    court(`не розподіляються щодо судді "1" нове/new_rule якщо не суддя.працює_в_суді
тест "перший" станом на 01.04.2025
`)

  test('run all tests of a file, and each', () => {
    const commands = codeLenses(workspace, BASE).map(({ command, arguments: given }) => [
      command,
      ...given,
    ])
    expect(commands).toEqual([
      ['zasady.runTests', BASE],
      ['zasady.whoIsExcluded', 'desn', 'new_rule'],
      ['zasady.runTest', BASE, 'перший'],
    ])
  })

  test('stand on the first line of what they run', () => {
    expect(codeLenses(workspace, BASE).map(({ range }) => range.start.line)).toEqual([1, 6, 7])
  })

  test('are not there where there is nothing to run', () => {
    expect(codeLenses(court(''), BASE)).toEqual([])
  })
})

test('beside names stand those of the other language, for its reader only', () => {
  const range = { start: { line: 1, column: 1 }, end: { line: 60, column: 1 } }
  const labels = (lang: 'uk' | 'en') =>
    inlayHints(shipped(), EXAMPLE, range, { lang }).map(({ label }) => label)
  expect(labels('uk')).toEqual([])
  expect(labels('en')).toContain('absences')
  expect(labels('en')).toContain('time_of_choice')
})

test('nothing throws for a file that is not there', () => {
  const none = 'none.zasady'
  expect(documentSymbols(shipped(), none, UK)).toEqual([])
  expect(folding(shipped(), none)).toEqual([])
  expect(semanticTokens(shipped(), none)).toEqual([])
  expect(documentLinks(shipped(), none)).toEqual([])
  expect(DESN).not.toBe(none)
})
