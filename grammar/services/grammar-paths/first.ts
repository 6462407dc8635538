/** With which tokens a place of the grammar can begin. */
import type { Automaton, State } from './automaton.ts'

export interface First {
  /** Can a token of these names come here, or can nothing come here? */
  readonly allows: (names: readonly string[]) => boolean
}

interface Tokens {
  readonly names: Set<string>
  /** The rule may be over without a token. */
  empty: boolean
}

const known = new WeakMap<State, First>()
const rules = new WeakMap<State, Tokens>()

export function firstOf(state: State, automaton: Automaton): First {
  const made = known.get(state)
  if (made !== undefined) return made
  const { names, empty } = tokensFrom(state, automaton)
  const first = {
    allows: (given: readonly string[]) => empty || given.some((one) => names.has(one)),
  }
  known.set(state, first)
  return first
}

/** No rule begins with itself, so this ends. */
function tokensFrom(start: State, automaton: Automaton): Tokens {
  const found: Tokens = { names: new Set(), empty: false }
  const seen = new Set<State>()
  const open = [start]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue
    seen.add(state)
    if (state.token !== undefined) found.names.add(state.token.name)
    if (state.end) found.empty = true
    open.push(...state.empty)
    if (state.call === undefined) continue
    const inner = tokensOfRule(state.call.rule, automaton)
    for (const name of inner.names) found.names.add(name)
    if (inner.empty) open.push(state.call.next)
  }
  return found
}

function tokensOfRule(rule: string, automaton: Automaton): Tokens {
  const start = automaton.get(rule)
  if (start === undefined) throw new Error(`the grammar has no rule ${rule}`)
  const made = rules.get(start) ?? tokensFrom(start, automaton)
  rules.set(start, made)
  return made
}
