/** The port of "audit" over an open court. */
import type { AuditPort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'

export const auditPort = (_court: Court): AuditPort => ({ area: 'audit' })
