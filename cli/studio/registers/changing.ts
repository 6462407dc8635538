/** Changes of registers: what a person or a table says in; a plan, or what was entered, out. */
import {
  type Book,
  bookOf,
  type Planning,
  registersAt,
  type RegisterPlan as Plan,
} from '../../../engine/index.ts'
import type {
  RegisterChange,
  RegisterImportQuery,
  RegisterPlan,
} from '../../../editor/api/index.ts'
import { type Or, right } from '../../complaint.ts'
import { amendment } from '../../registers/amendment.ts'
import { addressOfSubject, registerNamed } from '../../registers/chosen.ts'
import { defaultsSaid } from '../../registers/defaults.ts'
import { type Entered, enterInto } from '../../registers/entering.ts'
import { importing } from '../../registers/importing.ts'
import { tableOf } from '../../registers/read-table.ts'
import { type RegisterSetting, nationalSetting } from '../../registers/setting.ts'
import type { Court } from '../court.ts'
import { actToldAgain } from './corrected-act.ts'
import { digestOfPlan, toldPlan } from './planned.ts'
import { saidIn } from './reading.ts'
import { actNotWhole, noSuchRecord, noSuchRegister } from './refused.ts'

type Said = Pick<
  RegisterChange,
  'from' | 'order_no' | 'order_date' | 'signed_by' | 'reason' | 'dry_run' | 'plan'
>

/** One subject set, corrected or ended. */
export async function changeSubject(
  court: Court,
  said: RegisterChange,
  by: string,
): Promise<Or<RegisterPlan>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const defaults = defaultsOf(said)
  if (!defaults.ok) return defaults
  const { action, subject, corrects } = said
  const address = addressOfSubject(subject, setting.value.registers)
  if (!address.ok) return noSuchRecord
  const act = actToldAgain(said, address.value.register, await bookOf(court.ledger))
  const words = [...said.facts, ...act].flatMap(({ field, text }) =>
    text.trim() === '' ? [] : [`${field}=${text}`],
  )
  const made = amendment({ action, subject, words, corrects }, setting.value, defaults.value)
  return made.ok ? settle(court, made.value, setting.value, { said, by, validOnly: false }) : made
}

/** The rows of a table. */
export async function importTable(
  court: Court,
  id: string,
  query: RegisterImportQuery,
  bytes: Uint8Array,
  by: string,
): Promise<Or<RegisterPlan>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const register = registerNamed(id, setting.value.registers)
  if (!register.ok) return noSuchRegister
  const defaults = defaultsOf(query)
  if (!defaults.ok) return defaults
  const table = await tableOf(bytes, query.name)
  if (!table.ok) return table
  const made = importing(table.value, register.value, {
    ...setting.value,
    defaults: defaults.value,
  })
  const validOnly = query.valid_only === true
  return settle(court, made, setting.value, { said: query, by, validOnly })
}

function defaultsOf(said: Said) {
  const [from, no, date, signed_by, reason] = [
    said.from,
    said.order_no,
    said.order_date,
    said.signed_by,
    said.reason,
  ].map(saidIn)
  const isPart = no === undefined || date === undefined || signed_by === undefined
  if (isPart && (no !== undefined || date !== undefined)) return actNotWhole
  return defaultsSaid({ from, no, date, signed_by, reason })
}

interface How {
  readonly said: Said
  readonly by: string
  readonly validOnly: boolean
}

/** Tries the plan, or makes and enters it in one turn; one that a person has not agreed to is not entered. */
async function settle(
  court: Court,
  { planning, plan }: { readonly planning: Planning; readonly plan: (book: Book) => Plan },
  setting: RegisterSetting,
  { said, by, validOnly }: How,
): Promise<Or<RegisterPlan>> {
  const agrees = (made: Plan): boolean =>
    said.plan === undefined || said.plan === digestOfPlan(made)
  const before = await bookOf(court.ledger)
  const settled: Or<Entered> = said.dry_run
    ? right({ plan: plan(before), entries: [] })
    : await enterInto(court, plan, { by, validOnly, agrees })
  if (!settled.ok) return settled
  const { plan: made } = settled.value
  const outdated = !said.dry_run && !agrees(made)
  const entered = !said.dry_run && !outdated && (validOnly || made.problems.length === 0)
  const after = made.changes.reduce(
    (book, { change, true_at }) => book.with(change, true_at),
    before,
  )
  const { subjects } = registersAt(after.entries, Number.POSITIVE_INFINITY, after.openingsOf)
  return right(toldPlan(settled.value, { planning, setting, subjects, entered, outdated }))
}
