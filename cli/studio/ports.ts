/** Everything that the studio asks, over one open court. */
import type { Ports } from '../../editor/server/index.ts'
import { auditPort } from './audit/port.ts'
import { changePort } from './change/port.ts'
import type { Court } from './court.ts'
import { distributionPort } from './distribution/port.ts'
import { policiesPort } from './policies/port.ts'
import { registersPort } from './registers/port.ts'
import { toldOnScreen } from './screen-words.ts'

export const portsOf = (court: Court): Ports => ({
  policies: toldOnScreen(policiesPort(court)),
  change: toldOnScreen(changePort(court)),
  distribution: toldOnScreen(distributionPort(court)),
  registers: toldOnScreen(registersPort(court)),
  audit: toldOnScreen(auditPort(court)),
})
