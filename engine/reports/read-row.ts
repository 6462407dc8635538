/** The line of one member in, his name and numbers out; what a part of it means nobody knows is kept apart. */
import { NUMBERS, PERIOD } from './labels.ts'
import { readDay, readInterval, readNumber } from './numbers.ts'
import type { Line, Row } from './types.ts'

const ORDINAL = /^(\d{1,4})[.)]? (?=\D)/
const MOST_PARTS = 20

type NumberId = keyof typeof NUMBERS

/** `undefined`: the line has none of the numbers of a member. */
export function readRow(line: Line): Row | undefined {
  const [head = '', ...parts] = line.text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found = numbersIn(parts)
  if (head === '' || found.texts.size === 0 || parts.length > MOST_PARTS) return undefined
  const [label = '', ordinal] = ORDINAL.exec(head) ?? []
  const period = periodIn(head.slice(label.length))
  const values = valuesOf(found.texts)
  return {
    line,
    ...(ordinal !== undefined && { ordinal: Number(ordinal) }),
    name: period.name,
    ...period.days,
    ...values.read,
    unread: [...period.unread, ...values.unread, ...found.unread],
  }
}

/** Which part is which number; a part of no known label, or one that comes twice, is not read. */
function numbersIn(parts: readonly string[]) {
  const texts = new Map<NumberId, string>()
  const unread: string[] = []
  for (const part of parts) {
    const id = numberId(part)
    if (id === undefined || texts.has(id)) unread.push(part)
    else texts.set(id, part)
  }
  return { texts, unread }
}

const numberId = (part: string): NumberId | undefined =>
  (Object.keys(NUMBERS) as NumberId[]).find((id) => NUMBERS[id].test(part))

function valuesOf(texts: ReadonlyMap<NumberId, string>) {
  const unread: string[] = []
  const value = <T>(id: NumberId, read: (text: string) => T | undefined): T | undefined => {
    const part = texts.get(id)
    const found = part === undefined ? undefined : read(part.replace(NUMBERS[id], '').trim())
    if (part !== undefined && found === undefined) unread.push(part)
    return found
  }
  const days = value('days', readNumber)
  const weight = value('weight', readNumber)
  const load = value('load', readNumber)
  const interval = value('interval', readInterval)
  const coefficient = value('coefficient', readNumber)
  const read: Partial<Pick<Row, NumberId>> = {
    ...(days && { days }),
    ...(weight && { weight }),
    ...(load && { load }),
    ...(interval && { interval }),
    ...(coefficient && { coefficient }),
  }
  return { read, unread }
}

/** `Умовна О. О. період з 01.11.2023 до 06.11.2023`. */
function periodIn(head: string) {
  const match = PERIOD.exec(head)
  if (match === null) return { name: head, days: {}, unread: [] }
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  const [from, to] = [readDay(first), readDay(last)]
  const unread = [...(from ? [] : [first]), ...(to ? [] : [last])]
  return {
    name: head.slice(0, match.index),
    days: { ...(from && { from }), ...(to && { to }) },
    unread,
  }
}

/** How the printed numbers of a member read, for comparing two lines of one member. */
export const partsOfRow = ({ name, line }: Row): readonly string[] => {
  const [head = '', ...parts] = line.text.split(';').map((part) => part.trim())
  const dates = PERIOD.exec(head)?.[0].trim()
  return [name, ...(dates === undefined ? [] : [dates]), ...parts].filter((part) => part !== '')
}
