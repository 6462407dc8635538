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
  const span = placeOf(hole, rule, scope)
  const { expr: expression, diagnostics } = parseExpression(
    hole.slice(1, -1),
    lang,
    scope.file.path,
  )
  if (expression === undefined || diagnostics.length > 0) {
    scope.file.report.add('check/bad-hole', span, { hole })
    return hole
  }
  const written = movedTo(expression, span)
  const { expr, type } = resolve(written, { ...scope, file: scope.file.inLanguage(lang) })
  if (isCollection(type) || type.kind === 'record' || type.kind === 'interval') {
    const values = { said: `\`${hole}\``, is: describeType(type, scope), wanted: PRINTABLE }
    scope.file.report.add('check/wrong-type', span, values)
  }
  return expr
}

const PRINTABLE = { uk: 'одне значення', en: 'one value' }

/** Where the hole stands in the file; the whole rule when the text of the file is not at hand. */
function placeOf(hole: string, rule: Span, { file }: Scope): Span {
  const at = file.source?.slice(rule.start, rule.end).indexOf(hole) ?? -1
  return at < 0 ? rule : { start: rule.start + at, end: rule.start + at + hole.length }
}

/** Spans of a hole's expression count from the hole; a remark must point into the file. */
function movedTo<T>(node: T, span: Span): T {
  if (Array.isArray(node)) return node.map((item: unknown) => movedTo(item, span)) as T
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => [
    key,
    key === 'span' ? span : movedTo(value, span),
  ])
  return Object.fromEntries(entries) as T
}
