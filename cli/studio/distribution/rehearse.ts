/** A matter decided without writing anything: who would take part, with what chances, and what stands against the draw. */
import { type Decision, decideMatter, explainDecision, prepare } from '../../../engine/index.ts'
import type { Matter, Rehearsal } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered } from '../../../editor/server/index.ts'
import { version } from '../../version.ts'
import { named } from './documents.ts'
import type { Desk } from './desk.ts'
import { type Standing, standingOf } from './history.ts'
import { chancesOf, listsOf, missingIn, type Sheets, sheetsOf, warningsIn } from './lists.ts'
import { askedMatter, type AskedMatter } from './matter.ts'
import { ACT_NEEDED, BLOCKED, factsRefused, type Hindrance, notDrawn, OPEN } from './refusals.ts'
import { toldIn } from './texts.ts'

export interface Rehearsed extends AskedMatter {
  readonly decision: Decision
  readonly hindrance: Hindrance | null
  readonly attempt: number
}

type Refusal = Extract<Answer<never>, { readonly ok: false }>

export async function rehearsed(
  desk: Desk,
  matter: Matter,
  account: Account,
): Promise<Answer<Rehearsed>> {
  const asked = await askedMatter(desk, matter, account)
  if (!asked.ok) return asked
  const { inForce, request } = asked.value
  const standing = await standingOf(desk.court.ledger, request.id)
  const decided = decideMatter(inForce.usable.runtime, request, {
    engine: version(),
    source: 'sealed-chain',
    earlier: () => standing.attempts,
  })
  if (decided.kind === 'refused') return refusedFacts(asked.value)
  const { decision } = decided
  return answered({
    ...asked.value,
    decision,
    hindrance: hindranceTo(decided, standing),
    attempt: standing.attempts + 1,
  })
}

/** The problems of a request that was refused, in both languages. */
function refusedFacts({ inForce, request }: AskedMatter): Refusal {
  const read = prepare(inForce.usable.runtime, request)
  if (read.kind !== 'refused') throw new Error('facts were refused and are not')
  return factsRefused(read, inForce.loaded.policy.vocabulary) as Refusal
}

function hindranceTo(
  decided: Exclude<ReturnType<typeof decideMatter>, { readonly kind: 'refused' }>,
  { open, hasAct }: Standing,
): Hindrance | null {
  const { kind } = decided.decision.evaluation.outcome
  if (kind === 'blocked') return BLOCKED
  const isDue = kind === 'draw' || kind === 'repeat_draw'
  if (!isDue) return null
  if (open !== undefined) return OPEN
  if (decided.kind === 'not_drawn') return notDrawn(decided.reason)
  return kind === 'repeat_draw' && !hasAct ? ACT_NEEDED : null
}

export async function rehearse(
  desk: Desk,
  matter: Matter,
  account: Account,
): Promise<Answer<Rehearsal>> {
  const found = await rehearsed(desk, matter, account)
  return found.ok ? answered(told(found.value)) : found
}

function told({ decision, inForce, request, hindrance, attempt }: Rehearsed): Rehearsal {
  const sheets = sheetsOf(decision)
  const { outcome } = decision.evaluation
  return {
    case: request.id,
    document: named(inForce),
    as_of: request.as_of,
    outcome: outcome.kind,
    judge: judgeIn(outcome.judge, sheets),
    ...listsOf(sheets),
    chances: chancesOf(sheets),
    seats: (outcome.seats ?? []).map(({ seat, role }) => ({ seat, role })),
    missing: missingIn(sheets),
    warnings: warningsIn(sheets),
    told: toldIn((lang) => explainDecision(decision, { lang, detail: 'short' })),
    hindrance: hindrance === null ? null : { ...hindrance },
    attempt,
  }
}

function judgeIn(id: string | null, { uk: { judges } }: Sheets): Rehearsal['judge'] {
  return id === null ? null : { id, name: judges.find((one) => one.id === id)?.name ?? id }
}
