/**
 * What is printed: a paper in; each document with its remarks on its first page, and the check sheet last, out.
 *
 * A document with remarks says so where nobody can overlook it; what is only to be known stands on the sheet.
 */
import type { Words } from '../facts/problem.ts'
import type { Block, Paper, Part } from './model.ts'
import { SHEET } from './phrases.ts'

/** Blocks that begin on a new page. */
export type Page = readonly Block[]

export const pagesOf = (paper: Paper): readonly Page[] => [
  ...paper.parts.map(({ remarks, blocks }): Page => {
    const items = remarks.map(({ message }) => message.uk)
    return items.length === 0 ? blocks : [{ kind: 'box', title: SHEET.draft.uk, items }, ...blocks]
  }),
  sheetOf(paper),
]

function sheetOf({ title, parts, origin }: Paper): Page {
  return [
    heading(`${SHEET.title.uk}: ${title.uk}`),
    text('center', SHEET.apart.uk),
    ...parts.flatMap((part, index) => partLines(part, index + 1, parts.length)),
    text('plain', `${SHEET.origin.uk}:`),
    list(origin),
  ]
}

function partLines(
  { about, blanks, notes, remarks }: Part,
  at: number,
  of: number,
): readonly Block[] {
  const nothing = blanks.length + notes.length + remarks.length === 0
  return [
    ...(about === undefined ? [] : [text('section', SHEET.one(at, of, about))]),
    ...(nothing ? [text('plain', `${SHEET.blanks.uk}: ${SHEET.nothing.uk}.`)] : []),
    ...titled(
      SHEET.remarks.uk,
      remarks.map(({ message }) => message),
    ),
    ...titled(SHEET.blanks.uk, blanks),
    ...titled(SHEET.notes.uk, notes),
  ]
}

const titled = (title: string, items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [text('plain', `${title}:`), list(items)]

const heading = (words: string): Block => text('heading', words)
const text = (style: 'heading' | 'center' | 'section' | 'plain', words: string): Block => ({
  kind: 'text',
  style,
  runs: [words],
})
const list = (items: readonly Words[]): Block => ({
  kind: 'list',
  items: items.map(({ uk }) => [uk]),
})
