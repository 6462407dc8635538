/**
 * The grammar as a machine that can stop anywhere: tokens so far in, what may come next out.
 *
 * The parser itself answers only whether a text is whole. An editor asks in the middle, so the rules
 * (as chevrotain describes them) are turned into states once. Conditions in the parser's code are not
 * known here: more is offered than it would take in a few places, never less.
 */
import type { ISerializedGast } from './gast.ts'

/** A place between two words of a rule. */
export interface State {
  readonly id: number
  readonly rule: string
  /** Reading nothing leads there. */
  readonly empty: State[]
  /** Reading this token leads there. */
  token?: { readonly name: string; readonly next: State }
  /** Reading this rule leads there. */
  call?: { readonly rule: string; readonly next: State }
  /** The rule is read. */
  end?: true
}

/** The first state of every rule. */
export type Automaton = ReadonlyMap<string, State>

export function automatonOf(rules: readonly ISerializedGast[]): Automaton {
  let count = 0
  const made = new Map<string, State>()
  for (const { name = '', definition = [] } of rules) {
    const builder = new Builder(name, () => count++)
    const end = builder.state()
    end.end = true
    made.set(name, builder.sequence([...definition, ...(UNSAID[name] ?? [])], end))
  }
  return made
}

/**
 * The rule of parentheses returns in its middle where they hold an interval, so that its description
 * lacks what comes after; the end of an interval is let stand before it too, which harms nothing.
 */
const UNSAID: Readonly<Record<string, readonly ISerializedGast[]>> = {
  parenthesised: [{ type: 'Option', definition: [{ type: 'Terminal', name: 'RightParen' }] }],
}

/** States of one rule, built from its end backwards. */
class Builder {
  readonly #rule: string
  readonly #nextId: () => number

  constructor(rule: string, nextId: () => number) {
    this.#rule = rule
    this.#nextId = nextId
  }

  state(...empty: State[]): State {
    return { id: this.#nextId(), rule: this.#rule, empty }
  }

  sequence(parts: readonly ISerializedGast[], next: State): State {
    return parts.reduceRight((after, part) => this.part(part, after), next)
  }

  part(part: ISerializedGast, next: State): State {
    const { type, name = '', definition = [], separator } = part
    switch (type) {
      case 'Terminal':
        return { ...this.state(), token: { name, next } }
      case 'NonTerminal':
        return { ...this.state(), call: { rule: name, next } }
      case 'Option':
        return this.state(this.sequence(definition, next), next)
      case 'Alternation':
        return this.state(...definition.map((one) => this.sequence(one.definition ?? [], next)))
      case 'Repetition':
      case 'RepetitionWithSeparator':
        return this.state(this.#repeated(definition, separator, next), next)
      case 'RepetitionMandatory':
      case 'RepetitionMandatoryWithSeparator':
        return this.#repeated(definition, separator, next)
      case 'Alternative':
      case 'Rule':
        return this.sequence(definition, next)
    }
  }

  /** Once, and then as often as it comes. */
  #repeated(
    definition: readonly ISerializedGast[],
    separator: ISerializedGast | undefined,
    next: State,
  ): State {
    const again = this.state(next)
    const first = this.sequence(definition, again)
    again.empty.unshift(separator ? this.part(separator, first) : first)
    return first
  }
}
