/** What the screen "policies" asks of the court. */
export interface PoliciesPort {
  readonly area: 'policies'
}
