/** Everything that the studio asks, over one open court. */
import type { Ports } from '../../editor/server/index.ts'
import { auditPort } from './audit/port.ts'
import { changePort } from './change/port.ts'
import type { Court } from './court.ts'
import { distributionPort } from './distribution/port.ts'
import { policiesPort } from './policies/port.ts'
import { registersPort } from './registers/port.ts'

export const portsOf = (court: Court): Ports => ({
  policies: policiesPort(court),
  change: changePort(court),
  distribution: distributionPort(court),
  registers: registersPort(court),
  audit: auditPort(court),
})
