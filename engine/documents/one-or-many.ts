/** A value, or a list of them: as people write what is usually one. */
export type OneOrMany<T> = T | readonly T[]

export const many = <T>(value: OneOrMany<T>): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T]
