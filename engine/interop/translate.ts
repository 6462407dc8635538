/** A world in, a translation to ask for conditions and operands out: where the two ways meet. */
import { conditionOf } from './conditions.ts'
import { operandOf } from './operands.ts'
import type { Bound, Translation, World } from './world.ts'

/** Nothing in sight but the given variables. */
export function translation(
  world: World,
  bound: ReadonlyMap<string, Bound> = new Map(),
): Translation {
  const self: Translation = {
    world,
    bound,
    condition: (node, mode, negated) => conditionOf(node, mode, negated, self),
    operand: (node) => operandOf(node, self),
    with: (name, one) => translation(world, new Map(bound).set(name, one)),
  }
  return self
}
