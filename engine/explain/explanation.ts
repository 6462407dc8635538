/**
 * What an explanation is made of: blocks of text that a renderer turns into a page or a terminal.
 *
 * The words are already those of one language; nothing here knows about judges or clauses.
 */

/** A piece of a sentence; what is strong carries the sentence for a reader who skims. */
export type Word = string | { readonly strong: string }
export type Words = readonly Word[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Words }
  | { readonly kind: 'paragraph'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Words[])[]
    }

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

export interface Explanation {
  readonly blocks: readonly Block[]
}

export const strong = (text: string): Word => ({ strong: text })

export const heading = (level: 1 | 2 | 3, ...text: Words): Block => ({
  kind: 'heading',
  level,
  text,
})
export const paragraph = (...text: Words): Block => ({ kind: 'paragraph', text })

/** A list, or nothing where there is nothing to list. */
export const list = (items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]

/** The words without their weight. */
export const plain = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.strong)).join('')

/** The first letter made a capital, as a sentence begins. */
export const capital = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('uk') + text.slice(1)

/** A sentence: a capital in front, one full stop behind. */
export const sentence = (text: string): string =>
  /[.!?…]$/.test(text) ? capital(text) : `${capital(text)}.`
