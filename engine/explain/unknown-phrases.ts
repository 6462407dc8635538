/** What is said where something is not known, in both languages. */
import type { Lang } from '../../grammar/index.ts'

export interface UnknownPhrases {
  readonly stopped: string
  notReproduced(day: string): string
  wording(cites: string, count: number, until: string): string
  readonly addWording: string
  /** `why`: why it concerns the judge; may be empty. */
  dependsOnWording(cites: string, count: number, why: string): string
  heldBack(judges: readonly string[]): string
  unknown(what: string): string
  /** `dated`: the fact is a date, so «there is none» can be said of it. */
  supply(dated: boolean): string
  readonly together: string
  readonly matters: string
  branch(value: string, follows: string): string
  /** Other values decide nothing alone. */
  readonly otherwiseMore: string
  readonly or: string
  readonly takesPart: string
  takesNoPart(cites: string): string
  notLater(day: string): string
  later(day: string): string
  readonly notDated: string
}

export const UNKNOWN_PHRASES: Readonly<Record<Lang, UnknownPhrases>> = {
  uk: {
    stopped: 'Розподіл зупинено.',
    notReproduced: (day) => `Розподіл від ${day} не відтворено.`,
    wording: (cites, count, until) =>
      [
        `${cites} на цю дату ${count === 1 ? 'мав' : 'мали'} текст, якого в джерелі не наведено`,
        ...(until === '' ? [] : [`(його змінено або виключено ${until})`]),
      ].join(' '),
    addWording: 'Додайте редакцію, чинну на цю дату',
    dependsOnWording: (cites, count, why) =>
      `висновок залежить від ${count === 1 ? 'тексту, якого' : 'текстів, яких'} у джерелі не наведено: ${cites}` +
      (why === '' ? '' : ` (${why})`),
    heldBack: (judges) =>
      `Невідомо, чи ${judges.length === 1 ? 'бере' : 'беруть'} участь: ${judges.join('; ')}`,
    unknown: (what) => `невідомо: ${what}`,
    supply: (dated) =>
      dated ? 'Внесіть ці відомості або зазначте, що такої дати немає' : 'Внесіть ці відомості',
    together: 'Разом з іншими невідомими відомостями це може змінити висновок',
    matters: 'Від цього залежить, хто може розглядати справу або що з нею робити далі',
    branch: (value, follows) => `якщо ${value}, ${follows}`,
    otherwiseMore: 'в іншому разі потрібні ще й інші відомості',
    or: ' або ',
    takesPart: 'суддя бере участь у розподілі',
    takesNoPart: (cites) => `суддя не бере участі в розподілі (${cites})`,
    notLater: (day) => `ця дата не пізніша за ${day}`,
    later: (day) => `ця дата пізніша за ${day}`,
    notDated: 'такої дати немає',
  },
  en: {
    stopped: 'The distribution is stopped.',
    notReproduced: (day) => `The distribution of ${day} is not reproduced.`,
    wording: (cites, count, until) =>
      [
        `on that date ${cites} had ${count === 1 ? 'a wording' : 'wordings'} that the source does not give`,
        ...(until === '' ? [] : [`(changed or repealed on ${until})`]),
      ].join(' '),
    addWording: 'Add the wording in force on that date',
    dependsOnWording: (cites, count, why) =>
      `the result depends on ${count === 1 ? 'a wording' : 'wordings'} that the source does not give: ${cites}` +
      (why === '' ? '' : ` (${why})`),
    heldBack: (judges) => `Not known whether these take part: ${judges.join('; ')}`,
    unknown: (what) => `not known: ${what}`,
    supply: (dated) =>
      dated ? 'Enter it, or state that there is no such date' : 'Enter these facts',
    together: 'Together with other unknown facts it may change the result',
    matters: 'Who may hear the case, or what happens to it, depends on this',
    branch: (value, follows) => `if ${value}, ${follows}`,
    otherwiseMore: 'otherwise other facts are needed too',
    or: ' or ',
    takesPart: 'the judge takes part in the draw',
    takesNoPart: (cites) => `the judge takes no part in the draw (${cites})`,
    notLater: (day) => `the date is not later than ${day}`,
    later: (day) => `the date is later than ${day}`,
    notDated: 'there is no such date',
  },
}
