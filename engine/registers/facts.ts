/** The state of the registers in, the facts document of the decision contract out. */
import type { RegisterState, Subject } from './state.ts'

type Fields = Record<string, unknown>

/**
 * `court` becomes an object, `judges/с02` an item of the list `judges` with its id, `judges/с02/absences/в1` an item of
 * that judge's absences. A subject under one that is not in the register is left out: it belongs to nobody.
 * `isNamed`: whether the items of a list at the top have an id at all.
 */
export function factsOf(
  { subjects }: RegisterState,
  isNamed: (list: string) => boolean = () => true,
): Readonly<Fields> {
  const document: Fields = {}
  const made = new Map<string, Fields>()
  for (const subject of [...subjects.values()].sort(byDepth)) {
    const parts = subject.path.split('/')
    const parent = parts.length <= 2 ? document : made.get(parts.slice(0, -2).join('/'))
    if (parent === undefined) continue
    // Items of the lists at the top are named by their id; those further in have none of their own.
    const hasId = parts.length === 2 && isNamed(parts[0] ?? '')
    const object = { ...(hasId && { id: parts[1] }), ...objectOf(subject) }
    made.set(subject.path, object)
    if (parts.length === 1) parent[subject.path] = object
    else listIn(parent, parts.at(-2) ?? '').push(object)
  }
  return document
}

const byDepth = (a: Subject, b: Subject): number =>
  a.path.split('/').length - b.path.split('/').length || a.since.seq - b.since.seq

const objectOf = ({ fields }: Subject): Fields =>
  Object.fromEntries([...fields].map(([field, { value }]) => [field, value]))

function listIn(parent: Fields, key: string): unknown[] {
  const list = (parent[key] ??= [])
  if (!Array.isArray(list)) throw new Error(`\`${key}\` is both a field and a list`)
  return list as unknown[]
}
