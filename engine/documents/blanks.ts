/** Room to write by hand: how wide it is, and what is to be written there. */
import type { Type, VocabularyField } from '../../grammar/index.ts'
import { isRecord } from '../evaluate/reference.ts'
import { citeOf } from '../explain/clauses.ts'
import { missingWords } from '../explain/missing.ts'
import type { Words } from '../facts/problem.ts'
import { type Drafting, factOf, inEnglish } from './drafting.ts'
import type { Alternative } from './holes.ts'
import type { BlankWidth, Run } from './model.ts'
import { type Place, valueAt } from './names.ts'
import { WORDS } from './phrases.ts'

/** A blank in place of what is not known; what it is for is noted. */
export function blankFor(one: Alternative, drafting: Drafting): Run {
  noted(drafting.blanks, blankLabel(one, drafting))
  return { blank: one.kind === 'blank' ? one.width : widthOf(one, drafting) }
}

const blankLabel = (one: Alternative, drafting: Drafting): Words => ({
  uk: labelIn(one, { ...drafting, telling: { ...drafting.telling, lang: 'uk' } }),
  en: labelIn(one, inEnglish(drafting)),
})

function labelIn(one: Alternative, drafting: Drafting): string {
  const { telling } = drafting
  switch (one.kind) {
    case 'fact':
      return missingLabel(factOf(one.name, drafting).place, drafting)
    case 'blank':
      return one.label
    case 'cite':
    case 'deadline':
      return WORDS.deadline[telling.lang](citeOf(one.clause, telling))
    case 'court':
    case 'policy':
    case 'acts':
      return WORDS[one.kind][telling.lang]
  }
}

/** The label of the fact, and whose it is. */
function missingLabel(place: Place, { telling, variables }: Drafting): string {
  const { declared, steps } = place
  const owner = valueAt({ ...place, steps: steps.slice(0, -1) }, telling.decision.facts, variables)
  const record = owner !== undefined && isRecord(owner) ? { record: owner } : {}
  return missingWords(
    { pointer: '', ...record, ...(declared !== undefined && { declared }) },
    telling,
  )
}

function widthOf(one: Alternative, drafting: Drafting): BlankWidth {
  return one.kind === 'fact' ? WIDTH[factOf(one.name, drafting).place.type.kind] : 'medium'
}

const WIDTH: Readonly<Record<Type['kind'], BlankWidth>> = {
  boolean: 'short',
  date: 'short',
  datetime: 'short',
  time: 'short',
  decimal: 'short',
  integer: 'short',
  money: 'short',
  duration: 'short',
  text: 'medium',
  enum: 'medium',
  record: 'medium',
  interval: 'medium',
  none: 'medium',
  unknown: 'medium',
  list: 'long',
  map: 'long',
  calendar: 'long',
}

/** What the vocabulary calls a fact. */
export const fieldLabels = (declared: VocabularyField | undefined): Words => {
  const label = declared?.field.label
  return { uk: label?.uk ?? '', en: label?.en ?? label?.uk ?? '' }
}

/** Each once. */
export function noted(list: Words[], words: Words): void {
  if (!list.some(({ uk }) => uk === words.uk)) list.push(words)
}
