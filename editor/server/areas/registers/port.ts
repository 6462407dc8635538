/** What the screen "registers" asks of the court. */
export interface RegistersPort {
  readonly area: 'registers'
}
