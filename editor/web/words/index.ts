/** Words, numbers and days for the screens. */
export { defineWords, fill, type Language } from './define.ts'
export { useLanguage, useSay, useWords } from './language.tsx'
export { byUkrainian, count, day, decimal, localeOf, moment } from './numbers.ts'
export { useNumbers } from './numbers-in.ts'
