/** What a printed page is made of, before it is HTML. Types, and the few ways to make them. */

export type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Facts in two columns. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table'
      readonly heads: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** To be typed into bash, and what it then prints; nothing where it only prepares. */
  | { readonly kind: 'command'; readonly command: string; readonly output: string }

export const heading = (level: 2 | 3, text: string): Part => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text })
export const command = (lines: readonly string[], output = ''): Part => ({
  kind: 'command',
  command: lines.join('\n'),
  output,
})
