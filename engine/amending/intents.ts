/**
 * What an amendment has to do before its preconditions are known: a text and the text wanted in; repeals, and groups of clauses
 * to be added or restated, out.
 */
import { citedClauses, type Edition, type Statement } from '../../grammar/index.ts'
import { type ClauseGroup, clauseGroups, isHeld } from './clause-groups.ts'
import { inReadingOrder } from './clause-order.ts'
import { ownClauses } from './clause-texts.ts'
import type { Intent } from './operations.ts'

type Text = Pick<Edition, 'statements' | 'clauseStates'>

/** Clauses that the wanted text no longer knows, each by itself. */
export function repeals(text: Text, wanted: readonly Statement[]): readonly Intent[] {
  const known = new Set(wanted.flatMap(citedClauses).map(({ clause }) => clause))
  return [...presentIn(text)]
    .filter((clause) => !known.has(clause))
    .toSorted(inReadingOrder)
    .map((clause) => ({ kind: 'repeal', clauses: [clause], statements: [] }))
}

/** Clauses whose statements differ, in groups that stand alone; `seeds` are restated though they do not differ. */
export function restatements(
  text: Text,
  wanted: readonly Statement[],
  seeds: readonly string[],
): readonly Intent[] {
  const present = presentIn(text)
  const groups = clauseGroups(text.statements, wanted, seeds)
    .map((group) => [...group].toSorted(inReadingOrder))
    .toSorted((a, b) => inReadingOrder(a[0] ?? '', b[0] ?? ''))
  return together(groups, present).flatMap((clauses) => restatement(clauses, present, wanted))
}

/** Parts of one new clause are added by one operation: its paragraphs and its list (`10.9`, `10.9.b1`). */
function together(
  groups: readonly (readonly string[])[],
  present: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const isNew = (clauses: readonly string[]) => clauses.every((clause) => !present.has(clause))
  return groups.reduce<(readonly string[])[]>((done, clauses) => {
    const last = done.at(-1)
    if (last === undefined || !isNew(last) || !isNew(clauses) || stemOf(last) !== stemOf(clauses))
      return [...done, clauses]
    return [...done.slice(0, -1), [...last, ...clauses]]
  }, [])
}

/** The number of a clause without the parts that a letter begins. */
const stemOf = ([first = '']: readonly string[]): string => first.replace(/(?:\.\p{L}[^.]*)+$/u, '')

/** A clause that is to come and shares a rule with one that is there must be there before that rule is restated. */
function restatement(
  clauses: readonly string[],
  present: ReadonlySet<string>,
  wanted: readonly Statement[],
): readonly Intent[] {
  const group: ClauseGroup = new Set(clauses)
  const statements = wanted
    .filter(isHeld)
    .filter((one) => ownClauses(one).some((clause) => group.has(clause)))
  const coming = clauses.filter((clause) => !present.has(clause))
  if (coming.length === clauses.length) return [{ kind: 'add', clauses, statements }]
  const replace: Intent = { kind: 'replace', clauses, statements }
  if (coming.length === 0) return [replace]
  const declared = statements.filter((one) => one.kind === 'clause' && coming.includes(one.clause))
  return [{ kind: 'add', clauses: coming, statements: declared }, replace]
}

function presentIn({ clauseStates }: Text): ReadonlySet<string> {
  const present = [...clauseStates].filter(
    ([, { state }]) => state === 'in_force' || state === 'wording_unknown',
  )
  return new Set(present.map(([clause]) => clause))
}
