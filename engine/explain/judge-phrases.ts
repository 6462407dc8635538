/** What is said about judges, in both languages. */
import type { Lang } from '../../grammar/index.ts'
import { plural } from '../../grammar/index.ts'

export interface JudgePhrases {
  readonly moreover: string
  readonly takesPart: string
  readonly takesNoPart: string
  readonly notKnown: string
  readonly notConsidered: string
  readonly ground: string
  readonly why: string
  /** Beside a rule that may also not be met. */
  readonly explanation: string
  readonly facts: string
  readonly reading: string
  readonly wouldChange: string
  readonly nothingWouldChange: string
  readonly and: string
  /** `cite` is empty where the clause stands beside. */
  replaced(cite: string, why: string): string
  replacedJuror(cite: string, why: string): string
  moreChanges(count: number): string
  bounds(facts: number, days: number): string
  readonly others: string
  doNotApply(cites: string, count: number, reason: string): string
  conditionMet(cites: string, count: number): string
  readonly noRecords: string
  repealed(cite: string, day: string): string
  readonly nearest: string
  readonly noNearest: string
  from(day: string, days: number): string
  until(day: string): string
}

/** A reason after what it is the reason of; nothing where there is none. */
const after = (why: string): string => (why === '' ? '' : `: ${why}`)

const inBrackets = (cite: string): string => (cite === '' ? '' : ` (${cite})`)

const uk: JudgePhrases = {
  moreover: '; крім того, ',
  takesPart: 'бере участь у розподілі',
  takesNoPart: 'не бере участі в розподілі',
  notKnown: 'невідомо, чи бере участь у розподілі',
  notConsidered: 'розподіл не проводиться, тому підстав не розглянуто',
  ground: 'підстава',
  why: 'чому діє',
  explanation: 'пояснення',
  facts: 'факти',
  reading: 'Тлумачення',
  wouldChange: 'Що змінило б висновок (кожне перевірено повторним обчисленням):',
  nothingWouldChange: 'Зміни, яка дала б судді взяти участь у розподілі, у цих межах не знайдено.',
  and: ' і водночас ',
  replaced: (cite, why) =>
    `справу розподіляють повторно, щоб замінити цього суддю${inBrackets(cite)}${after(why)}`,
  replacedJuror: (cite, why) => `цього присяжного замінюють (${cite})${after(why)}`,
  moreChanges: (count) =>
    `Знайдено ще ${count} ${plural(count, 'uk', ['зміну', 'зміни', 'змін'])} такого роду.`,
  bounds: (facts, days) =>
    `Межі пошуку: не більше ${facts} фактів разом, дати — до ${days} днів у кожен бік; у неробочі дні порядок розподілу може бути іншим.`,
  others: 'Інші підстави розглянуто',
  doNotApply: (cites, count, reason) =>
    `${cites} ${count === 1 ? 'не діє' : 'не діють'}${reason === '' ? '' : ` (${reason})`}`,
  conditionMet: (cites, count) => `${count === 1 ? 'умову' : 'умови'} виконано: ${cites}`,
  noRecords: 'відповідних записів немає',
  repealed: (cite, day) => `${cite} втратив чинність ${day}`,
  nearest: 'Найближча підстава для виключення',
  noNearest:
    'Підстав для виключення найближчим часом немає: перевірено 60 днів уперед і 14 днів назад.',
  from: (day, days) =>
    days === 1
      ? `справи не розподіляються з ${day}, тобто з наступного дня`
      : `справи не розподіляються з ${day}, тобто через ${days} ${plural(days, 'uk', ['день', 'дні', 'днів'])}`,
  until: (day) => `справи не розподілялися до ${day} включно`,
}

const en: JudgePhrases = {
  moreover: '; moreover, ',
  takesPart: 'takes part in the draw',
  takesNoPart: 'takes no part in the draw',
  notKnown: 'it is not known whether the judge takes part',
  notConsidered: 'no draw is held, so no grounds were looked at',
  ground: 'ground',
  why: 'why it applies',
  explanation: 'explanation',
  facts: 'facts',
  reading: 'Reading',
  wouldChange: 'What would have changed the result (each verified by computing again):',
  nothingWouldChange: 'No change that would let the judge take part was found within these bounds.',
  and: ' and at the same time ',
  replaced: (cite, why) =>
    `the case is distributed again in order to replace this judge${inBrackets(cite)}${after(why)}`,
  replacedJuror: (cite, why) => `this juror is replaced (${cite})${after(why)}`,
  moreChanges: (count) =>
    `${count} more such ${count === 1 ? 'change was' : 'changes were'} found.`,
  bounds: (facts, days) =>
    `Bounds of the search: at most ${facts} facts together, dates up to ${days} days each way; on days off cases may be distributed in another way.`,
  others: 'Other grounds considered',
  doNotApply: (cites, count, reason) =>
    `${cites} ${count === 1 ? 'does' : 'do'} not apply${reason === '' ? '' : ` (${reason})`}`,
  conditionMet: (cites, count) => `${count === 1 ? 'condition' : 'conditions'} met: ${cites}`,
  noRecords: 'no such records',
  repealed: (cite, day) => `${cite} was repealed on ${day}`,
  nearest: 'The nearest ground for exclusion',
  noNearest: 'No ground for exclusion is near: 60 days ahead and 14 days back were checked.',
  from: (day, days) =>
    days === 1
      ? `no cases are distributed from ${day}, that is from the next day`
      : `no cases are distributed from ${day}, that is in ${days} days`,
  until: (day) => `no cases were distributed until ${day} inclusive`,
}

export const JUDGE_PHRASES: Readonly<Record<Lang, JudgePhrases>> = { uk, en }
