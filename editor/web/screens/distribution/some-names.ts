/** Names in a row: some of many with the number of the others, where a list beside them has them all. Pure. */
const MANY = 20

export function someNames(names: readonly string[], andMore: (count: number) => string): string {
  if (names.length <= MANY) return names.join(', ')
  return `${names.slice(0, MANY).join(', ')} ${andMore(names.length - MANY)}`
}
