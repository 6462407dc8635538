/**
 * Whom a repeat draw leaves out because it replaces him: why, for a judge; who and why, for jurors.
 *
 * What names him (an id, an element of a list) is no reason; the facts by which the element was
 * chosen are.
 */
import { bind, NO_VARIABLES } from '../evaluate/context.ts'
import { jurorsOf } from '../evaluate/seats.ts'
import { freeVariables } from '../plan/compile/free-variables.ts'
import { CANDIDATE } from '../plan/ir.ts'
import { atomsOf } from './atoms.ts'
import { citeOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { list, paragraph, strong, type Block, type Words } from './explanation.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { OUTCOME_PHRASES } from './outcome-phrases.ts'
import { runOf, type Pool } from './pool.ts'
import { whySentences } from './reason.ts'
import { askOf } from './terms.ts'
import { judgeName } from './values.ts'

/** The facts by which a judge or a juror is among those replaced; empty where he is named outright. */
export function whyReplaced(id: string, { redraw }: Pool, telling: Telling): string {
  const ask = askOf(telling.decision)
  const scope = bind(NO_VARIABLES, CANDIDATE, id)
  const naming = redraw?.without.find((names) => ask(names, scope).value === true)
  if (naming === undefined) return ''
  const atoms = atomsOf(naming, scope, ask).filter(
    ({ node }) => !freeVariables(node).includes(CANDIDATE),
  )
  return whySentences({ atoms, choosing: [] }, telling).join('; ')
}

/** From whom another juror is drawn, and why those who left are not among them. */
export function jurorBlocks(pool: Pool, telling: Telling): readonly Block[] {
  const { outcome } = telling.decision.evaluation
  const candidates = outcome.seats?.find(({ role }) => role === 'juror')?.pool
  const { redraw } = pool
  if (candidates === undefined || redraw === undefined) return []
  const drawn = telling.decision.record !== undefined
  const phrases = OUTCOME_PHRASES[telling.lang]
  const out = jurorsOf(runOf(telling.decision), redraw).filter((one) => one.out.value === true)
  return [
    paragraph(phrases.jurors(candidates.map((id) => judgeName(id, telling)).join(', '), drawn)),
    ...(out.length === 0
      ? []
      : [
          paragraph(phrases.takeNoPart(drawn)),
          ...list(out.map(({ id }) => leftOut(id, redraw.clause, pool, telling))),
        ]),
  ]
}

function leftOut(id: string, clause: string, pool: Pool, telling: Telling): Words {
  const why = whyReplaced(id, pool, telling)
  const said = JUDGE_PHRASES[telling.lang].replacedJuror(citeOf(clause, telling), why)
  return [strong(judgeName(id, telling)), ` — ${said}.`]
}
