/**
 * What stands in the braces of a template: `{справа.вид | _ вид справи}`, `{@cite 1.2}`. A hole in, its alternatives out.
 *
 * The first alternative that is known is printed. `_ label` leaves room to write in by hand: `_` for a date or a
 * number, `__` for a name, `___` for a line.
 */
import { cutAtHoles, holesIn, strayBraces } from '../facts/holes.ts'
import type { BlankWidth } from './model.ts'

export type Alternative =
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'blank'; readonly width: BlankWidth; readonly label: string }
  /** How the policy cites the clause, or the last day that the clause leaves. */
  | { readonly kind: 'cite' | 'deadline'; readonly clause: string }
  /** The name of the court, the title of the policy, the acts that approved and amended it. */
  | { readonly kind: 'court' | 'policy' | 'acts' }

export type TextPiece = string | readonly Alternative[]

const ANYTHING = /[^{}]+/u
const WIDTHS: readonly BlankWidth[] = ['short', 'medium', 'long']

/** A text cut into what stands as written and the alternatives of each hole; `undefined` where a hole says nothing. */
export function piecesOf(text: string): readonly TextPiece[] {
  return cutAtHoles(text, ANYTHING).map((piece) =>
    typeof piece === 'string' ? piece : (alternativesOf(piece.hole) ?? []),
  )
}

/** The holes of a text that say nothing, and its lines with a brace that is no hole. */
export const brokenHoles = (text: string): readonly string[] => [
  ...holesIn(text, ANYTHING).filter((hole) => alternativesOf(hole) === undefined),
  ...strayBraces(text, ANYTHING),
]

function alternativesOf(hole: string): readonly Alternative[] | undefined {
  const parts = hole.split('|').map((part) => alternativeOf(part.trim()))
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? known : undefined
}

function alternativeOf(part: string): Alternative | undefined {
  const [, line = '', label = ''] = /^(_{1,3})\s+(\S.*)$/u.exec(part) ?? []
  const width = WIDTHS[line.length - 1]
  if (width !== undefined) return { kind: 'blank', width, label }
  const [, kind, clause] = /^@(\w+)(?:\s+(\S+))?$/u.exec(part) ?? []
  if (kind === 'cite' || kind === 'deadline')
    return clause === undefined ? undefined : { kind, clause }
  if (kind === 'court' || kind === 'policy' || kind === 'acts') return { kind }
  return NAME.test(part) ? { kind: 'fact', name: part } : undefined
}

/** `збій_системи.час_початку`. */
const NAME = /^\p{L}[\p{L}\p{M}\d_’]*(?:\.\p{L}[\p{L}\p{M}\d_’]*)*$/u
