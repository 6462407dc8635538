/** A JSON object whose keys nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>
