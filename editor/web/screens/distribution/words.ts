/** Words of the screen «Розподіл». */
import { defineWords } from '../../words/index.ts'
import batch from './words/batch.ts'
import page from './words/case.ts'
import intake from './words/intake.ts'
import list from './words/list.ts'
import lists from './words/lists.ts'

export default defineWords({
  uk: { ...list.uk, ...intake.uk, ...lists.uk, ...page.uk, ...batch.uk },
  en: { ...list.en, ...intake.en, ...lists.en, ...page.en, ...batch.en },
})
