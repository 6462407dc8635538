/** Who was found: a line of a table for every participant, the reason broken to the width of the terminal. */
import { citeIn, missingLabels, type SearchLine, sentence } from '../../engine/index.ts'
import { visible, widthOf } from '../../grammar/index.ts'
import type { Searched } from '../participant-search.ts'
import type { Terminal } from '../terminal.ts'
import type { Lang } from '../text.ts'
import { paintFor } from './colour.ts'
import { counted, type Noun } from './plural.ts'
import { type Column, tableLines } from './table.ts'
import { wrapped } from './width.ts'

/** The question, the outcome, the table, what else is to be told. */
export function participantsText(
  searched: Searched,
  lang: Lang,
  { columns, colour }: Pick<Terminal, 'columns' | 'colour'>,
): string {
  const { answer } = searched
  const paint = paintFor(colour)
  const head = [
    ...wrapped(questionWords(searched, lang), columns).map(paint.bold),
    '',
    ...wrapped(outcomeWords(searched, lang), columns),
  ]
  const notes = answer.notes.flatMap((note) => wrapped(visible(sentence(note[lang])), columns))
  const table = answer.lines.length === 0 ? [] : ['', ...tableOf(searched, lang, columns)]
  return `${[...head, ...table, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')}\n`
}

const PHRASES = {
  uk: {
    sought: (query: string, where: string) => `Пошук «${query}» ${where}`,
    all: (where: string) => `Усі учасники справи, пошук ${where}`,
    none: 'Нікого не знайдено.',
    one: 'Знайдено одного учасника.',
    several: (count: string) => `Знайдено ${count}; обрати має той, хто шукає.`,
    undetermined: 'Бракує відомостей, щоб сказати, кого буде знайдено.',
    listed: (hits: number, all: string) => `Знайти можна ${hits} із ${all}.`,
    open: (count: number) => ` Про ${count} сказати не можна: бракує відомостей.`,
    notListed: 'Переліку учасників серед фактів немає.',
    nobody: 'Учасників у справі немає.',
    titles: ['учасник', 'пошук', 'чому'],
    result: { hit: 'знайдено', miss: 'не знайдено', undetermined: 'не визначено' },
    missing: (list: string) => `невідомо: ${list}`,
    warning: 'увага',
    marks: 'позначки',
  },
  en: {
    sought: (query: string, where: string) => `Search for “${query}” ${where}`,
    all: (where: string) => `All participants of the case, searched ${where}`,
    none: 'Nobody is found.',
    one: 'One participant is found.',
    several: (count: string) => `${count} are found; whoever searches has to choose.`,
    undetermined: 'Facts are missing to tell who will be found.',
    listed: (hits: number, all: string) => `Of ${all}, ${hits} can be found.`,
    open: (count: number) => ` Of ${count} it cannot be told: facts are missing.`,
    notListed: 'The facts have no list of participants.',
    nobody: 'The case has no participants.',
    titles: ['participant', 'search', 'why'],
    result: { hit: 'found', miss: 'not found', undetermined: 'undetermined' },
    missing: (list: string) => `not known: ${list}`,
    warning: 'warning',
    marks: 'marks',
  },
} as const

/** After «знайдено», and after «із». */
const FOUND: Noun = {
  uk: ['учасника', 'учасників', 'учасників'],
  en: ['participant', 'participants'],
}

function questionWords({ query, isWide, rules }: Searched, lang: Lang): string {
  const phrases = PHRASES[lang]
  const where = (isWide ? rules.wide : rules.narrow).words[lang]
  return query === undefined ? phrases.all(where) : phrases.sought(visible(query), where)
}

function outcomeWords({ answer, isListed }: Searched, lang: Lang): string {
  const phrases = PHRASES[lang]
  const { lines, outcome } = answer
  if (lines.length === 0) return isListed ? phrases.nobody : phrases.notListed
  const hits = lines.filter(({ result }) => result === 'hit').length
  const open = lines.filter(({ result }) => result === 'undetermined').length
  switch (outcome) {
    case 'listed':
      return (
        phrases.listed(hits, counted(lines.length, FOUND, lang)) +
        (open === 0 ? '' : phrases.open(open))
      )
    case 'several':
      return phrases.several(counted(hits, FOUND, lang))
    case 'one':
    case 'none':
    case 'undetermined':
      return phrases[outcome]
  }
}

/** Narrower than this the reason stands below the name. */
const NARROWEST_REASON = 36

/** The last column takes what the others leave, and its text is broken into lines. */
function tableOf(searched: Searched, lang: Lang, columns: number): readonly string[] {
  const { titles, result } = PHRASES[lang]
  const rows = searched.answer.lines.map((line) => ({
    cells: [nameOf(line), result[line.result]],
    why: visible(whyWords(line, searched, lang)),
  }))
  const widths = [0, 1].map((at) =>
    Math.max(widthOf(titles[at] ?? ''), ...rows.map(({ cells }) => widthOf(cells[at] ?? ''))),
  )
  const left = columns - widths.reduce((sum, width) => sum + width + GAP, 0)
  if (left < NARROWEST_REASON) return rows.flatMap((row) => stacked(row, columns))
  const lines = rows.flatMap(({ cells, why }) =>
    wrapped(why, left).map((part, at) => [...(at === 0 ? cells : ['', '']), part]),
  )
  return tableLines(
    titles.map((title): Column => ({ title, align: 'left' })),
    lines,
  )
}

const GAP = 2

interface Row {
  readonly cells: readonly string[]
  readonly why: string
}

const stacked = ({ cells, why }: Row, columns: number): readonly string[] => [
  ...wrapped(cells.join(' — '), columns, '  '),
  ...wrapped(why, columns - GAP).map((line) => `  ${line}`),
]

const nameOf = ({ participant, name }: SearchLine): string =>
  visible(name === undefined || name === participant ? participant : `${name} (${participant})`)

/** The reason, what would help, what warns, what is not known, the marks, what else is to be told of this one. */
function whyWords(line: SearchLine, { answer, decision }: Searched, lang: Lang): string {
  const phrases = PHRASES[lang]
  const said = ({ clause, words }: SearchLine['marks'][number]): string =>
    `${words[lang]}; ${citeIn(clause, { decision, lang })}`
  // What is not known is told by its name; the clause alone would not say it.
  const reasons = line.result === 'undetermined' ? [] : line.reasons.map(said)
  const missing = missingLabels(line.missing, { decision, lang })
  const marks = line.marks.map(({ words }) => words[lang]).join(', ')
  return [
    ...reasons,
    ...(missing === '' ? [] : [phrases.missing(missing)]),
    ...(line.would === undefined ? [] : [line.would.words[lang]]),
    ...line.warnings.map((warning) => `${phrases.warning}: ${said(warning)}`),
    ...line.notes.filter((note) => !answer.notes.includes(note)).map((note) => note[lang]),
    ...(marks === '' ? [] : [`${phrases.marks}: ${marks}`]),
  ].join('; ')
}
