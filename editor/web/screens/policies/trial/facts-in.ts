/** Facts as somebody types them: JSON of an object, or `undefined`. */
export function factsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null && !Array.isArray(facts)
      ? (facts as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}
