/** The lines of a file before its statements: title, court, acts, commencement, calendar. */
import type { Act, AmendmentUnit, Effective, FactsUnit, PolicyUnit } from '../syntax/ast.ts'
import { word } from '../lexicon/words.ts'
import { expression } from './expressions.ts'
import { group, indent, join, line, newline, words, type Doc } from './layout.ts'
import { date, quoted, readings, text } from './literals.ts'
import type { Scope } from './names.ts'
import { commented, introduced } from './parts.ts'

export function policyHeader(scope: Scope, unit: PolicyUnit): Doc {
  const { lang } = scope
  const { court, approved, effective, calendar } = unit
  return stacked([
    title(scope, unit),
    court &&
      commented(court, words(word('court', lang), text(court.title), courtCode(scope, court.code))),
    approved && act(scope, approved),
    effective && commencement(scope, effective),
    ...unit.under.map((one) => commented(one, words(word('under', lang), text(one.text)))),
    calendar &&
      commented(
        calendar,
        words(
          word('calendar', lang),
          calendar.id,
          word(calendar.months === 'clamp' ? 'months_clamped' : 'months_exact', lang),
        ),
      ),
    ...unit.includes.map((one) => commented(one, words(word('includes', lang), one.document))),
    ...unit.unlessSupplied.map((one) =>
      commented(
        one,
        words(
          word('unless_supplied', lang),
          expression(scope, one.path),
          ':',
          expression(scope, one.value),
        ),
      ),
    ),
  ])
}

/** `principles "…" / "…" document desn syntax 1 lang en`, or each part on its line. */
function title(scope: Scope, { form, title: { uk, en }, document, syntax }: PolicyUnit): Doc {
  const { lang } = scope
  const identity = words(word('document', lang), document, dialect(scope, syntax))
  return group(
    words(word(form, lang), quoted(uk)),
    indent(en === undefined ? '' : [line, '/ ', quoted(en)], line, identity),
  )
}

export function amendmentHeader(scope: Scope, unit: AmendmentUnit): Doc {
  return stacked([
    words(word('amendment', scope.lang), unit.document, dialect(scope, unit.syntax)),
    unit.approved && act(scope, unit.approved),
    unit.effective && commencement(scope, unit.effective),
  ])
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
  const start = words(
    word('effective', lang),
    date(lang, node.from),
    introduced(scope, 'after_event', event && text(event)),
  )
  const record = recorded && words(word('recorded', lang), adoption(scope, recorded))
  return commented(
    { comments: [...(node.comments ?? []), ...(recorded?.comments ?? [])] },
    words(record === undefined ? start : [start, ', ', record], readings(lang, node.readings)),
  )
}
