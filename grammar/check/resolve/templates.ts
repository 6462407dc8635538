/**
 * The holes of explanations: `«відпустка {відсутність.перший_день}»` in, text and expressions out.
 *
 * The Ukrainian half uses Ukrainian words and the English half English ones, whatever the
 * language of the file; both are resolved where the rule's own variables are visible.
 */
import type { Lang, Span, Text } from '../../source/text.ts'
import { parseExpression } from '../../syntax/parse.ts'
import type { TemplatePart } from '../checked-policy.ts'
import { describeType } from '../describe.ts'
import type { Scope } from '../scope.ts'
import { isCollection } from './fit.ts'
import { resolve } from './expression.ts'

/** Parses both halves and remembers them under the text itself. */
export function resolveTemplate(text: Text | undefined, span: Span, scope: Scope): void {
  if (text === undefined) return
  scope.file.templates.set(text, {
    uk: partsOf(text.uk, 'uk', span, scope),
    ...(text.en !== undefined && { en: partsOf(text.en, 'en', span, scope) }),
  })
}

const HOLE = /(\{[^{}]*\})/

function partsOf(text: string, lang: Lang, span: Span, scope: Scope): TemplatePart[] {
  return text
    .split(HOLE)
    .filter((part) => part !== '')
    .map((part) => (HOLE.test(part) ? holeOf(part, lang, span, scope) : part))
}

/** The expression in the braces; the words themselves when they are no expression. */
function holeOf(hole: string, lang: Lang, rule: Span, scope: Scope): TemplatePart {
  const place = placeOf(hole, rule, scope)
  const inside = hole.slice(1, -1)
  const { expr: written, diagnostics } = parseExpression(inside, lang, scope.file.path)
  if (written === undefined || diagnostics.length > 0) {
    scope.file.report.add('check/bad-hole', place ?? rule, { hole })
    return hole
  }
  const move = (span: Span) => (place ? shifted(span, place.start + 1) : rule)
  const inHalf = { ...scope, file: scope.file.inLanguage(lang) }
  const { expr, type } = resolve(moved(written, move), inHalf)
  if (isCollection(type) || type.kind === 'record' || type.kind === 'interval') {
    const values = { said: `\`${hole}\``, is: describeType(type, scope), wanted: PRINTABLE }
    scope.file.report.add('check/wrong-type', place ?? rule, values)
  }
  return expr
}

const PRINTABLE = { uk: 'одне значення', en: 'one value' }

/** Where the hole stands in the file, when the text of the file is at hand. */
function placeOf(hole: string, rule: Span, { file }: Scope): Span | undefined {
  const at = file.source?.slice(rule.start, rule.end).indexOf(hole) ?? -1
  return at < 0 ? undefined : shifted({ start: at, end: at + hole.length }, rule.start)
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** A copy whose spans point into the file: those of a hole's expression count from the hole. */
function moved<T>(node: T, move: (span: Span) => Span): T {
  if (Array.isArray(node)) return node.map((item: unknown) => moved(item, move)) as T
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => [
    key,
    key === 'span' ? move(value as Span) : moved(value, move),
  ])
  return Object.fromEntries(entries) as T
}
