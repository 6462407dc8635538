/** Checks of a verification, one a line: whether each holds, where it fails, what was not checked and why. */
import { visible } from '../../grammar/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { padded, wrapped } from './width.ts'

export interface CheckLine {
  /** A stable word for programs. */
  readonly check: string
  readonly title: Text
  readonly status: 'holds' | 'fails' | 'not_checked'
  readonly place?: string
  readonly said?: Text
}

export interface Checks {
  /** What was verified, a line for each part of it. */
  readonly head: readonly Text[]
  readonly lines: readonly CheckLine[]
  /** In one sentence. */
  readonly summary: Text
}

const STATUS: Readonly<Record<CheckLine['status'], Text>> = {
  holds: { uk: 'так', en: 'holds' },
  fails: { uk: 'НІ', en: 'FAILS' },
  not_checked: { uk: 'не перевірено', en: 'not checked' },
}
const WIDTH = 15

/** Everything for people. */
export function checksText(
  { head, lines, summary }: Checks,
  paint: Paint,
  { lang, columns }: { readonly lang: Lang; readonly columns: number },
): string {
  const failed = lines.some(({ status }) => status === 'fails')
  return [
    ...head.flatMap((text) => wrapped(visible(text[lang]), columns, '  ')).map(paint.bold),
    '',
    ...together(lines).flatMap((line) => checkLines(line, paint, { lang, columns })),
    '',
    ...wrapped(visible(summary[lang]), columns, '  ').map(failed ? paint.bad : paint.bold),
    '',
  ].join('\n')
}

/** Checks in a row that were not made for one and the same reason share a line: what was made must stand out. */
function together(lines: readonly CheckLine[]): readonly CheckLine[] {
  const merged: CheckLine[] = []
  for (const line of lines) {
    const last = merged.at(-1)
    const alike =
      line.status === 'not_checked' &&
      last?.status === line.status &&
      last.said?.en === line.said?.en
    if (!alike || last === undefined) merged.push(line)
    else merged.splice(-1, 1, { ...last, title: joined(last.title, line.title) })
  }
  return merged
}

const joined = (first: Text, second: Text): Text => ({
  uk: `${first.uk}; ${second.uk}`,
  en: `${first.en}; ${second.en}`,
})

function checkLines(
  { title, status, place, said }: CheckLine,
  paint: Paint,
  { lang, columns }: { readonly lang: Lang; readonly columns: number },
): readonly string[] {
  const where = place === undefined || place === '' ? '' : ` (${place})`
  const words = `${title[lang]}${where}${said === undefined ? '' : `: ${said[lang]}`}`
  const [first = '', ...rest] = wrapped(visible(words), columns - WIDTH)
  const own = [
    `${padded(STATUS[status][lang], WIDTH, 'left')}${first}`,
    ...rest.map((text) => ' '.repeat(WIDTH) + text),
  ]
  return own.map(PAINTS(paint)[status])
}

const PAINTS = ({ bad, faint }: Paint): Readonly<Record<CheckLine['status'], Paint['bold']>> => ({
  holds: (text) => text,
  fails: bad,
  not_checked: faint,
})

/** For programs: words in the language that was asked for, statuses as fixed words. */
export const checkJson = (
  { check, title, status, place, said }: CheckLine,
  lang: Lang,
): object => ({
  check,
  title: title[lang],
  status,
  ...(place !== undefined && { place }),
  ...(said !== undefined && { said: said[lang] }),
})
