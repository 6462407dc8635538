/** The port of "registers" over an open court. */
import type { RegistersPort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'

export const registersPort = (_court: Court): RegistersPort => ({ area: 'registers' })
