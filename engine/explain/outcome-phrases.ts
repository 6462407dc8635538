/** What is said about what happens to the matter, in both languages. */
import type { Lang } from '../../grammar/index.ts'
import { plural } from '../../grammar/index.ts'

export interface OutcomePhrases {
  takePart(count: number, of: number, drawn: boolean, names: string): string
  takeNoPart(drawn: boolean): string
  jurors(names: string, drawn: boolean): string
  readonly judges: string
  readonly draw: string
  readonly reasons: string
  transfer(): readonly [string, string]
  readonly repeat: string
  readonly manual: string
  readonly none: string
  /** What was asked for lacks something. */
  readonly unmet: string
  readonly reasonsOf: string
  empty(cite: string): string
  readonly findings: string
  readonly warnings: string
  readonly nothingFound: string
  undetermined(count: number): string
  readonly verify: string
}

const uk: OutcomePhrases = {
  takePart: (count, of, drawn, names) => {
    const from = `Із ${of} ${plural(of, 'uk', ['судді', 'суддів', 'суддів'])}`
    if (count === 0) return `${from} не ${drawn ? 'брав' : 'бере'} участі в розподілі жоден.`
    if (count === 1)
      return `${from} ${drawn ? 'брав' : 'бере'} участь у розподілі лише один: ${names}.`
    if (count === of)
      return `${drawn ? 'Брали' : 'Беруть'} участь у розподілі всі ${of} ${plural(of, 'uk', ['суддя', 'судді', 'суддів'])}: ${names}.`
    return `${from} ${drawn ? 'брали' : 'беруть'} участь у розподілі ${count}: ${names}.`
  },
  takeNoPart: (drawn) => (drawn ? 'Не брали участі:' : 'Не беруть участі:'),
  jurors: (names, drawn) =>
    names === ''
      ? 'Визначати присяжного немає з кого.'
      : `${drawn ? 'Присяжного визначали' : 'Присяжного визначають'} із: ${names}.`,
  judges: 'Судді',
  draw: 'Розподіл',
  reasons: 'Чому саме так',
  // In brackets the surname stays in the nominative: the program declines no names.
  transfer: () => ['Справу не розподіляють, а передають (суддя ', '): '],
  repeat: 'Проводиться повторний автоматизований розподіл: ',
  manual: 'Автоматизованого розподілу немає, справи розподіляє голова суду: ',
  none: 'Зараз справу не розподіляють: ',
  unmet: 'Зараз справу не розподіляють, бо не виконано вимог: ',
  reasonsOf: 'Підстави: ',
  empty: (cite) =>
    `Немає жодного судді, який міг би взяти участь у розподілі (${cite}). Суддю не визначено; про це слід повідомити уповноважену особу.`,
  findings: 'Висновки',
  warnings: 'Застереження:',
  nothingFound: 'Засади нічого не говорять про подані факти.',
  undetermined: (count) =>
    `Ще про ${count} ${plural(count, 'uk', ['норму', 'норми', 'норм'])} висновку немає: бракує відомостей. Повний перелік — у повному поясненні.`,
  verify:
    'Перевірити: звіт про розподіл містить усі числа, з яких кожен може повторити визначення.',
}

const en: OutcomePhrases = {
  takePart: (count, of, drawn, names) => {
    const verb = drawn ? 'took' : 'take'
    if (count === 0)
      return `Of ${of} ${of === 1 ? 'judge' : 'judges'} none ${drawn ? 'took' : 'takes'} part in the draw.`
    if (count === 1)
      return `Of ${of} ${of === 1 ? 'judge' : 'judges'} only one ${drawn ? 'took' : 'takes'} part in the draw: ${names}.`
    if (count === of) return `All ${of} judges ${verb} part in the draw: ${names}.`
    return `Of ${of} judges ${count} ${verb} part in the draw: ${names}.`
  },
  takeNoPart: (drawn) => (drawn ? 'These took no part:' : 'These take no part:'),
  jurors: (names, drawn) =>
    names === ''
      ? 'There is no juror to draw from.'
      : `The juror ${drawn ? 'was' : 'is'} drawn from: ${names}.`,
  judges: 'Judges',
  draw: 'The draw',
  reasons: 'Why this is so',
  transfer: () => ['The case is not drawn but goes to judge ', ': '],
  repeat: 'A repeat automated distribution is held: ',
  manual: 'There is no automated distribution; the chief judge assigns the cases: ',
  none: 'The case is not distributed now: ',
  unmet: 'The case is not distributed now, since requirements are not met: ',
  reasonsOf: 'Grounds: ',
  empty: (cite) =>
    `There is no judge who could take part in the draw (${cite}). No judge is determined; the authorised person must be told.`,
  findings: 'Findings',
  warnings: 'Warnings:',
  nothingFound: 'The policy says nothing about the facts supplied.',
  undetermined: (count) =>
    `Of ${count} more ${count === 1 ? 'clause' : 'clauses'} nothing can be said: facts are missing. The full explanation lists them.`,
  verify:
    'To verify: the distribution report holds all the numbers from which anyone can repeat the draw.',
}

export const OUTCOME_PHRASES: Readonly<Record<Lang, OutcomePhrases>> = { uk, en }
