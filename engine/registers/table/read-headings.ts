/** The first row of a file in, what each of its columns says out; headings that nobody knows are problems. */
import { nearest } from '../../../grammar/index.ts'
import { foldedText } from '../../facts/folded-text.ts'
import { type Cell, isBlank, readable, tidy } from '../cells/cell.ts'
import {
  columnsHeaded,
  type Headed,
  headedColumns,
  spellings,
  type Target,
} from '../description/headings.ts'
import type { Register, Registers } from '../description/registers.ts'
import { rowProblem, type RowProblem } from '../problem.ts'

/** A column of a file: where it stands, how it is headed, what it says. */
export interface FileColumn {
  readonly at: number
  readonly title: string
  readonly target: Target
}

export interface FileColumns {
  readonly columns: readonly FileColumn[]
  /** Columns that are left aside, by their place. */
  readonly ignored: ReadonlySet<number>
  readonly problems: readonly RowProblem[]
}

/** Reads the headings. `row`: where they stand. */
export function readHeadings(
  cells: readonly Cell[],
  register: Register,
  registers: Registers,
  row: number,
): FileColumns {
  const known = headedColumns(register, registers)
  const idle = new Set(registers.ignored.map(foldedText))
  const columns: FileColumn[] = []
  const ignored = new Set<number>()
  const problems: RowProblem[] = []
  for (const [at, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    const title = readable(tidy(String(cell)))
    const [found] = columnsHeaded(title, known)
    if (found !== undefined) {
      const earlier = columns.find(({ target }) => sameTarget(target, found.target))
      if (earlier !== undefined) problems.push(repeated(earlier, title, row))
      columns.push({ at, title, target: found.target })
    } else if (idle.has(foldedText(title))) ignored.add(at)
    else problems.push(unknown(title, row, known))
  }
  return { columns, ignored, problems }
}

function sameTarget(a: Target, b: Target): boolean {
  switch (a.kind) {
    case 'key':
      return b.kind === 'key'
    case 'named':
      return b.kind === 'named' && a.as === b.as
    case 'fact':
      return b.kind === 'fact' && a.column.field === b.column.field
    case 'common':
      return b.kind === 'common' && a.what === b.what
  }
}

function unknown(title: string, row: number, known: readonly Headed[]): RowProblem {
  const words = known.flatMap(({ heading }) => spellings(heading))
  const near = nearest(title, words)
  const list = (lang: 'uk' | 'en'): string =>
    known.map(({ heading }) => `\`${heading[lang]}\``).join(', ')
  return rowProblem(
    'unknown-column',
    { row, column: title },
    { uk: 'такого стовпчика в цьому реєстрі немає', en: 'this register has no such column' },
    near === undefined
      ? { uk: `є такі: ${list('uk')}`, en: `there are: ${list('en')}` }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `perhaps \`${near}\` was meant` },
  )
}

const repeated = ({ title }: FileColumn, again: string, row: number): RowProblem =>
  rowProblem(
    'repeated-column',
    { row, column: again },
    {
      uk: `те саме каже стовпчик \`${title}\``,
      en: `the column \`${title}\` says the same`,
    },
    { uk: 'лишіть один із них', en: 'keep one of them' },
  )
