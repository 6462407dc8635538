/** Expressions that say the same have the same key, wherever they stand in the text. */
import type { Ir } from '../ir.ts'

/** The expression as text, without its place in the policy. */
export const keyOf = (node: Ir): string =>
  JSON.stringify(node, (key, value: unknown) =>
    key === 'span' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  )
