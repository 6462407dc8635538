/**
 * Values as JSON text for programs.
 */

/** One line; decimals and large whole numbers are already text. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Indented, for one answer. */
export const jsonPage = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
