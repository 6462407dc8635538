/** A JSON object whose keys nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>

/** A fact of an object at the root: `case/kind`. */
export const placeOf = (root: string, field: string): string => `${root}/${field}`
