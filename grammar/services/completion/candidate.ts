/** Something that may be written at a place, before it is matched with what was typed. */
import type { Name } from '../../source/text.ts'
import type { CompletionKind } from '../types.ts'

export interface Candidate {
  readonly kind: CompletionKind
  readonly word: string
  /** What is written, where it is more than the word. */
  readonly insert?: string
  readonly detail?: string
  /** Other words by which it is found: its name in the other language. */
  readonly also?: readonly string[]
  /** Lower is likelier. */
  readonly rank: number
}

/** How likely each kind is, where nothing else tells. */
export const RANK = {
  expected: 0,
  bound: 1,
  member: 1,
  clause: 1,
  definition: 2,
  entity: 3,
  keyword: 4,
  function: 5,
  beginning: 6,
} as const

/** A named thing with its name in the other language beside it. */
export function named(
  kind: CompletionKind,
  name: Name,
  lang: 'uk' | 'en',
  rank: number,
  detail?: string,
): Candidate {
  const other = lang === 'uk' ? name.en : name.uk
  return {
    kind,
    word: name[lang],
    rank,
    ...(other !== name[lang] && { also: [other] }),
    ...(detail !== undefined && { detail }),
  }
}
