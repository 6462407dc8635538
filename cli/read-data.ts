/**
 * Data that people write, as YAML or JSON: a path in, the plain value out.
 */
import { readYamlData } from '../grammar/index.ts'
import { type Or, right, unreadable } from './complaint.ts'
import { readText } from './disk/read-text.ts'
import { readJson } from './read-json.ts'

/** Reads a file, or standard input for `-`. A text that begins like JSON is read strictly as JSON. */
export async function readData(path: string, limit: number): Promise<Or<unknown>> {
  const text = await readText(path, limit)
  return text.ok ? dataOf(text.value, path) : text
}

/** The value that a text stands for. */
export function dataOf(text: string, name: string): Or<unknown> {
  if (/^\s*[[{"]/.test(text)) return readJson(text, name)
  const data = readYamlData(text)
  if (data.ok) return right(data.value)
  const { line, column, message } = data.problem
  return unreadable({
    uk: `\`${name}\`, рядок ${line}, стовпчик ${column}: ${message.uk}`,
    en: `\`${name}\`, line ${line}, column ${column}: ${message.en}`,
  })
}
