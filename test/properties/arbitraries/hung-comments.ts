/** Comments hung on a printed file, at random places: after Cedar, whose formatter is fuzzed so. */
/** A file with comments on it, and what they say. */
export interface Hung {
  readonly text: string
  readonly ids: readonly string[]
}

const TOKEN =
  /"(?:[^"\\]|\\.)*"|#[^\n]*|[^\s"]*(?:\d\d\.\d\d\.\d{4}|\d{4}-\d\d-\d\d) \d\d:\d\d|[^\s"]+/g

/** Words that begin a statement wherever they come first on a line: nothing is hung before them. */
const STARTERS = new Set(
  `засади правила порядок бібліотека зміни факти суд затверджено чинні відповідно календар долучено
  якщо доповнити замінити виключити перелік сутність пункт не редакція прийнято означення замість
  автоматизований передати виняток повторний розподіл поза висновок обов’язок параметр вага факт зразок тест
  principles rules procedure library amendment facts court approved effective under calendar includes
  unless add replace repeal enum entity clause not wording adopted define exclude instead
  draw do transfer exception redraw distribution out finding duty parameter weight fact sample test`.split(
    /\s+/,
  ),
)

/** After the words of a text that the numbers pick, `# …` and a new line. */
export function hangOnWords(text: string, picks: readonly number[]): Hung {
  const tokens = [...text.matchAll(TOKEN)]
  const places = tokens
    .filter(([word], index) => !word.startsWith('#') && !STARTERS.has(tokens[index + 1]?.[0] ?? ''))
    .map((token) => token.index + token[0].length)
  const chosen = new Set(picks.map((pick) => places[pick % places.length] ?? 0))
  const ids = [...chosen].map((place) => `примітка-${place}`)
  const hung = [...chosen]
    .toSorted((a, b) => b - a)
    .reduce((done, at) => `${done.slice(0, at)} # примітка-${at}\n    ${done.slice(at)}`, text)
  return { text: hung, ids }
}

/** Above or after the lines of a YAML text that the numbers pick. */
export function hangOnLines(text: string, picks: readonly number[]): Hung {
  const lines = text.split('\n')
  const ids = [...new Set(picks.map((pick) => pick % lines.length))].filter(
    (index) => lines[index]?.trim() !== '' && lines[index]?.includes('#') === false,
  )
  const hung = lines.flatMap((line, index) => {
    if (!ids.includes(index)) return [line]
    const comment = `# примітка-${index}`
    return picks.includes(index)
      ? [`${line} ${comment}`]
      : [`${/^ */.exec(line)?.[0]}${comment}`, line]
  })
  return { text: hung.join('\n'), ids: ids.map((index) => `примітка-${index}`) }
}
