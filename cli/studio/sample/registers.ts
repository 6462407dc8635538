/** The registers of the sample: its tables entered as an import enters a clerk's, then what was wrong corrected. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Book,
  changeIn,
  planCorrection,
  readWords,
  type RegisterPlan,
} from '../../../engine/index.ts'
import { type Complaint, type Or, right } from '../../complaint.ts'
import { EXIT } from '../../exit-codes.ts'
import type { Writable } from '../../ledger/opening.ts'
import { addressOfSubject, registerNamed } from '../../registers/chosen.ts'
import { enterInto } from '../../registers/entering.ts'
import { importing } from '../../registers/importing.ts'
import { tableOf } from '../../registers/read-table.ts'
import { type RegisterSetting, nationalSetting } from '../../registers/setting.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import type { Sample, SampleData } from './sample-data.ts'
import type { StagedClock } from './staged-clock.ts'

export async function enterRegisters(
  court: Writable,
  { folder, data }: Sample,
  clock: StagedClock,
): Promise<Or<undefined>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  for (const one of data.registers) {
    clock.set(one.at)
    const entered = await enterTable(court, folder, one, setting.value)
    if (!entered.ok) return entered
  }
  for (const one of data.corrections) {
    clock.set(one.at)
    const corrected = await correct(court, one, setting.value)
    if (!corrected.ok) return corrected
  }
  return right(undefined)
}

async function enterTable(
  court: Writable,
  folder: string,
  { register: id, file, rows, from, order }: SampleData['registers'][number],
  setting: RegisterSetting,
): Promise<Or<undefined>> {
  const register = registerNamed(id, setting.registers)
  if (!register.ok) return register
  const table = await tableOf(await readFile(join(folder, 'registers', file)), file)
  if (!table.ok) return table
  const defaults = { ...(from !== undefined && { from }), ...(order !== undefined && { order }) }
  const chosen = table.value.filter((_, at) => at === 0 || (rows?.includes(at + 1) ?? true))
  const { plan } = importing(chosen, register.value, { ...setting, defaults })
  return enter(court, plan, file)
}

/** Takes the place of the latest entry about the subject. */
async function correct(
  court: Writable,
  { subject, words, reason }: SampleData['corrections'][number],
  setting: RegisterSetting,
): Promise<Or<undefined>> {
  const address = addressOfSubject(subject, setting.registers)
  if (!address.ok) return address
  const { row } = readWords(words, address.value, setting.registers, setting.vocabulary)
  const planning = { ...setting, register: address.value.register, defaults: { reason } }
  const plan = (book: Book): RegisterPlan => {
    const wrong = book.entries.findLast((entry) => changeIn(entry).subject === subject)
    return planCorrection({ subject, row, corrects: wrong?.seq ?? -1 }, planning, book)
  }
  return enter(court, plan, subject)
}

async function enter(
  court: Writable,
  plan: (book: Book) => RegisterPlan,
  place: string,
): Promise<Or<undefined>> {
  const by = SAMPLE_PEOPLE.distribution_officer
  const entered = await enterInto(court, plan, { by, validOnly: false })
  if (!entered.ok) return entered
  const [problem] = entered.value.plan.problems
  return problem === undefined ? right(undefined) : wrongRow(place, problem)
}

const wrongRow = (
  place: string,
  { row, message }: RegisterPlan['problems'][number],
): { readonly ok: false; readonly complaint: Complaint } => ({
  ok: false,
  complaint: {
    exit: EXIT.unreadable,
    message: {
      uk: `\`${place}\`, рядок ${row ?? ''}: ${message.uk}`,
      en: `\`${place}\`, row ${row ?? ''}: ${message.en}`,
    },
  },
})
