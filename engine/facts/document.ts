/** The facts document as plain JSON: how to look into it, and how its places are named. */

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key or an id as a step of a JSON pointer (RFC 6901). */
export const step = (key: string | number): string =>
  typeof key === 'number' || !ESCAPED.test(key)
    ? String(key)
    : key.replaceAll('~', '~0').replaceAll('/', '~1')

const ESCAPED = /[~/]/

/** How a record of a list is named: by its id where it has one, otherwise by its place. */
export const nameOf = (record: unknown, index: number): string => idOf(record) ?? String(index)

/** The id that a record gives, if it gives one. */
function idOf(record: unknown): string | undefined {
  const id = isObject(record) && Object.hasOwn(record, 'id') ? record['id'] : undefined
  return typeof id === 'string' ? id : undefined
}

/** `/judges/0/absences/1` of the document as `/judges/А/absences/1`. */
export function pointerById(document: unknown, instancePath: string): string {
  let value = document
  let pointer = ''
  for (const part of instancePath.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) {
      const item: unknown = value[Number(key)]
      pointer += `/${step(nameOf(item, Number(key)))}`
      value = item
    } else {
      pointer += `/${step(key)}`
      value = isObject(value) ? value[key] : undefined
    }
  }
  return pointer
}
