/**
 * Running the automaton over tokens.
 *
 * A thread is a state and the rules it was called from. The grammar decides by one token nearly
 * everywhere, so there are one or two threads at a time; equal ones are merged, and those that the
 * next token contradicts are not followed.
 */
import type { Token } from '../../syntax/lexer.ts'
import { theParser } from '../../syntax/parser.ts'
import { automatonOf, type Automaton, type State } from './automaton.ts'
import { firstOf } from './first.ts'

/** A rule that is being read, and where to go on after it. */
export interface Frame {
  readonly back: State
  readonly up: Frame | undefined
  readonly id: number
}

export interface Thread {
  readonly state: State
  readonly frame: Frame | undefined
  /** The one that read the token before. */
  readonly before: Thread | undefined
}

let automaton: Automaton | undefined

function theAutomaton(): Automaton {
  automaton ??= automatonOf(theParser().getSerializedGastProductions())
  return automaton
}

/** The beginning of a rule. */
export function startOf(rule: string): readonly Thread[] {
  return [{ state: ruleNamed(rule), frame: undefined, before: undefined }]
}

function ruleNamed(rule: string): State {
  const first = theAutomaton().get(rule)
  if (first === undefined) throw new Error(`the grammar has no rule ${rule}`)
  return first
}

/** After one more token; nothing when the grammar has no place for it. */
export function read(threads: readonly Thread[], token: Token): readonly Thread[] {
  const names = namesOf(token)
  return spread(threads, names).waiting.flatMap((thread) => {
    const wanted = thread.state.token
    return wanted !== undefined && names.includes(wanted.name)
      ? [{ state: wanted.next, frame: thread.frame, before: thread }]
      : []
  })
}

/** Where reading can go on: each waits for its `state.token`. And whether it can end here. */
export interface Ahead {
  readonly waiting: readonly Thread[]
  readonly complete: Thread | undefined
}

/** What may come after what was read. */
export const ahead = (threads: readonly Thread[]): Ahead => spread(threads, undefined)

const names = new WeakMap<object, readonly string[]>()

/** A token is what it is, and a word besides where it may stand as one. */
function namesOf({ tokenType }: Token): readonly string[] {
  const known = names.get(tokenType)
  if (known !== undefined) return known
  const above = tokenType.CATEGORIES ?? []
  const all = [tokenType, ...above, ...above.flatMap(({ CATEGORIES }) => CATEGORIES ?? [])]
  const made = [...new Set(all.map(({ name }) => name))]
  names.set(tokenType, made)
  return made
}

/** Follows all that needs no token: into rules and out of them. */
function spread(threads: readonly Thread[], next: readonly string[] | undefined): Ahead {
  const seen = new Set<number>()
  const frames = new Map<number, Frame>()
  const waiting: Thread[] = []
  let complete: Thread | undefined
  const open = threads.toReversed()
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    const { state, frame, before } = thread
    const key = state.id + MOST_STATES * (frame?.id ?? 0)
    if (seen.has(key)) continue
    seen.add(key)
    if (next !== undefined && !firstOf(state, theAutomaton()).allows(next)) continue
    if (state.token !== undefined) waiting.push(thread)
    if (state.end) {
      if (frame === undefined) complete ??= thread
      else open.push({ state: frame.back, frame: frame.up, before })
    }
    if (state.call !== undefined) open.push(called(thread, state.call, frames))
    for (let at = state.empty.length - 1; at >= 0; at--) {
      const other = state.empty[at]
      if (other !== undefined) open.push({ state: other, frame, before })
    }
  }
  return { waiting, complete }
}

/** There are some three thousand. */
const MOST_STATES = 1 << 16

let frameCount = 0

function called(
  { frame, before }: Thread,
  { rule, next }: NonNullable<State['call']>,
  frames: Map<number, Frame>,
): Thread {
  const key = next.id + MOST_STATES * (frame?.id ?? 0)
  const inside = frames.get(key) ?? { back: next, up: frame, id: ++frameCount }
  frames.set(key, inside)
  return { state: ruleNamed(rule), frame: inside, before }
}

/** The rules around a place, the outermost first. */
export function rulesOf({ state, frame }: Thread): readonly string[] {
  const rules = [state.rule]
  for (let up = frame; up !== undefined; up = up.up) rules.push(up.back.rule)
  return rules.reverse()
}
