/** What the screen "distribution" asks of the court. */
export interface DistributionPort {
  readonly area: 'distribution'
}
