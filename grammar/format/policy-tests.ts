/** Tests and samples inside a policy: what is given, and what is expected of it. */
import type {
  Expectation,
  FactEntry,
  FactValue,
  Given,
  PolicyTest,
  ProvidedFact,
  Sample,
  SeatRole,
} from '../syntax/ast.ts'
import type { Lang } from '../source/text.ts'
import { placed, word, type Outcome, type Status } from '../lexicon/words.ts'
import { expression, listedExpression } from './expressions.ts'
import { fill, group, indent, join, line, softline, wide, words, type Doc } from './layout.ts'
import { clauses, commaList, moment, nameOf, quoted, wordOrQuoted } from './literals.ts'
import { entityWord, fieldWord, referenceWord, type Scope } from './names.ts'
import { commented, introduced, lines } from './parts.ts'

export function sample(scope: Scope, node: Sample): Doc {
  return lines(
    words(word('sample', scope.lang), nameOf(scope.lang, node.name), basedOn(scope, node.from)),
    node.given.map((one) => given(scope, one)),
  )
}

export function policyTest(scope: Scope, node: PolicyTest): Doc {
  const { lang } = scope
  return lines(
    words(
      word('test', lang),
      quoted(node.title),
      introduced(scope, 'as_of', moment(lang, node.asOf)),
      introduced(scope, 'known_at', node.knownAt && moment(lang, node.knownAt)),
    ),
    [
      basedOn(scope, node.from),
      ...node.given.map((one) => given(scope, one)),
      ...node.expect.map((one) =>
        commented(one, introduced(scope, 'expect', expectation(scope, one)) ?? ''),
      ),
    ],
  )
}

function basedOn(scope: Scope, from: readonly string[]): Doc | undefined {
  if (from.length === 0) return undefined
  return introduced(scope, 'based_on', commaList(from.map((name) => referenceWord(scope, name))))
}

// ---------------------------------------------------------------- facts

/** Facts are compared from line to line, so a record keeps its line a little longer. */
const GIVEN_WIDTH = 110

function given(scope: Scope, node: Given): Doc {
  return commented(
    node,
    wide(
      GIVEN_WIDTH,
      words(
        word('given', scope.lang),
        entityWord(scope, node.entity),
        node.id === undefined ? undefined : quoted(node.id),
        object(scope, node.entity, node.fields),
      ),
    ),
  )
}

/** How the braces of a record stand that takes several lines: on lines of their own, or with its facts. */
type Braces = 'apart' | 'hanging'

/** `{ field: value, … }`; the entity says how the fields are called. */
function object(
  scope: Scope,
  entity: string | undefined,
  fields: readonly FactEntry[],
  braces: Braces = 'apart',
): Doc {
  const [only, other] = fields
  if (only === undefined) return '{}'
  // A record of a single fact opens and closes with that fact.
  if (other === undefined && only.value.kind !== 'value')
    return ['{ ', entry(scope, entity, only, braces), ' }']
  const entries = fill(fields.map((one) => entry(scope, entity, one, 'hanging')))
  return braces === 'apart'
    ? group('{', indent(line, entries), line, '}')
    : ['{ ', indent(entries), ' }']
}

function entry(
  scope: Scope,
  entity: string | undefined,
  { field, value }: FactEntry,
  braces: Braces,
): Doc {
  return [
    wordOrQuoted(fieldWord(scope, entity, field)),
    ': ',
    factValue(scope, recordsOf(scope, entity, field), value, braces),
  ]
}

function factValue(
  scope: Scope,
  entity: string | undefined,
  value: FactValue,
  braces: Braces,
): Doc {
  switch (value.kind) {
    case 'object':
      return object(scope, entity, value.fields, braces)
    case 'list':
      return list(scope, entity, value.items, braces)
    case 'value':
      return listedExpression(scope, value.value)
  }
}

/** `[a, b]`; records each on a line where they do not fit on one, but a single one needs no line of its own. */
function list(
  scope: Scope,
  entity: string | undefined,
  values: readonly FactValue[],
  braces: Braces,
): Doc {
  const [only, other] = values
  if (only !== undefined && other === undefined)
    return ['[', factValue(scope, entity, only, braces), ']']
  const items = values.map((item) => factValue(scope, entity, item, 'hanging'))
  if (values.every(({ kind }) => kind === 'value')) return group('[', indent(fill(items)), ']')
  return group('[', indent(softline, join([',', line], items)), softline, ']')
}

function recordsOf(scope: Scope, entity: string | undefined, field: string): string | undefined {
  return entity === undefined ? undefined : scope.names?.recordsOf(entity, field)
}

// ---------------------------------------------------------------- expectations

function expectation(scope: Scope, node: Expectation): Doc {
  const { lang } = scope
  switch (node.kind) {
    case 'excluded':
    case 'undetermined':
      return words(judge(lang, node.judge), word(node.kind, lang), clauses(node.grounds))
    case 'eligible':
      return words(judge(lang, node.judge), word('eligible', lang), provided(scope, node.provided))
    case 'pool':
      return words(
        word('participants', lang),
        node.role && words(word('for', lang), placed('role', node.role, lang)),
        poolOf(lang, node.judges),
      )
    case 'seats':
      return words(word('seats', lang), seatsOf(lang, node.roles))
    case 'outcome':
      return words(
        word('outcome', lang),
        placed('outcome', node.outcome as Outcome, lang),
        node.clauses.length === 0 ? undefined : clauses(node.clauses),
        node.judge === undefined ? undefined : judge(lang, node.judge),
      )
    case 'assignments':
      return words(word('assignments', lang), commaList(node.pairs.map(assignment)))
    case 'status':
      return words(
        word('clause', lang),
        quoted(node.clause),
        subject(scope, node.subject),
        placed('status', node.status as Status, lang),
      )
    case 'missing':
      return words(word('missing', lang), quoted(node.pointer))
    case 'warning':
      return words(word('warning', lang), quoted(node.code))
    case 'share':
      return words(word('share', lang), quoted(node.judge), node.share)
    case 'interval':
      return words(word('interval', lang), quoted(node.judge), `${node.from}..${node.to}`)
    case 'explanation':
      return words(
        word('explanation', lang),
        node.subject === undefined ? undefined : quoted(node.subject),
        word('contains', lang),
        quoted(node.contains),
      )
    case 'remark':
      return words(
        word('remark', lang),
        quoted(node.code),
        word('in_text', lang),
        quoted(node.text),
      )
  }
}

function judge(lang: Lang, id: string): Doc {
  return words(word('judge', lang), quoted(id))
}

function subject(scope: Scope, id: string | undefined): Doc | undefined {
  return introduced(scope, 'for', id === undefined ? undefined : quoted(id))
}

function poolOf(lang: Lang, judges: readonly string[]): Doc {
  return judges.length === 0 ? word('none', lang) : commaList(judges.map(quoted))
}

function seatsOf(lang: Lang, roles: readonly SeatRole[]): Doc {
  return roles.length === 0
    ? word('none', lang)
    : commaList(roles.map((role) => placed('role', role, lang)))
}

function assignment({
  matter,
  judge: id,
}: {
  readonly matter: string
  readonly judge: string
}): Doc {
  return [quoted(matter), ': ', quoted(id)]
}

/** `if case.distributed_at = 2026-03-10 10:00`: facts changed for the sake of the question. */
function provided(scope: Scope, facts: readonly ProvidedFact[] | undefined): Doc | undefined {
  if (facts === undefined) return undefined
  const changes = facts.map(({ path, value }) =>
    words(expression(scope, path), '=', listedExpression(scope, value)),
  )
  return words(word(scope.lang === 'uk' ? 'provided' : 'if', scope.lang), commaList(changes))
}
