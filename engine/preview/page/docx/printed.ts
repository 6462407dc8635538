/** The page in, the blocks of a paper document out: the same words and tables, without the plots and the commands. */
import type { Block, Runs } from '../../../documents/model.ts'
import type { Printed } from '../../../documents/printed-docx.ts'
import { courtOf, supposed } from '../html/print-style.ts'
import {
  type Cell,
  fractionBeside,
  type Grid,
  type Page,
  type Piece,
  type Section,
} from '../model.ts'

export const printedOf = (page: Page): Printed => ({
  title: page.title,
  lang: page.lang,
  header: `${courtOf(page)}. ${page.title}`,
  footer: supposed(page),
  blocks: [
    { kind: 'text', style: 'heading', runs: [page.title] },
    {
      kind: 'rows',
      rows: page.facts.map(([label, value]) => ({ label: [label], value: [value] })),
    },
    ...assumptionBlocks(page),
    ...page.sections.flatMap(sectionBlocks),
  ],
})

const assumptionBlocks = ({ assumptions, lang }: Page): readonly Block[] =>
  assumptions.length === 0
    ? []
    : [
        {
          kind: 'box',
          title: { uk: 'Припущення, а не встановлені факти', en: 'Supposed, and not established' }[
            lang
          ],
          items: assumptions,
        },
      ]

const sectionBlocks = ({ title, pieces }: Section): readonly Block[] => [
  { kind: 'text', style: 'section', runs: [title] },
  ...pieces.flatMap(pieceBlocks),
]

function pieceBlocks(piece: Piece): readonly Block[] {
  switch (piece.kind) {
    case 'text':
      return [
        { kind: 'text', style: piece.style === 'note' ? 'small' : 'plain', runs: [piece.text] },
      ]
    case 'list':
      return [{ kind: 'list', items: piece.items.map((item) => [item]) }]
    case 'table':
      return [tableOf(piece.table)]
    case 'figure':
      return [
        { kind: 'text', style: 'section', runs: [piece.title] },
        { kind: 'text', style: 'plain', runs: [piece.sentence] },
        tableOf(piece.table),
      ]
    case 'story':
      return piece.printed ? storyBlocks(piece) : []
  }
}

const storyBlocks = ({
  title,
  lines,
  chances,
}: Extract<Piece, { kind: 'story' }>): readonly Block[] => [
  { kind: 'text', style: 'section', runs: [title] },
  ...lines.map((line): Block => ({ kind: 'text', style: 'small', runs: [line] })),
  ...(chances === undefined ? [] : [tableOf(chances)]),
]

const tableOf = ({ heads, rows }: Grid): Block => ({
  kind: 'table',
  heads: heads.map(({ text }) => text),
  rows: rows.map((cells) => cells.map(runsOf)),
  widths: heads.map(({ text }, at) =>
    widthOf([text, ...rows.map((cells) => cells[at]?.text ?? '')]),
  ),
})

/** As wide as the longest word asks, and wider for long texts, within reason. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split(' ')).map((word) => word.length))
  const whole = Math.max(...texts.map((text) => text.length))
  return Math.max(longest + 6, Math.min(whole, MOST_WIDTH))
}
const MOST_WIDTH = 22

function runsOf(cell: Cell): Runs {
  const exact = fractionBeside(cell)
  return [exact === undefined ? cell.text : `${cell.text} (${exact})`]
}
