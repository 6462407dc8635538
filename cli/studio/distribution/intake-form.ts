/** The form of an intake as the screen asks for it: the fields that are needed first are found by asking with nothing known. */

import type { IntakeForm } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered } from '../../../editor/server/index.ts'
import { accountFacts } from './account-facts.ts'
import { distributingOn, named } from './documents.ts'
import type { Desk } from './desk.ts'
import { formOf } from './form.ts'
import { documentFor, instantOf, nowText } from './matter.ts'
import { rehearse } from './rehearse.ts'

interface Asked {
  readonly document?: string
  readonly as_of?: string
}

export async function intakeForm(
  desk: Desk,
  { document, as_of = nowText(desk) }: Asked,
  account: Account,
): Promise<Answer<IntakeForm>> {
  const instant = instantOf(as_of) ?? desk.court.clock()
  const all = await distributingOn(desk.court.policies, instant)
  const [first] = all
  const chosen = await documentFor(desk, instant, document ?? first?.usable.document)
  if (!chosen.ok) return chosen
  const { loaded, prepared, usable } = chosen.value
  const asked = { document: usable.document, as_of, facts: {} }
  const nothing = await rehearse(desk, asked, account)
  const missing = nothing.ok ? nothing.value.missing : []
  const needed = new Set(missing.flatMap(({ field }) => field ?? []))
  const filled = accountFacts(loaded.policy.vocabulary, account)
  const groups = formOf(loaded, prepared, await desk.registered(), needed)
  return answered({
    documents: all.map(named),
    document: usable.document,
    as_of,
    groups: groups.filter(({ root }) => !(root in filled)),
    judges: nothing.ok ? nothing.value.judges.map(({ id, name }) => ({ id, name })) : [],
  })
}
