/** What the screen "audit" asks of the court. */
export interface AuditPort {
  readonly area: 'audit'
}
