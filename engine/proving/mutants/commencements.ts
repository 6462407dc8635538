/** Amendments that start a day earlier or a day later: a test on either day should notice. */
import type { AmendmentUnit, CheckedPolicy, Edition, Operation } from '../../../grammar/index.ts'
import { formatDate, parseDate } from '../../time/day.ts'
import type { Step } from './literal-step.ts'
import type { Mutant } from './mutant.ts'

/** For every amendment that opens an edition of its own: one mutant each way, for all its clauses. */
export function commencementMutants(policy: CheckedPolicy): readonly Mutant[] {
  return policy.editions.slice(1).flatMap(({ from }) => {
    const amendments = policy.amendments.filter(({ effective }) => effective?.from === from)
    const [first] = amendments
    if (first === undefined) return []
    const clauses = [
      ...new Set(amendments.flatMap(({ operations }) => operations.flatMap(clausesOf))),
    ]
    return ([-1, 1] as const).map((step) => mutant(policy, first, clauses, from, step))
  })
}

function mutant(
  policy: CheckedPolicy,
  unit: AmendmentUnit,
  clauses: readonly string[],
  from: string,
  step: Step,
): Mutant {
  const kind = step === 1 ? 'day_later' : 'day_earlier'
  const moved = formatDate((parseDate(from) ?? 0) + step)
  return {
    id: ['amendment', from, kind].join('/'),
    clauses,
    rule: 'amendment',
    kind,
    description: {
      uk: `зміни чинні з \`${moved}\` замість \`${from}\``,
      en: `the amendment is effective from \`${moved}\` in place of \`${from}\``,
    },
    span: unit.effective?.span ?? unit.span,
    unit,
    apply: () => ({ ...policy, editions: shifted(policy.editions, from, moved) }),
  }
}

const shifted = (editions: readonly Edition[], old: string, moved: string): readonly Edition[] =>
  editions.map((edition) => ({
    ...edition,
    ...(edition.from === old && { from: moved }),
    ...(edition.to === old && { to: moved }),
  }))

const clausesOf = (operation: Operation): readonly string[] =>
  operation.kind === 'broken' ? [] : operation.clauses
