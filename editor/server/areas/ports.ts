/**
 * What the studio asks of a court, one port an area. `cli/studio` implements them over ledger, disk and workers: servers
 * know no disk.
 */
import type { AuditPort } from './audit/port.ts'
import type { ChangePort } from './change/port.ts'
import type { DistributionPort } from './distribution/port.ts'
import type { PoliciesPort } from './policies/port.ts'
import type { RegistersPort } from './registers/port.ts'

export interface Ports {
  readonly policies: PoliciesPort
  readonly change: ChangePort
  readonly distribution: DistributionPort
  readonly registers: RegistersPort
  readonly audit: AuditPort
}
