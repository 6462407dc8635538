/** The HTTP servers: the only door for other folders. */
export { type Noted, type Recorded, statusWebhook } from './summons/status-webhook.ts'
export { type Answer, answered, type Refusal, refused } from './answer.ts'
export type { Account } from './areas/area.ts'
export type { Ports } from './areas/ports.ts'
export type { AskedAbout, AuditPort, Download, GivenFile } from './areas/audit/port.ts'
export type {
  ChangePort,
  DraftBeginning,
  DraftFile,
  DraftHead,
  DraftMaterial,
  Hands,
  PaperOrder,
} from './areas/change/port.ts'
export type {
  AskedCase,
  DistributionPort,
  PaperKind,
  Paper as CasePaper,
} from './areas/distribution/port.ts'
export type { PoliciesPort } from './areas/policies/port.ts'
export type { Look as RegisterLook, RegisterFile, RegistersPort } from './areas/registers/port.ts'
export type { JobControl } from './jobs/jobs.ts'
export { finishFirstRun, hasAdministrator } from './access/first-run.ts'
export { newSetUpCode } from './access/set-up-code.ts'
export { createStudio, type StudioOptions } from './http/studio.ts'
export type { CourtHost, Site } from './setup.ts'
export type { DocumentStore } from './store/document-store.ts'
export { lockFile } from './store/lock-file.ts'
export { openDocumentStore } from './store/open-store.ts'
