/** The port of "change" over an open court. */
import type { ChangePort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'

export const changePort = (_court: Court): ChangePort => ({ area: 'change' })
