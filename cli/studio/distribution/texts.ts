/** The same in both languages at once: what a language gives in, a text of the studio out. */
import type { Block, Explanation } from '../../../engine/index.ts'
import type { Told } from '../../../editor/api/index.ts'
import type { Lang } from '../../../grammar/index.ts'

export interface Both {
  readonly uk: string
  readonly en: string
}

export const both = (words: (lang: Lang) => string): Both => ({ uk: words('uk'), en: words('en') })

/** A label of a policy or a vocabulary, whose author need not have given English. */
export const labelled = ({ uk, en }: { readonly uk: string; readonly en?: string }): Both => ({
  uk,
  en: en ?? uk,
})

/** An explanation of the engine in both languages, as the studio is told it. */
export const toldIn = (explanation: (lang: Lang) => Explanation): Told => ({
  uk: explanation('uk').blocks.map(copied),
  en: explanation('en').blocks.map(copied),
})

/** The same block, in arrays that its reader may change. */
const copied = (block: Block): Told['uk'][number] => structuredClone(block) as Told['uk'][number]
