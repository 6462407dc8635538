/** An author's text in the language of the reader: English where there is one. */
import type { Lang, Name, Text } from '../source/text.ts'

export const inWords = ({ uk, en }: Text, lang: Lang): string => (lang === 'en' ? (en ?? uk) : uk)

/** Both names of a thing; one where they are the same. */
export const bothNames = ({ uk, en }: Name): string => (uk === en ? uk : `${uk} / ${en}`)

export const otherOf = (lang: Lang): Lang => (lang === 'uk' ? 'en' : 'uk')
