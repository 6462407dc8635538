/** Words, numbers and days for the screens. */
export { defineWords, fill, type Language } from './define.ts'
export { joined } from './joined.ts'
export { useLanguage, useSay, useWords } from './language.tsx'
export { byUkrainian, count, day, decimal, fixed, localeOf, moment } from './numbers.ts'
export { useNumbers } from './numbers-in.ts'
