/** Numbers and counts in the language of the studio. */
import { useLanguage } from './language.tsx'
import { count, decimal, percent, plural } from './numbers.ts'

export function useNumbers() {
  const language = useLanguage()
  return {
    decimal: (number: number, digits?: number) => decimal(language, number, digits),
    percent: (share: number, digits?: number) => percent(language, share, digits),
    count: (number: number, forms: string) => count(language, number, forms),
    plural: (number: number, forms: string) => plural(language, number, forms),
  }
}
