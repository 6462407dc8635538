/** The text of a program in, what it returns out. The only place where generated code comes to life. */
import { support, type Support } from './support.ts'

/** Runs a generated program. `constants` is the table that its text calls `k`. */
export function generated<T>(source: string, constants: readonly unknown[]): T {
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is ours; what a policy says occurs in it only as JSON
  const program = new Function('$', 'k', `'use strict'\n${source}`) as (
    $: Support,
    k: readonly unknown[],
  ) => T
  return program(support, constants)
}
