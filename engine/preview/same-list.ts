/** Two lists of ids in; whether they are the same, in the same order, out. */
export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]))
