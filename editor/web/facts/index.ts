/** Facts of a matter as a form, for every screen where somebody enters them: the only door of this folder. */
export { type Entered, expertFacts, factsOf, isNothing, NOTHING } from './entered.ts'
export { enteredOf } from './entered-of.ts'
export { FactsForm } from './facts-form.tsx'
export { momentOf, partsOf } from './kyiv.ts'
export { MomentField } from './moment-field.tsx'
