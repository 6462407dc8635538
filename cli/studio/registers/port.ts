/** The screen "registers" over an open court: the same answers as `zasady register`. */
import type { RegisterList } from '../../../editor/api/index.ts'
import type { RegistersPort } from '../../../editor/server/index.ts'
import { formatDate, kyivDay } from '../../../engine/index.ts'
import { type Or, right } from '../../complaint.ts'
import { subjectsShown } from '../../registers/shown.ts'
import type { Court } from '../court.ts'
import { setupState } from '../setup/steps.ts'
import { changeSubject, importTable } from './changing.ts'
import { daysIn } from './days.ts'
import { fileOf } from './file.ts'
import { infoOf } from './info.ts'
import { subjectPast } from './past.ts'
import { plainAnswer } from './refused.ts'
import { type Reading, readRegister, readRegisters } from './reading.ts'
import { tableOf } from './table.ts'

export const registersPort = (court: Court): RegistersPort => ({
  setup: async () => plainAnswer(await setupState(court), 'register/not-read'),
  async list(moments) {
    const reading = await readRegisters(court, moments, false)
    return plainAnswer(told(reading, listOf), 'register/not-read')
  },
  async table(id, moments, { unsealed }) {
    const reading = await readRegister(court, id, moments, unsealed)
    return plainAnswer(told(reading, tableOf), 'register/not-read')
  },
  async days(id, query, { unsealed }) {
    const reading = await readRegister(court, id, query, unsealed)
    const days = told(reading, (read) => {
      const today = read.now.asOf?.instant ?? court.clock()
      return daysIn(read, formatDate(kyivDay(today)), query.month)
    })
    return plainAnswer(days, 'register/not-read')
  },
  async file(id, query, { unsealed }) {
    const reading = await readRegister(court, id, query, unsealed)
    const file = reading.ok ? right(await fileOf(reading.value, query)) : reading
    return plainAnswer(file, 'register/not-read')
  },
  history: async (subject, knownAt, { unsealed }) =>
    plainAnswer(await subjectPast(court, subject, knownAt, unsealed), 'register/not-read'),
  change: async (change, by) =>
    plainAnswer(await changeSubject(court, change, by), 'register/not-entered'),
  rows: async (id, query, bytes, by) =>
    plainAnswer(await importTable(court, id, query, bytes, by), 'register/not-entered'),
})

const told = <R, T>(read: Or<R>, tell: (reading: R) => T): Or<T> =>
  read.ok ? right(tell(read.value)) : read

const listOf = (reading: Reading): RegisterList => ({
  registers: reading.registers.all.map((register) => ({
    ...infoOf(register, reading),
    count: subjectsShown({ register }, reading.now.state).length,
  })),
})
