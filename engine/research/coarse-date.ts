/** A moment in, the part of it that a reader may know out: an exact time leads straight to the published record. */

export const COARSENESS = ['day', 'month', 'quarter', 'year', 'none'] as const
export type Coarseness = (typeof COARSENESS)[number]

/** `2026-08-04T09:50:00+03:00` as `2026-08-04`, `2026-08`, `2026-Q3`, `2026` or nothing. */
export function coarseDate(moment: string, coarseness: Coarseness): string | null {
  switch (coarseness) {
    case 'day':
      return moment.slice(0, 'yyyy-mm-dd'.length)
    case 'month':
      return moment.slice(0, 'yyyy-mm'.length)
    case 'quarter':
      return `${moment.slice(0, 'yyyy'.length)}-Q${Math.ceil(Number(moment.slice(5, 7)) / 3)}`
    case 'year':
      return moment.slice(0, 'yyyy'.length)
    case 'none':
      return null
  }
}
