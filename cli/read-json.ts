/**
 * JSON text in, its value or what is wrong with it out. Equal keys, rounded numbers and too deep nesting are refused.
 */
import { type JsonProblem, parseStrictJson } from '../engine/index.ts'
import { type Or, right, unreadable } from './complaint.ts'
import { LIMITS } from './limits.ts'
import type { Text } from './text.ts'

const MAX_DEPTH = 64

/** `name`: what the complaint calls the text, such as a path. */
export function readJson(text: string, name: string, { anyKey = false } = {}): Or<unknown> {
  const limits = { maxLength: LIMITS.intakeBytes, maxDepth: MAX_DEPTH, anyKey }
  const parsed = parseStrictJson(text, limits)
  if (parsed.kind === 'value') return right(parsed.value)
  const { line, column } = parsed.problem
  const what = jsonProblemText(parsed.problem)
  return unreadable({
    uk: `\`${name}\`, рядок ${line}, стовпчик ${column}: ${what.uk}`,
    en: `\`${name}\`, line ${line}, column ${column}: ${what.en}`,
  })
}

/** What is wrong, without the place. */
export function jsonProblemText({ code, key = '' }: JsonProblem): Text {
  switch (code) {
    case 'malformed':
      return { uk: 'це не JSON', en: 'this is not JSON' }
    case 'duplicate-key':
      return { uk: `ключ \`${key}\` подано двічі`, en: `the key \`${key}\` is given twice` }
    case 'forbidden-key':
      return { uk: `ключ \`${key}\` не дозволено`, en: `the key \`${key}\` is not allowed` }
    case 'unsafe-number':
      return {
        uk: 'число не можна прочитати точно; подайте його рядком',
        en: 'the number cannot be read exactly; give it as a string',
      }
    case 'too-deep':
      return { uk: 'завелика глибина вкладення', en: 'nested too deeply' }
    case 'too-large':
      return { uk: 'текст завеликий', en: 'the text is too large' }
  }
}
