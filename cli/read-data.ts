/**
 * Data that people write, as YAML or JSON: a path in, the plain value out.
 */
import { parseYamlData, positionAt } from '../grammar/index.ts'
import { type Or, right, unreadable } from './complaint.ts'
import { nameOfInput, readText } from './disk/read-text.ts'
import { readJson } from './read-json.ts'

/** Reads a file, or standard input for `-`. A text that begins like JSON is read strictly as JSON. */
export async function readData(path: string, limit: number): Promise<Or<unknown>> {
  const text = await readText(path, limit)
  return text.ok ? dataOf(text.value, nameOfInput(path)) : text
}

/** The value that a text stands for. */
export function dataOf(text: string, name: string): Or<unknown> {
  if (/^\s*[[{"]/.test(text)) return readJson(text, name)
  const { value, diagnostics } = parseYamlData(text)
  const [remark] = diagnostics
  if (remark === undefined) return right(value)
  const { line, column } = positionAt({ path: name, text }, remark.span.start)
  return unreadable({
    uk: `\`${name}\`, рядок ${line}, стовпчик ${column}: ${remark.message.uk}`,
    en: `\`${name}\`, line ${line}, column ${column}: ${remark.message.en}`,
  })
}
