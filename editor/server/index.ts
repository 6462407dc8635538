/** The HTTP servers: the only door for other folders. */
export { type Noted, type Recorded, statusWebhook } from './summons/status-webhook.ts'
export { type Answer, answered, type Refusal, refused } from './answer.ts'
export type { Ports } from './areas/ports.ts'
export type { AuditPort } from './areas/audit/port.ts'
export type { ChangePort } from './areas/change/port.ts'
export type { DistributionPort } from './areas/distribution/port.ts'
export type { PoliciesPort } from './areas/policies/port.ts'
export type { RegistersPort } from './areas/registers/port.ts'
