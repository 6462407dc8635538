/** People as the snapshot of the facts names them: an id in, the id with the surname out. */
import { isFields } from '../time/shape.ts'

export type Names = (id: string) => string

const LISTS = ['judges', 'jurors']

/** Where the snapshot is gone or has no surname, the id alone stands. */
export function peopleIn(facts: unknown): Names {
  const known = new Map<string, string>()
  for (const list of LISTS) {
    const people: unknown = isFields(facts) ? facts[list] : undefined
    for (const person of Array.isArray(people) ? (people as readonly unknown[]) : []) {
      if (!isFields(person)) continue
      const { id, surname } = person
      if (typeof id === 'string' && typeof surname === 'string') known.set(id, surname)
    }
  }
  return (id) => {
    const surname = known.get(id)
    return surname === undefined ? id : `${surname} (${id})`
  }
}
