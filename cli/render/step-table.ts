/**
 * The claims of a printed report as a table: steps in, lines for a terminal out.
 *
 * Claims of one kind that came out alike share a line, so that fourteen members do not hide the one that differs.
 */
import type { ReportStep } from '../../engine/index.ts'
import { visible, widthOf } from '../../grammar/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { counted, type Noun } from './plural.ts'
import { padded, wrapped } from './width.ts'

export interface Shown {
  readonly lang: Lang
  readonly columns: number
  /** Every step on a line of its own. */
  readonly full: boolean
}

const HEADS: readonly Text[] = [
  { uk: 'рядок', en: 'line' },
  { uk: 'перевірка', en: 'check' },
  { uk: 'надруковано', en: 'printed' },
  { uk: 'обчислено', en: 'computed' },
  { uk: 'висновок', en: 'verdict' },
]
const VERDICTS: Readonly<Record<ReportStep['verdict'], Text>> = {
  holds: { uk: 'сходиться', en: 'holds' },
  differs: { uk: 'розбіжність', en: 'differs' },
  cannot_be_checked: { uk: 'не перевірити', en: 'cannot be checked' },
}
/** As wide as the parts may be; the column of the check takes what the others leave. */
const WIDEST = [7, 0, 26, 20, 17]
const GAP = '  '
const INDENT = ' '.repeat(9)

/** The head, a rule, the steps; under a step that cannot be checked, why. */
export function stepLines(
  steps: readonly ReportStep[],
  paint: Paint,
  shown: Shown,
): readonly string[] {
  const { lang, columns, full } = shown
  const groups = full ? steps.map((step) => [step]) : alike(steps)
  const rows = groups.map((group) => cellsOf(group, lang).map(visible))
  const widths = widthsFor([HEADS.map((head) => head[lang]), ...rows], columns)
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  const lines = groups.flatMap((group, index) => {
    const [step] = group
    const own = tableRow(rows[index] ?? [], widths)
    const why = whyLines(step, groups[index + 1]?.[0], shown)
    return [...own.map((line) => painted(line, step, paint)), ...why.map(paint.faint)]
  })
  return [
    ...tableRow(
      HEADS.map((head) => head[lang]),
      widths,
    ),
    rule,
    ...lines,
  ]
}

/** A reason that the next line repeats is told there. */
function whyLines(
  step: ReportStep | undefined,
  next: ReportStep | undefined,
  { lang, columns }: Shown,
): readonly string[] {
  const why = step?.why?.[lang]
  if (why === undefined || (next?.why?.[lang] === why && next.check === step?.check)) return []
  return wrapped(visible(why), columns - INDENT.length).map((line) => INDENT + line)
}

function painted(line: string, step: ReportStep | undefined, paint: Paint): string {
  return step?.verdict === 'differs' ? paint.bad(line) : line
}

/** Steps one after another of one kind, verdict and reason. */
function alike(steps: readonly ReportStep[]): readonly (readonly ReportStep[])[] {
  const groups: ReportStep[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && isAlike(last[0], step)) last.push(step)
    else groups.push([step])
  }
  return groups
}

/** Each person left out, and each line that is not read, is a finding of its own. */
const SINGLE = new Set(['exclusion', 'eligible', 'unread', 'part', 'record'])

const isAlike = (a: ReportStep, b: ReportStep): boolean =>
  !SINGLE.has(a.check) &&
  a.verdict !== 'differs' &&
  a.check === b.check &&
  a.verdict === b.verdict &&
  a.why?.en === b.why?.en

function cellsOf(group: readonly ReportStep[], lang: Lang): readonly string[] {
  const [step] = group
  if (step === undefined) return []
  const lines = group.flatMap(({ line }) => line ?? [])
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  const about = group.length === 1 && step.subject !== undefined ? `, ${step.subject}` : ''
  return [
    lines.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`,
    `${step.title[lang]}${about}`,
    together(group, 'read', lang),
    together(group, 'recomputed', lang),
    VERDICTS[step.verdict][lang],
  ]
}

const VALUES: Noun = { uk: ['значення', 'значення', 'значень'], en: ['value', 'values'] }
const SHORT = 30

/** The values of a group where they are few, otherwise how many there are. */
function together(group: readonly ReportStep[], part: 'read' | 'recomputed', lang: Lang): string {
  const texts = [...new Set(group.map((step) => step[part][lang]))]
  const joined = texts.join('; ')
  return group.length === 1 || texts.length === 1 || joined.length <= SHORT
    ? joined
    : counted(group.length, VALUES, lang)
}

function widthsFor(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  const natural = WIDEST.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  const widths = natural.map((width, at) => (at === 1 ? 0 : Math.min(width, WIDEST[at] ?? 0)))
  const taken = widths.reduce((sum, width) => sum + width + GAP.length, 0)
  return widths.map((width, at) => (at === 1 ? Math.min(natural[1] ?? 0, columns - taken) : width))
}

/** A row whose cells may take several lines. */
function tableRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const broken = widths.map((width, at) => wrapped(cells[at] ?? '', width))
  const height = Math.max(...broken.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => padded(broken[at]?.[line] ?? '', width, at === 0 ? 'right' : 'left'))
      .join(GAP)
      .trimEnd(),
  )
}
