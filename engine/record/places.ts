/**
 * Places in a document: JSON pointers by id in; whether a place is among them, and a document with the values at these
 * places replaced, out.
 *
 * Only the branches that lead to such a place are gone into, and what is not replaced is not copied: facts are long, and
 * few of them are meant.
 */
import { isFields, pointerPart } from '../time/shape.ts'

/** How far several pointers have been followed at once. */
export type Places = readonly Place[]

interface Place {
  /** Whether a pointer ends here. */
  isEnd: boolean
  readonly parts: Map<string, Place>
  /** Under the part `*` of a pattern. */
  any?: Place
}

const newPlace = (): Place => ({ isEnd: false, parts: new Map() })

/** The places of pointers; with `star`, a part `*` stands for any part. */
export function placesOf(pointers: Iterable<string>, { star }: { readonly star: boolean }): Places {
  const root = newPlace()
  for (const pointer of pointers) {
    let place = root
    for (const part of pointer.split('/')) {
      if (star && part === '*') place = place.any ??= newPlace()
      else {
        const next = place.parts.get(part) ?? newPlace()
        place.parts.set(part, next)
        place = next
      }
    }
    place.isEnd = true
  }
  return [root]
}

/** Whether a pointer names one of the places, or lies under one. */
export function covers(places: Places, pointer: string): boolean {
  let reached = places
  for (const part of pointer.split('/')) {
    reached = under(reached, part)
    if (isReached(reached)) return true
    if (reached.length === 0) return false
  }
  return false
}

function under(places: Places, part: string): Places {
  const next: Place[] = []
  for (const { parts, any } of places) {
    const named = parts.get(part)
    if (named !== undefined) next.push(named)
    if (any !== undefined) next.push(any)
  }
  return next
}

const isReached = (places: Places): boolean => places.some(({ isEnd }) => isEnd)

/** Replaces the values at the places, the outermost first, in the order of the document. */
export function replacePlaces(
  document: unknown,
  places: Places,
  replace: (path: string, value: unknown) => unknown,
): unknown {
  return replaceUnder(document, { reached: under(places, ''), path: '' }, replace)
}

function replaceUnder(
  value: unknown,
  { reached, path }: { readonly reached: Places; readonly path: string },
  replace: (path: string, value: unknown) => unknown,
): unknown {
  if (isReached(reached)) return replace(path, value)
  if (reached.length === 0) return value
  return mapItems(value, (item, part) => {
    const name = pointerPart(part)
    const at = { reached: under(reached, name), path: `${path}/${name}` }
    return replaceUnder(item, at, replace)
  })
}

/**
 * A list or an object with each item mapped; itself when none has changed. An item of a list stands under its id, as in
 * the pointers of the decision contract; without one under its number.
 */
export function mapItems(value: unknown, map: (item: unknown, part: string) => unknown): unknown {
  if (Array.isArray(value)) return mapList(value, map)
  return isFields(value) ? mapFields(value, map) : value
}

function mapList(
  list: readonly unknown[],
  map: (item: unknown, part: string) => unknown,
): readonly unknown[] {
  let changed: unknown[] | undefined
  for (let at = 0; at < list.length; at++) {
    const item = list[at]
    const mapped = map(item, partIn(item, at))
    if (mapped !== item) (changed ??= [...list])[at] = mapped
  }
  return changed ?? list
}

function mapFields(
  fields: Readonly<Record<string, unknown>>,
  map: (item: unknown, part: string) => unknown,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(fields)
  let changed: [string, unknown][] | undefined
  for (const [at, [key, item]] of entries.entries()) {
    const mapped = map(item, key)
    if (mapped !== item) (changed ??= [...entries])[at] = [key, mapped]
  }
  return changed === undefined ? fields : Object.fromEntries(changed)
}

const partIn = (item: unknown, at: number): string =>
  isFields(item) && typeof item['id'] === 'string' ? item['id'] : String(at)

/** The JSON pointer of parts. */
export const pathOf = (parts: readonly string[]): string =>
  parts.map((part) => `/${pointerPart(part)}`).join('')
