/** The parts that several statements share: heads, loops, tables, conditions of the pool, seats. */
import type {
  Line,
  Loop,
  PoolCondition,
  Range,
  RuleHead,
  Seat,
  Table,
  TableRow,
} from '../syntax/ast.ts'
import type { Text } from '../source/text.ts'
import {
  boundedExpression,
  conditionExpression,
  expression,
  listedExpression,
} from './expressions.ts'
import { group, indent, join, line, newline, raw, render, wide, words, type Doc } from './layout.ts'
import { clauses, commaList, nameOf, quoted, readings, text } from './literals.ts'
import { binderWord, declare, type Scope } from './names.ts'
import { BLANK } from '../syntax/comments.ts'
import type { Word } from '../lexicon/lexicon.ts'
import { placed, word } from '../lexicon/words.ts'

/** A head with its parts below it, each on a line of its own and two columns in. */
export function lines(head: Doc, parts: readonly (Doc | undefined)[]): Doc {
  return [head, indent(parts.filter((part) => part !== undefined).map((part) => [newline, part]))]
}

/** What an author says about a line stands above it. */
export function commented({ comments = [] }: Pick<Line, 'comments'>, doc: Doc): Doc {
  return [comments.map((comment) => [commentLine(comment), newline]), doc]
}

export function commentLine(comment: string): Doc {
  if (comment === BLANK) return ''
  return raw(comment === '' ? '#' : `# ${comment}`)
}

/** A keyword and what it introduces; nothing where there is nothing to introduce. */
export function introduced(scope: Scope, keyword: Word, doc: Doc | undefined): Doc | undefined {
  return doc === undefined ? undefined : words(word(keyword, scope.lang), doc)
}

/** `"4.3.2", "4.3.3" before_leave reading A01` after the keyword of a rule. */
export function ruleHead(scope: Scope, keyword: Word, rule: RuleHead): Doc {
  const { lang } = scope
  return headOf(
    words(word(keyword, lang), rule.clauses.length === 0 ? undefined : clauses(rule.clauses)),
    nameOf(lang, rule.name),
    readings(lang, rule.readings),
  )
}

/** A line is a little longer rather than left with a name or a reading alone. */
const HEAD_WIDTH = 110

/** A head; what does not fit on its line stands further right than the parts below it. */
export function headOf(first: Doc, ...rest: readonly (Doc | undefined)[]): Doc {
  const more = rest.filter((doc) => doc !== undefined)
  return indent(first, indent(more.map((doc) => wide(HEAD_WIDTH, line, doc))))
}

export function because(scope: Scope, sentence: Text | undefined): Doc | undefined {
  return introduced(scope, 'because', sentence && text(sentence))
}

export function loop(scope: Scope, node: Loop | undefined): Doc | undefined {
  return node && commented(node, loopLine(scope, node))
}

function loopLine(scope: Scope, { variable, source, where }: Loop): Doc {
  const { lang } = scope
  const inner = declare(scope, [variable])
  const each = words(
    word('for_each', lang),
    binderWord(scope, variable),
    word('of', lang),
    boundedExpression(scope, source),
  )
  if (where === undefined) return each
  return group(each, indent(line, word('where', lang), ' ', conditionExpression(inner, where)))
}

/** What the parts below a loop see. */
export function inside(scope: Scope, node: Loop | undefined): Scope {
  return node === undefined ? scope : declare(scope, [node.variable])
}

// ---------------------------------------------------------------- tables

/** A table with its columns under each other, unless some row would be too long so. */
export function table(scope: Scope, node: Table): Doc {
  const rows = node.rows.map((row) => cells(scope, row, areComplements(node)))
  const widths = columnWidths(rows)
  return commented(
    node,
    lines(
      words(word('table', scope.lang), expression(scope, node.by)),
      node.rows.map((row, index) =>
        commented(row, withReason(scope, inColumns(rows[index] ?? [], widths), row.because)),
      ),
    ),
  )
}

function cells(
  scope: Scope,
  { range: bounds, condition, clause, readings: codes }: TableRow,
  complements: boolean,
): readonly string[] {
  const source = words(quoted(clause), readings(scope.lang, codes))
  return [range(bounds, complements), oneLine(expression(scope, condition)), oneLine(source)]
}

/** Two rows, up to a number and above it: people then name the same number in both. */
function areComplements({ rows }: Table): boolean {
  const [low, high] = rows.map((row) => row.range)
  if (low === undefined || high === undefined || rows.length > 2) return false
  const isOpen = low.from === undefined && low.to !== undefined && high.to === undefined
  return isOpen && low.to >= 0 && high.from === low.to + 1
}

const TABLE_WIDTH = 110

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isWide = rows.some((row) => `    ${inColumns(row, widths)}`.length > TABLE_WIDTH)
  return isWide ? [] : widths
}

function inColumns(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, column) => `| ${cell.padEnd(widths[column] ?? 0)}`).join(' ')
}

/** A reason on the same line or further right: below it, it would be the reason of the whole statement. */
function withReason(scope: Scope, doc: Doc, sentence: Text | undefined): Doc {
  const reason = because(scope, sentence)
  return reason === undefined ? doc : group(doc, indent(line, reason))
}

function oneLine(doc: Doc): string {
  return render(doc, Number.POSITIVE_INFINITY)
}

/** A closed range as people write it: `< 5`, `5..13`, `>= 14`, `7`; where two complement each other, `<= 5` and `> 5`. */
export function range({ from, to }: Range, complements = false): string {
  if (complements) return from === undefined ? `<= ${to ?? 0}` : `> ${from - 1}`
  if (from === undefined) return `< ${(to ?? 0) + 1}`
  if (to === undefined) return `>= ${from}`
  return from === to ? `${from}` : `${from}..${to}`
}

// ---------------------------------------------------------------- draws

/** `among judges who have`, and the conditions one a line. */
export function pool(scope: Scope, conditions: readonly PoolCondition[], exclusions: boolean): Doc {
  return lines(word('among', scope.lang), [
    ...conditions.map((condition) => poolCondition(scope, condition)),
    exclusions ? word('no_ground', scope.lang) : undefined,
  ])
}

function poolCondition(scope: Scope, node: PoolCondition): Doc {
  const { lang } = scope
  const head = words(
    nameOf(lang, node.name),
    quoted(node.clause),
    readings(lang, node.readings),
    introduced(scope, 'when', node.when && expression(scope, node.when)),
  )
  const condition = [head, ': ', expression(scope, node.condition)]
  return commented(node, withReason(scope, condition, node.because))
}

/** `seats presiding, member numbering 2`; one a line where an author comments on them. */
export function seats(scope: Scope, nodes: readonly Seat[]): Doc | undefined {
  if (nodes.length === 0) return undefined
  const docs = nodes.map((node) => commented(node, seat(scope, node)))
  if (nodes.every(({ comments = [] }) => comments.length === 0))
    return words(word('seats', scope.lang), commaList(docs))
  return [word('seats', scope.lang), indent(newline, join([',', newline], docs))]
}

function seat(scope: Scope, { role, count, when }: Seat): Doc {
  return words(
    placed('role', role, scope.lang),
    introduced(scope, 'numbering', count && listedExpression(scope, count)),
    introduced(scope, 'when', when && listedExpression(scope, when)),
  )
}
