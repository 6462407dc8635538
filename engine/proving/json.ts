/** Plain JSON, as a facts document is made of it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** The second over the first: objects key by key, anything else (lists too) in place of what was there. */
export function merged(under: Json | undefined, over: Json): Json {
  if (!isObject(under) || !isObject(over)) return over
  const keys = Object.entries(over).map(([key, value]) => [key, merged(under[key], value)] as const)
  return { ...under, ...Object.fromEntries(keys) }
}

/** An object with one key set. */
export const withKey = (object: JsonObject, key: string, value: Json): JsonObject => ({
  ...object,
  [key]: value,
})
