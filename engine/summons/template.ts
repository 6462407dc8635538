/**
 * The text of a summons: a template of the court and facts in, the text or every fact that is missing out.
 *
 * A template is plain text with facts in braces, `{hearing.starts_at}`; `{participant.name}` is of the participant
 * who is called. Dates and moments are written as people write them, in the time of Kyiv.
 */
import { hiddenCharacters } from '../facts/hidden-characters.ts'
import { cutAtHoles, holesIn, strayBraces } from '../facts/holes.ts'
import type { Words } from '../facts/problem.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { formatInstantUk, parseDateTime } from '../time/instant.ts'

export interface TemplateProblem {
  readonly code: 'template/missing-fact' | 'template/unclosed-brace' | 'template/hidden-character'
  /** The fact as the template names it, the line with the brace, or the code of the character. */
  readonly at: string
  readonly message: Words
}

export type Assembled =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problems'; readonly problems: readonly TemplateProblem[] }

type Fields = Readonly<Record<string, unknown>>

/** Puts the facts into the template. A text with a gap is not given at all. */
export function assembleText(template: string, facts: Fields): Assembled {
  const names = new Set(holesIn(template, NAME))
  const missing = [...names].filter((name) => factText(facts, name) === undefined)
  const problems = [...missing.map(missingFact), ...unclosed(template)]
  if (problems.length > 0) return { kind: 'problems', problems }
  const text = cutAtHoles(template, NAME)
    .map((piece) => (typeof piece === 'string' ? piece : (factText(facts, piece.hole) ?? '')))
    .join('')
  const hidden = hiddenIn(text)
  return hidden.length > 0
    ? { kind: 'problems', problems: hidden }
    : { kind: 'text', text: text.trim() }
}

/** `hearing.starts_at`. */
const NAME = /[\p{L}\d_.]+/u

/** What stands for a fact in the text; undefined when it is unknown, none, or not one value. */
function factText(facts: Fields, name: string): string | undefined {
  const value = name.split('.').reduce<unknown>(fieldOf, facts)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? writtenForPeople(value) : undefined
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Fields)[key]
    : undefined

function writtenForPeople(value: string): string {
  const day = parseDate(value)
  if (day !== undefined) return formatDateUk(day)
  const instant = /^\d{4}-\d\d-\d\dT/.test(value) ? parseDateTime(value) : undefined
  return instant === undefined ? value : formatInstantUk(instant)
}

const missingFact = (name: string): TemplateProblem => ({
  code: 'template/missing-fact',
  at: name,
  message: {
    uk: `для тексту виклику бракує факту \`${name}\``,
    en: `the text of the summons lacks the fact \`${name}\``,
  },
})

function unclosed(template: string): readonly TemplateProblem[] {
  return strayBraces(template, NAME).map((line) => ({
    code: 'template/unclosed-brace',
    at: line,
    message: {
      uk: `дужка в шаблоні не оточує назви факту: \`${line.trim()}\``,
      en: `a brace in the template does not surround the name of a fact: \`${line.trim()}\``,
    },
  }))
}

/** What the reader would not see, or would see in another order, does not go into a summons. */
function hiddenIn(text: string): readonly TemplateProblem[] {
  return hiddenCharacters(text).map((code) => ({
    code: 'template/hidden-character',
    at: code,
    message: {
      uk: `у тексті виклику є невидимий знак ${code}`,
      en: `the text of the summons holds the invisible character ${code}`,
    },
  }))
}
