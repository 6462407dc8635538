/** An engine of json-rules-engine in, the same with everything that our rules need added. */
import type { Engine } from 'json-rules-engine'
import { addComputedFacts, type Surroundings } from './computed.ts'
import type { Given } from './given.ts'
import { operators } from './operators.ts'

/** Adds our operators and computed facts. */
export function equip(engine: Engine, surroundings: Surroundings): void {
  for (const { name, evaluate } of operators(surroundings.working)) {
    engine.addOperator<Given, Given>(name, evaluate)
  }
  addComputedFacts(engine, surroundings)
}
