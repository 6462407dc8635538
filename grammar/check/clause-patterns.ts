/** Clauses by a part of their ids: `2/*` is every clause that begins with `2/`, `*` is every clause. */

/** Does the text stand for several clauses? */
export const isPattern = (written: string): boolean => written.endsWith('*')

/** Does the text, a clause or a pattern, stand for this clause? */
export const covers = (written: string, clause: string): boolean =>
  isPattern(written) ? clause.startsWith(written.slice(0, -1)) : written === clause
