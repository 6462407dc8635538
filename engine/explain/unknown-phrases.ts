/** What is said where something is not known, in both languages. */
import type { Lang } from '../../grammar/index.ts'

export interface UnknownPhrases {
  readonly stopped: string
  notReproduced(day: string): string
  wording(cites: string, count: number, until: string): string
  readonly addWording: string
  dependsOnWording(cites: string, count: number): string
  unknown(what: string): string
  /** `dated`: the fact is a date, so «there is none» can be said of it. */
  supply(dated: boolean): string
  readonly together: string
  readonly matters: string
  branch(value: string, follows: string): string
  readonly or: string
  readonly takesPart: string
  takesNoPart(cites: string): string
  dated(day: string): string
  readonly notDated: string
}

export const UNKNOWN_PHRASES: Readonly<Record<Lang, UnknownPhrases>> = {
  uk: {
    stopped: 'Розподіл зупинено.',
    notReproduced: (day) => `Розподіл від ${day} не відтворено.`,
    wording: (cites, count, until) =>
      [
        `${cites} ${count === 1 ? 'діє в редакції, якої' : 'діють у редакціях, яких'} в джерелі не наведено`,
        ...(until === '' ? [] : [`(${count === 1 ? 'її' : 'їх'} змінено або виключено ${until})`]),
      ].join(' '),
    addWording: 'Додайте редакцію, чинну на цю дату',
    dependsOnWording: (cites, count) =>
      `висновок залежить від ${count === 1 ? 'редакції, якої' : 'редакцій, яких'} в джерелі не наведено: ${cites}`,
    unknown: (what) => `невідомо: ${what}`,
    supply: (dated) =>
      dated ? 'Внесіть ці відомості або зазначте, що такої дати немає' : 'Внесіть ці відомості',
    together: 'Разом з іншими невідомими відомостями це може змінити висновок',
    matters: 'Від цього залежить, хто може розглядати справу або що з нею робити далі',
    branch: (value, follows) => `якщо ${value} — ${follows}`,
    or: ' або ',
    takesPart: 'суддя бере участь у розподілі',
    takesNoPart: (cites) => `суддя не бере участі в розподілі (${cites})`,
    dated: (day) => `це, наприклад, ${day}`,
    notDated: 'такої дати немає',
  },
  en: {
    stopped: 'The distribution is stopped.',
    notReproduced: (day) => `The distribution of ${day} is not reproduced.`,
    wording: (cites, count, until) =>
      [
        `${cites} ${count === 1 ? 'is in force in a wording' : 'are in force in wordings'} that the source does not give`,
        ...(until === '' ? [] : [`(changed or repealed on ${until})`]),
      ].join(' '),
    addWording: 'Add the wording in force on that date',
    dependsOnWording: (cites, count) =>
      `the result depends on ${count === 1 ? 'a wording' : 'wordings'} that the source does not give: ${cites}`,
    unknown: (what) => `not known: ${what}`,
    supply: (dated) =>
      dated ? 'Enter it, or state that there is no such date' : 'Enter these facts',
    together: 'Together with other unknown facts it may change the result',
    matters: 'Who may hear the case, or what happens to it, depends on this',
    branch: (value, follows) => `if ${value}, ${follows}`,
    or: ' or ',
    takesPart: 'the judge takes part in the draw',
    takesNoPart: (cites) => `the judge takes no part in the draw (${cites})`,
    dated: (day) => `it is ${day}, for instance`,
    notDated: 'there is no such date',
  },
}
