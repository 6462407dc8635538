/**
 * Who a report or a protocol leaves out, and on which grounds, against the verdicts of a policy.
 *
 * The words of the program stand for clauses by data of the policies (engine/import). A ground that the policy finds
 * besides the printed ones is no difference: the program prints what its timesheet knows.
 */
import type { Answer } from '../decide/answer.ts'
import type { Note } from '../import/types.ts'
import { compared, type Place, same, unchecked } from './steps.ts'
import type { LeftOut, Named } from './named.ts'
import type { Step } from './types.ts'

/** What a policy says about them. */
export interface Decided {
  /** Before the slash in its citations. */
  readonly document: string
  readonly judges: Answer['judges']
  /** The id of a judge of the facts for a printed name. */
  readonly idOf: (name: string) => string | undefined
}

/** Everybody in turn: those left out, those in the draw, those whom the document does not name. */
export function exclusionSteps(
  { excluded, inDraw, mapsClauses }: Named,
  decided?: Decided,
): readonly Step[] {
  if (decided === undefined) return excluded.map((one) => openStep(one, mapsClauses))
  const named = new Set([...excluded, ...inDraw].map(({ name }) => decided.idOf(name ?? '')))
  return [
    ...excluded.map((one) => excludedStep(one, decided)),
    ...inDraw.map(({ place, name }) => eligibleStep(place, verdictOf(name, decided))),
    ...decided.judges.filter(({ id }) => !named.has(id)).map(unnamedStep),
  ]
}

type Verdict = Answer['judges'][number]

const verdictOf = (name: string | undefined, { judges, idOf }: Decided): Verdict | undefined =>
  name === undefined ? undefined : judges.find(({ id }) => id === idOf(name))

/** Without a policy the words and their clauses are all there is. */
function openStep({ place, reason, clauses }: LeftOut, isMapped: boolean): Step {
  if (!isMapped) return unchecked('exclusion', place, same(reason), NO_POLICY)
  const why = clauses.length === 0 ? NO_CLAUSE : NO_POLICY
  return unchecked('exclusion', place, same(reason), why, same(clauses.join(', ') || '—'))
}

function excludedStep(one: LeftOut, decided: Decided): Step {
  const { place, reason, clauses } = one
  const read = same(reason)
  const verdict = verdictOf(one.name, decided)
  if (verdict === undefined) return unchecked('exclusion', place, read, NOT_IN_FACTS)
  const { status, grounds } = verdict
  const open = openVerdict(verdict)
  if (open !== undefined) return unchecked('exclusion', place, read, open)
  if (status === 'eligible')
    return compared('exclusion', place, { read, recomputed: TAKES_PART, holds: false })
  const found = same(grounds.join(', '))
  const cited = clauses.filter((clause) => clause.startsWith(`${decided.document}/`))
  if (cited.length === 0) return unchecked('exclusion', place, read, NO_CLAUSE, found)
  const missed = cited.filter((clause) => !grounds.includes(clause))
  if (missed.some((clause) => verdict.undetermined.includes(clause)))
    return unchecked('exclusion', place, read, missing(verdict), found)
  const holds = missed.length === 0
  return compared('exclusion', place, { read, recomputed: found, holds }, notFound(missed))
}

function eligibleStep(place: Place, verdict: Verdict | undefined): Step {
  if (verdict === undefined) return unchecked('eligible', place, TAKES_PART, NOT_IN_FACTS)
  const open = openVerdict(verdict)
  if (open !== undefined) return unchecked('eligible', place, TAKES_PART, open)
  const holds = verdict.status === 'eligible'
  const recomputed = holds ? TAKES_PART : excludedBy(verdict.grounds)
  return compared('eligible', place, { read: TAKES_PART, recomputed, holds })
}

/** A judge of the facts who is in neither list. */
function unnamedStep(verdict: Verdict): Step {
  const place = { subject: verdict.id }
  if (verdict.status !== 'eligible') return unchecked('eligible', place, NOT_NAMED, NEITHER)
  return compared('eligible', place, { read: NOT_NAMED, recomputed: TAKES_PART, holds: false })
}

function openVerdict(verdict: Verdict): Note | undefined {
  switch (verdict.status) {
    case 'excluded':
    case 'eligible':
      return undefined
    case 'undetermined':
      return missing(verdict)
    case 'not_considered':
      return NOT_CONSIDERED
  }
}

const MOST_PATHS = 3

function missing({ missing: paths = [] }: Verdict): Note {
  const shown = paths.slice(0, MOST_PATHS).join(', ')
  const more = paths.length > MOST_PATHS
  return {
    uk: `за цими фактами не визначено, бракує: ${shown}${more ? ` та інших (усього ${paths.length})` : ''}`,
    en: `undetermined by these facts, missing: ${shown}${more ? ` and others (${paths.length} in all)` : ''}`,
  }
}

const excludedBy = (grounds: readonly string[]): Note => ({
  uk: `виключено: ${grounds.join(', ')}`,
  en: `excluded: ${grounds.join(', ')}`,
})
const notFound = (clauses: readonly string[]): Note => ({
  uk: `за фактами такої підстави немає: ${clauses.join(', ')}`,
  en: `by the facts there is no such ground: ${clauses.join(', ')}`,
})
const NO_POLICY: Note = {
  uk: 'чи була підстава, видно лише з фактів: подайте засади й факти (--policy, --facts)',
  en: 'whether the ground existed is seen from facts only: give a policy and facts (--policy, --facts)',
}
const TAKES_PART: Note = { uk: 'бере участь', en: 'takes part' }
const NOT_NAMED: Note = { uk: 'не названо', en: 'not named' }
const NO_CLAUSE: Note = {
  uk: 'якому пункту відповідають ці слова, не зазначено',
  en: 'no clause is given for these words',
}
const NOT_IN_FACTS: Note = {
  uk: 'кого зі суддів у фактах названо, не зрозуміло',
  en: 'which judge of the facts is meant is not clear',
}
const NEITHER: Note = {
  uk: 'суддя є у фактах, але ні серед виключених, ні серед учасників розподілу',
  en: 'a judge of the facts who is neither among those excluded nor in the draw',
}
const NOT_CONSIDERED: Note = {
  uk: 'за цими фактами судді не розглядаються: розподілу не передбачено',
  en: 'by these facts judges are not considered: no draw is due',
}
