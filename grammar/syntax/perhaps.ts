/** «Можливо, малося на увазі …». */
import type { Message } from '../source/diagnostic.ts'

/** The help that offers a guess; none without one. */
export function perhaps(guess: string | undefined): Message | undefined {
  return guess === undefined
    ? undefined
    : { uk: `можливо, малося на увазі \`${guess}\``, en: `perhaps \`${guess}\` was meant` }
}
