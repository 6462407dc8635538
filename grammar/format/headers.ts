/** The lines of a file before its statements: title, court, acts, commencement, calendar. */
import type {
  Act,
  Adoption,
  AmendmentUnit,
  Effective,
  FactsUnit,
  PolicyUnit,
  UnlessSupplied,
} from '../syntax/ast.ts'
import { word } from '../lexicon/words.ts'
import { expression } from './expressions.ts'
import { group, indent, join, line, newline, words, type Doc } from './layout.ts'
import { below, commaList, date, quoted, readings, text } from './literals.ts'
import type { Scope } from './names.ts'
import { commented, introduced } from './parts.ts'

export function policyHeader(scope: Scope, unit: PolicyUnit): Doc {
  const { lang } = scope
  const { court } = unit
  const lines = stacked([
    title(scope, unit),
    court &&
      commented(court, words(word('court', lang), text(court.title), courtCode(scope, court.code))),
    ...adopted(scope, unit),
    ...unit.under.map((one) => commented(one, words(word('under', lang), text(one.text)))),
    unit.calendar && calendar(scope, unit.calendar),
    ...includes(scope, unit.includes),
  ])
  if (unit.unlessSupplied.length === 0) return lines
  return [lines, newline, newline, stacked(unit.unlessSupplied.map((one) => absence(scope, one)))]
}

/** `principles "…" / "…"`, the texts below where they do not fit, and `document desn syntax 1 lang en`. */
function title(scope: Scope, unit: PolicyUnit): Doc {
  const { lang } = scope
  const identity = words(word('document', lang), unit.document, dialect(scope, unit.syntax))
  return group(below(word(unit.form, lang), unit.title), indent(line, identity))
}

function calendar({ lang }: Scope, node: NonNullable<PolicyUnit['calendar']>): Doc {
  const months = word(node.months === 'clamp' ? 'months_clamped' : 'months_exact', lang)
  return commented(node, words(word('calendar', lang), node.id, months))
}

/** On one line, unless an author comments on one of them. */
function includes({ lang }: Scope, nodes: PolicyUnit['includes']): readonly Doc[] {
  const [first, ...rest] = nodes
  if (first === undefined) return []
  if (rest.some(({ comments = [] }) => comments.length > 0))
    return nodes.map((one) => commented(one, words(word('includes', lang), one.document)))
  const documents = commaList(nodes.map(({ document }) => document))
  return [commented(first, words(word('includes', lang), documents))]
}

function absence(scope: Scope, node: UnlessSupplied): Doc {
  const path = words(word('unless_supplied', scope.lang), expression(scope, node.path))
  return commented(node, [path, ': ', expression(scope, node.value)])
}

export function amendmentHeader(scope: Scope, unit: AmendmentUnit): Doc {
  return stacked([
    words(word('amendment', scope.lang), unit.document, dialect(scope, unit.syntax)),
    ...adopted(scope, unit),
  ])
}

/** Who adopted the text or that nobody did, when it was published, since when it is in force. */
function adopted(
  scope: Scope,
  { approved, draft, published, effective }: Adoption,
): readonly (Doc | undefined)[] {
  const { lang } = scope
  return [
    approved && act(scope, approved),
    draft && commented(draft, word('draft', lang)),
    published && commented(published, words(word('published', lang), date(lang, published.date))),
    effective && commencement(scope, effective),
  ]
}

export function factsHeader(scope: Scope, unit: FactsUnit): Doc {
  const { lang } = scope
  return words(
    word('facts', lang),
    word('document', lang),
    unit.document,
    dialect(scope, unit.syntax),
  )
}

function stacked(docs: readonly (Doc | undefined)[]): Doc {
  return join(
    newline,
    docs.filter((doc) => doc !== undefined),
  )
}

function dialect({ lang }: Scope, syntax: number): Doc {
  return words(word('syntax', lang), `${syntax}`, word('lang', lang), lang)
}

function courtCode({ lang }: Scope, code: string | undefined): Doc | undefined {
  return code === undefined ? undefined : words(word('code', lang), code)
}

function act(scope: Scope, node: Act): Doc {
  return commented(node, words(word('approved', scope.lang), adoption(scope, node)))
}

/** `"decision of the assembly of judges" of 2025-03-28 no "3"`. */
function adoption({ lang }: Scope, { body, date: day, number }: Act): Doc {
  return words(
    text(body),
    word('dated', lang),
    date(lang, day),
    number === undefined ? undefined : words(word('number', lang), quoted(number)),
  )
}

function commencement(scope: Scope, node: Effective): Doc {
  const { lang } = scope
  const { event, recorded } = node
  const parts = [
    introduced(scope, 'after_event', event && text(event)),
    readings(lang, node.readings),
  ].filter((part) => part !== undefined)
  const record = recorded && words(word('recorded', lang), adoption(scope, recorded))
  if (record !== undefined) parts.splice(event === undefined ? 0 : 1, 0, record)
  return commented(
    { comments: [...(node.comments ?? []), ...(recorded?.comments ?? [])] },
    group(
      words(word('effective', lang), date(lang, node.from)),
      indent(parts.map((part) => [part === record ? ',' : '', line, part])),
    ),
  )
}
