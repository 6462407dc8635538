/** Runs of a document as paragraphs of the DOCX library, in the styles of `page-style.ts`. */
import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  UnderlineType,
} from 'docx'
import { BLANK, hasBlank, type Runs, type TextStyle } from './model.ts'

/** A4 without the margins, in millimetres. */
export const LINE_WIDTH = 165

interface Type {
  readonly bold?: boolean
  /** Half-points. */
  readonly size?: number
}
export const SMALLER: Type = { size: 24 }
/** In tables of many columns. */
export const SMALL: Type = { size: 17 }
/** Lines that are repeated on every page. */
export const RUNNING = { size: 16 } as const satisfies Type

const AFTER = { after: mm(3) }
const STYLES: Readonly<Record<TextStyle, IParagraphOptions>> = {
  body: { alignment: AlignmentType.BOTH, indent: { firstLine: mm(12.5) }, spacing: AFTER },
  plain: { spacing: AFTER },
  center: { alignment: AlignmentType.CENTER, spacing: AFTER },
  heading: {
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(5), after: mm(3) },
    keepNext: true,
  },
  title: { indent: { right: mm(55) }, spacing: AFTER, keepNext: true },
  section: { spacing: AFTER, keepNext: true },
  corner: { indent: { left: mm(LINE_WIDTH / 2) }, spacing: { after: mm(1) } },
  small: { spacing: AFTER },
}
const TYPES: Partial<Readonly<Record<TextStyle, Type>>> = {
  heading: { bold: true },
  title: { bold: true },
  section: { bold: true },
  small: { size: 22 },
}

export const styled = (style: TextStyle, runs: Runs, keepNext: boolean): Paragraph =>
  paragraph(runs, { ...open(STYLES[style], runs), ...(keepNext && { keepNext }) }, TYPES[style])

/** A line with a blank is not justified: a long blank would tear its words apart. */
const open = (options: IParagraphOptions, runs: Runs): IParagraphOptions =>
  options.alignment === AlignmentType.BOTH && hasBlank(runs)
    ? { ...options, alignment: AlignmentType.LEFT }
    : options

export const paragraph = (runs: Runs, options: IParagraphOptions = {}, type: Type = {}) =>
  new Paragraph({ ...options, children: runs.flatMap((run) => textRuns(run, type)) })

function textRuns(run: Runs[number], type: Type): readonly TextRun[] {
  if (run === TAB) return [new TextRun({ children: [new Tab()], ...type })]
  if (typeof run === 'string') return [new TextRun({ text: run, ...type })]
  if ('blank' in run) return [new TextRun({ text: BLANK[run.blank], ...type })]
  const look = { ...type, ...MARKS[run.mark ?? 'same'], ...(run.rule && RULE) }
  const bold = run.strong === true || type.bold === true
  return run.text
    .split('\n')
    .map((text, at) => new TextRun({ text, ...look, bold, ...(at > 0 && { break: 1 }) }))
}

/** More than a colour: struck through and underlined words are told apart on a black and white print too. */
const MARKS = {
  same: {},
  deleted: { strike: true, color: '8B0000' },
  inserted: { underline: { type: UnderlineType.SINGLE }, color: '00501E' },
} as const
/** Half-points. */
const RULE = { font: 'Courier New', size: 18 } as const

const TAB = '\t'

/** One end at the left margin, the other at the right. */
export const twoEnds = (left: Runs, right: Runs, type: Type = {}): Paragraph =>
  paragraph(
    [...left, TAB, ...right],
    {
      tabStops: [{ type: TabStopType.RIGHT, position: mm(LINE_WIDTH) }],
      spacing: { after: mm(5) },
    },
    type,
  )

/** The number is text, so that it is the same everywhere. */
export const numbered = (item: Runs, index: number, keepNext: boolean, type: Type = {}) =>
  paragraph(
    [`${index + 1}.`, TAB, ...item],
    { ...open(HANGING, item), ...(keepNext && { keepNext }) },
    type,
  )

const HANGING: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { left: mm(9), hanging: mm(9) },
  tabStops: [{ type: TabStopType.LEFT, position: mm(9) }],
  spacing: { after: mm(2) },
}

export const gap = (keepNext = false): Paragraph =>
  new Paragraph({ spacing: { after: mm(1) }, keepNext })
