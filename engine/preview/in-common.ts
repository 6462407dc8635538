/** What two editions are prepared with, so that what is the same in both is prepared and asked once. */
import { keyOf } from '../plan/compile/key.ts'
import type { Ir, IrDraw } from '../plan/ir.ts'
import { type Lots, lots } from './lots.ts'
import { answerOnce, possibleOnce } from './once-for-both.ts'
import { type Weigher, weigher } from './weigher.ts'

export interface InCommon {
  readonly weigherOf: (law: IrDraw['weight'] & object) => Weigher
  readonly possibleOf: ReturnType<typeof possibleOnce>
  readonly lotOf: Lots
}

/** Laws of weight that have the same text are one. */
export function inCommon(): InCommon {
  const byText = new Map<string, Weigher>()
  const listAnswers = answerOnce()
  const weigherOf = remembered((law: Ir): Weigher => {
    const text = keyOf(law)
    const made = byText.get(text) ?? weigher(law, listAnswers)
    byText.set(text, made)
    return made
  })
  return { weigherOf: ({ value }) => weigherOf(value), possibleOf: possibleOnce(), lotOf: lots() }
}

/** Makes what belongs to one object (a rule, a setting) once. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
