/**
 * The order in which people read clauses: `4.3.2` before `4.3.12`, `6.2.p1` before `6.2.p2`, a clause before its parts.
 *
 * A number counts as a number, everything else by its signs; not localeCompare, whose order depends on the machine.
 */
export function inReadingOrder(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)]
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = byPiece(a[at], b[at])
    if (order !== 0) return order
  }
  return 0
}

const piecesOf = (clause: string): readonly string[] => clause.match(/\d+|[^\d./]+|[./]/g) ?? []

function byPiece(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  if (one === undefined) return -1
  if (other === undefined) return 1
  if (/^\d/.test(one) && /^\d/.test(other)) return Number(one) - Number(other)
  return one < other ? -1 : 1
}
