/**
 * A simulation over a ledger: its matters and judges, or a description of intake, with two editions in; the report out.
 */
import type { LedgerView } from '../../ledger/types.ts'
import type { EditionSide } from '../history.ts'
import { courtOf } from '../recorded-editions.ts'
import type { SyntheticIntake } from './intake-file.ts'
import { type Past, pastOf } from './past.ts'
import type { Period } from './past-snapshots.ts'
import { simulate, type Simulated } from './simulate.ts'
import { kyivDay } from '../../time/kyiv.ts'
import type { SimulationTask } from './types.ts'

export interface SimulationRequest extends Pick<
  SimulationTask,
  'assumeUnknownAbsent' | 'calendar' | 'settings' | 'days' | 'runs' | 'onRun'
> {
  readonly view: LedgerView
  readonly before: EditionSide
  readonly after: EditionSide
  /** From which days of the ledger matters come again. */
  readonly period: Period
  /** In place of the matters of the ledger. */
  readonly synthetic?: SyntheticIntake
  /** Without one: the beginning of the root of the ledger. */
  readonly seed?: string
}

/** `no-past`: nothing tells which judges there are or what matters come. */
export async function askSimulation(
  request: SimulationRequest,
): Promise<Simulated | { readonly kind: 'no-past' }> {
  const { view, synthetic, calendar, settings, period, after, seed } = request
  const { document } = after.loaded.policy
  const past = await pastOf(view, document, calendar, settings, period)
  const known = standingFrom(past, synthetic)
  if (known === undefined) return { kind: 'no-past' }
  return simulate({
    ...request,
    ...known,
    court: await courtOf(view),
    policy: document,
    seed: seed ?? (await view.head()).root.slice(0, SEED_DIGITS),
  })
}

const SEED_DIGITS = 16

/** A description may bring the judges itself; whose absences are known, then, and no others. */
function standingFrom(past: Past | undefined, synthetic: SyntheticIntake | undefined) {
  if (synthetic?.court !== undefined) {
    const [first] = synthetic.intake.matters
    return {
      intake: synthetic.intake,
      standing: synthetic.court,
      absences: undefined,
      from: (past?.last ?? kyivDay(first?.asOf ?? 0)) + 1,
    }
  }
  if (past === undefined) return undefined
  const { standing, absences, last } = past
  return {
    intake: synthetic?.intake ?? past.intake,
    standing,
    absences,
    from: last + 1,
    unreadable: synthetic === undefined ? past.unreadable : 0,
  }
}
