/** Which language the studio speaks, and the words in it. */
import { createContext, use } from 'react'
import { joined } from './joined.ts'
import { type Language, type Words, wordsIn, type WordTree } from './define.ts'

export const LanguageContext = createContext<Language>('uk')

export const useLanguage = (): Language => use(LanguageContext)

/** The words of a screen in the language of the studio. */
export const useWords = <T extends WordTree>(words: Words<T>): T => wordsIn(words, useLanguage())

/** Says what the server has in both languages. */
export function useSay(): (text: { readonly uk: string; readonly en: string }) => string {
  const language = useLanguage()
  return (text) => joined(text[language])
}
