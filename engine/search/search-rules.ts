/**
 * What a policy must answer for a participant to be found, and how that is told: data beside the policy in, rules out.
 *
 * Which clauses are asked, which statuses are a hit and every word about them belong to the policy; nothing of it is
 * known here.
 */
import type { Words } from '../facts/problem.ts'
import { fields, flag, isFields, list, type Shape, type ShapeProblem, text } from '../time/shape.ts'

/** One clause, and the statuses in which it says what `words` say. */
export interface Sign {
  readonly clause: string
  readonly status: readonly string[]
  readonly words: Words
}

/** A clause that must come out in one of the statuses for the participant to be found. */
export interface FoundWhen {
  readonly clause: string
  readonly status: readonly string[]
  /** Why the participant is not found. */
  readonly miss: Words
  /** The same where nothing was searched for, and the list itself is looked through. */
  readonly miss_unasked?: Words
  /** Facts of the participant by which this clause may find somebody. */
  readonly keys?: readonly SearchKey[]
}

export interface SearchKey {
  readonly fact: string
  /** «за електронною адресою». */
  readonly by: Words
  /** People of one name are told apart by it. */
  readonly tells_apart?: boolean
}

/** A warning about somebody who is found or not; `open`: where the clause cannot tell. */
export interface Warning extends Sign {
  readonly open: Words
}

/** Where one searches: the facts that say so. */
export interface Scope {
  readonly facts: Fields
  readonly words: Words
}

export interface SearchRules {
  /** Where the facts hold what is searched for: entity and fact. */
  readonly query: { readonly entity: string; readonly fact: string }
  readonly narrow: Scope
  /** `would`: what is said of a participant who is found only so. */
  readonly wide: Scope & { readonly would: Words }
  readonly found: readonly FoundWhen[]
  readonly marks: readonly Sign[]
  readonly warnings: readonly Warning[]
}

type Fields = Readonly<Record<string, unknown>>

/** Reads the data, or says what is wrong with it. */
export function searchRules(
  data: unknown,
): { readonly rules: SearchRules } | { readonly problems: readonly ShapeProblem[] } {
  const problems = RULES(data, '')
  return problems.length > 0 ? { problems } : { rules: data as SearchRules }
}

const words = fields({ uk: text, en: text })
const statuses = list(text, 1)
const sign = { clause: text, status: statuses, words }
const object: Shape = (value, path) =>
  isFields(value) ? [] : [{ path, message: 'очікується обʼєкт' }]
const scope = { facts: object, words }

const RULES = fields({
  query: fields({ entity: text, fact: text }),
  narrow: fields(scope),
  wide: fields({ ...scope, would: words }),
  found: list(
    fields(
      { clause: text, status: statuses, miss: words },
      {
        miss_unasked: words,
        keys: list(fields({ fact: text, by: words }, { tells_apart: flag }), 1),
      },
    ),
    1,
  ),
  marks: list(fields(sign)),
  warnings: list(fields({ ...sign, open: words })),
})
