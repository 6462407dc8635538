/** Blocks of a document as paragraphs and tables of the DOCX library. */
import {
  BorderStyle,
  convertMillimetersToTwip as mm,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  gap,
  LINE_WIDTH,
  numbered,
  paragraph,
  SMALL,
  SMALLER,
  styled,
  twoEnds,
} from './docx-paragraphs.ts'
import type { Block, Runs } from './model.ts'

type Child = Paragraph | Table

/** A signature does not go to a page of its own: what stands before it goes with it. */
export const docxBlocks = (blocks: readonly Block[], width: number = LINE_WIDTH): Child[] =>
  blocks.flatMap((block, index) => docxBlock(block, blocks[index + 1]?.kind === 'sign', width))

function docxBlock(block: Block, keepNext: boolean, width: number): readonly Child[] {
  switch (block.kind) {
    case 'text':
      return [styled(block.style, block.runs, keepNext)]
    case 'line':
      return [twoEnds(block.left, block.right)]
    case 'rows':
      return [rowsTable(block), gap()]
    case 'table':
      return [gridTable(block, width), gap()]
    case 'list':
      return block.items.map((item, index) =>
        numbered(item, index, keepNext && index === block.items.length - 1),
      )
    case 'sign':
      return [gap(true), signature(block, keepNext), ...(keepNext ? [] : [gap()])]
    case 'box':
      return [boxed(block), gap()]
  }
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
type Border = typeof NONE | typeof LINE

/** Columns in millimetres. */
function tableOf(
  rows: readonly TableRow[],
  columns: readonly number[],
  side: Border,
  width: number = LINE_WIDTH,
): Table {
  return new Table({
    rows: [...rows],
    columnWidths: columns.map((width) => mm(width)),
    width: { size: mm(width), type: WidthType.DXA },
    borders: {
      top: side,
      bottom: side,
      left: side,
      right: side,
      insideHorizontal: side,
      insideVertical: side,
    },
  })
}

const IN_GRID = { top: mm(0.7), bottom: mm(0.7), left: mm(1.5), right: mm(1.5) }
/** Without borders the words stand at the margin of the page. */
const BARE = { margins: { ...IN_GRID, left: 0 } }

const cellOf = (
  children: readonly Paragraph[],
  width: number,
  more: Pick<ITableCellOptions, 'borders' | 'margins' | 'verticalAlign'> = {},
): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: mm(width), type: WidthType.DXA },
    margins: IN_GRID,
    ...more,
  })

function rowsTable({ rows }: Block & { kind: 'rows' }): Table {
  const [left, right] = [69, 96]
  const lines = rows.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [cellOf([paragraph(label)], left, BARE), cellOf([paragraph(value)], right, BARE)],
      }),
  )
  return tableOf(lines, [left, right], NONE)
}

function gridTable(
  { heads, rows, widths: parts }: Block & { kind: 'table' },
  width: number,
): Table {
  const widths = parts === undefined ? columnWidths(heads, width) : sharedWidths(parts, width)
  const type = parts === undefined ? SMALLER : SMALL
  const row = (cells: readonly Runs[], tableHeader: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      children: cells.map((runs, at) =>
        cellOf([paragraph(runs, {}, { ...type, bold: tableHeader })], widths[at] ?? 0),
      ),
    })
  const head = heads.map((words) => [words])
  return tableOf([row(head, true), ...rows.map((cells) => row(cells, false))], widths, LINE, width)
}

const sharedWidths = (parts: readonly number[], width: number): readonly number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => (width * part) / whole)
}

/** A column of numbers or of clauses is narrow, the others share the rest. */
function columnWidths(heads: readonly string[], width: number): readonly number[] {
  const narrow = heads.reduce((sum, words) => sum + (NARROW[words] ?? 0), 0)
  const wide = heads.filter((words) => NARROW[words] === undefined).length
  return heads.map((words) => NARROW[words] ?? (width - narrow) / wide)
}
const NARROW: Readonly<Record<string, number>> = { '№': 12, Положення: 34 }

function signature({ post, name }: Block & { kind: 'sign' }, keepNext: boolean): Table {
  const [side, middle] = [66, 33]
  const low = { ...BARE, verticalAlign: VerticalAlignTable.BOTTOM }
  const ink = { borders: { top: NONE, left: NONE, right: NONE, bottom: LINE } }
  const children = [
    cellOf([paragraph(post, { keepNext })], side, low),
    cellOf([new Paragraph({ keepNext })], middle, ink),
    cellOf([paragraph(name, { keepNext, indent: { left: mm(3) } })], side, low),
  ]
  return tableOf([new TableRow({ cantSplit: true, children })], [side, middle, side], NONE)
}

function boxed({ title, items }: Block & { kind: 'box' }): Table {
  const lines = [
    paragraph([title], {}, { ...SMALLER, bold: true }),
    ...items.map((item, index) => numbered([item], index, false, SMALLER)),
  ]
  const only = new TableRow({ children: [cellOf(lines, LINE_WIDTH)] })
  return tableOf([only], [LINE_WIDTH], LINE)
}
