/** A sentence of the server in; its words and what is no word of any language out; its days as people write them. */
import { day, moment } from '../../words/index.ts'

/** `…`, or a name like court.example/docket; a day like 06.07.2026 is none. */
const CODE = /`([^`]+)`|(?<![\w.-])([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+(?:\/[\w.-]+)*)/

/** `split` gives what stands between, and for each code both groups: one of them undefined. */
export function partsOf(
  text: string,
): readonly { readonly said: string; readonly isCode: boolean }[] {
  return text
    .split(CODE)
    .map((said: string | undefined, at) => ({ said: said ?? '', isCode: at % 3 !== 0 }))
    .filter(({ said }) => said !== '')
}

const MOMENT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g
const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g

/** `2026-07-06` as `06.07.2026`, a moment on the clock of Kyiv. */
export const datesAsWritten = (text: string): string =>
  text.replace(MOMENT, (iso) => moment(iso)).replace(DAY, day)
