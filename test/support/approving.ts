/** How a policy comes into use in the ledgers of the tests: its draft in, with the act of the assembly and the approval out. */
import type { Draft } from '../../engine/index.ts'

/** Who approves what others entered. */
const ASSEMBLY = 'голова зборів'

const at = { true_at: '2026-08-04', by: ASSEMBLY }

/** The approval of a policy entry, by somebody else than who entered it. */
export const approval = (
  policy: number,
  act: number,
  by: Pick<Draft, 'true_at' | 'by'> = at,
): Draft => ({ ...by, kind: 'approval', body: { policy, act } })

/** A policy that may be used, at the place in the ledger where it is to stand. */
export function approvedAt(place: number, policy: Draft): readonly Draft[] {
  const by = { true_at: policy.true_at, by: ASSEMBLY }
  return [policy, assemblyAct(by), approval(place, place + 1, by)]
}

const assemblyAct = (by: Pick<Draft, 'true_at' | 'by'>): Draft => ({
  ...by,
  kind: 'act',
  body: {
    type: 'рішення зборів суддів',
    no: '5',
    date: by.true_at.slice(0, 'yyyy-mm-dd'.length),
    signed_by: 'Показовий П. П.',
    case: null,
    document: null,
  },
})
