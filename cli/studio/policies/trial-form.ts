/** The facts of a matter as a form for a trial: a document in; its fields in groups, and the judges that a field may name, out. */
import type { TrialSetting } from '../../../editor/api/index.ts'
import type { Court } from '../court.ts'
import { registeredRoots } from '../distribution/desk.ts'
import { formOf } from '../distribution/form.ts'
import { registerFacts } from './matters.ts'

type TrialForm = Pick<TrialSetting, 'groups' | 'judges'>

/** Of a document that the ledger cannot give, and before its first edition, there is none: the facts can be written as text. */
const NONE: TrialForm = { groups: [], judges: [] }

/** `then`: judges of the latest matter, of whom the registers may have none any more. */
export async function trialForm(
  court: Court,
  document: string,
  now: string,
  then: unknown,
): Promise<TrialForm> {
  const usable = await court.policies.usable(document)
  const loaded = usable.ok ? usable.value.runtime.policies.get(document) : undefined
  const prepared = loaded?.editionOn(now.slice(0, 'yyyy-mm-dd'.length))
  if (loaded === undefined || prepared === undefined) return NONE
  const people = await registerFacts(court, now, loaded.policy)
  return {
    groups: [...formOf(loaded, prepared, await registeredRoots(), new Set())],
    judges: [
      ...new Map(
        [...judgesIn(then), ...judgesIn(people?.['judges'])].map((one) => [one.id, one]),
      ).values(),
    ],
  }
}

const judgesIn = (judges: unknown): TrialForm['judges'] =>
  Array.isArray(judges)
    ? judges.map(({ id, surname }: Readonly<Record<string, unknown>>) => ({
        id: String(id),
        name: String(surname ?? id),
      }))
    : []
