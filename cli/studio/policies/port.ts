/** The port of "policies" over an open court. */
import type { PoliciesPort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'

export const policiesPort = (_court: Court): PoliciesPort => ({ area: 'policies' })
