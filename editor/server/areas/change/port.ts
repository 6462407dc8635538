/** What the screen "change" asks of the court. */
export interface ChangePort {
  readonly area: 'change'
}
