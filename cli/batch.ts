/**
 * A batch: NDJSON requests in, one answer a line out, in the same order and in constant memory.
 *
 * A line that cannot be read is answered by an error line with `id: null`, and the batch goes on.
 */
import { decodeUtf8, parseStrictJson } from '../engine/index.ts'
import type { Context } from './command.ts'
import { type Line, linesOf } from './disk/lines.ts'
import { jsonLine } from './json-lines.ts'
import { LIMITS } from './limits.ts'
import { jsonProblemText } from './read-json.ts'
import type { Progress } from './render/progress.ts'
import type { Lang, Text } from './text.ts'

/** An answer to a request, or to a line that is none. */
export type Answerer = (request: unknown) => Promise<object> | object

/** Answers every line of a stream of bytes. */
export async function runBatch(
  { terminal, lang }: Context,
  stream: AsyncIterable<Buffer | string>,
  answer: Answerer,
  progress: Progress,
): Promise<void> {
  let done = 0
  for await (const line of linesOf(stream, LIMITS.factsBytes)) {
    const request = requestIn(line, lang)
    if (request === undefined) continue
    await terminal.out(jsonLine('error' in request ? request : await answer(request.value)))
    progress.advance(++done)
  }
}

/** The request of a line, or the error line that answers it; `undefined` for an empty line. */
function requestIn(line: Line, lang: Lang): { readonly value: unknown } | ErrorLine | undefined {
  if (line.kind === 'too-long') return errorLine('line-too-long', TOO_LONG, lang)
  const decoded = decodeUtf8(line.bytes)
  if (decoded.kind === 'invalid-utf8')
    return errorLine('not-utf8', notUtf8(decoded.offset + 1), lang)
  if (decoded.text.trim() === '') return undefined
  const parsed = parseStrictJson(decoded.text, { maxLength: LIMITS.factsBytes })
  if (parsed.kind === 'value') return { value: parsed.value }
  const { column } = parsed.problem
  const what = jsonProblemText(parsed.problem)
  const message = {
    uk: `${what.uk}, стовпчик ${column}`,
    en: `${what.en}, column ${column}`,
  }
  return errorLine('malformed-line', message, lang)
}

const notUtf8 = (byte: number): Text => ({
  uk: `рядок не в кодуванні UTF-8: хибний байт має номер ${byte}`,
  en: `the line is not UTF-8: the wrong byte is number ${byte}`,
})

const TOO_LONG: Text = {
  uk: `рядок довший за ${LIMITS.factsBytes / 1024} кБ`,
  en: `the line is longer than ${LIMITS.factsBytes / 1024} kB`,
}

/** The contract's answer to what cannot be decided. */
export type ErrorLine = ReturnType<typeof errorLine>

export function errorLine(
  code: string,
  message: Text,
  lang: Lang,
  id: string | null = null,
  path = '',
) {
  return { schema_version: 1, id, error: { code, path, message: message[lang] } }
}
