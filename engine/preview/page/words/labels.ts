/** What the kinds of change and of outcome are called, and what each means. */
import type { Change } from '../../types.ts'
import type { Telling, Text } from './telling.ts'

interface Label {
  readonly title: Text
  readonly meaning: Text
}

export const CHANGE_LABELS: Readonly<Record<Change, Label>> = {
  'not-replayable': {
    title: { uk: 'не можна повторити', en: 'cannot be replayed' },
    meaning: {
      uk: 'у журналі немає всього, що потрібно, щоб пройти справу ще раз',
      en: 'the ledger lacks what it takes to go through the case again',
    },
  },
  undecided: {
    title: { uk: 'не вирішено', en: 'undecided' },
    meaning: {
      uk: 'хоч одна з редакцій відповіді не дає: бракує факту або тексту норми',
      en: 'at least one of the editions gives no answer: a fact or a wording is missing',
    },
  },
  'became-empty': {
    title: { uk: 'не лишилося нікого', en: 'nobody is left' },
    meaning: {
      uk: 'суддів, які могли б узяти участь, не лишилося б жодного',
      en: 'no judge would be left who could take part',
    },
  },
  'became-one': {
    title: { uk: 'лишився один', en: 'one is left' },
    meaning: {
      uk: 'вибору не було б: лишився б один суддя',
      en: 'there would be no choice: one judge would be left',
    },
  },
  transferred: {
    title: { uk: 'без жеребу', en: 'without a draw' },
    meaning: {
      uk: 'справу передали б або призначили без випадкового вибору',
      en: 'the case would be transferred or assigned without a draw',
    },
  },
  outcome: {
    title: { uk: 'інший наслідок', en: 'another outcome' },
    meaning: {
      uk: 'зі справою сталося б щось інше, ніж сталося',
      en: 'something else would happen to the case',
    },
  },
  pool: {
    title: { uk: 'інше коло суддів', en: 'other judges' },
    meaning: {
      uk: 'у розподілі брали б участь інші судді',
      en: 'other judges would take part in the draw',
    },
  },
  weights: {
    title: { uk: 'інші шанси', en: 'other chances' },
    meaning: {
      uk: 'ті самі судді, але з іншими шансами',
      en: 'the same judges, with other chances',
    },
  },
  unchanged: {
    title: { uk: 'без змін', en: 'unchanged' },
    meaning: { uk: 'усе пройшло б так само', en: 'everything would go the same way' },
  },
}

export const changeTitle = (change: Change, { lang }: Telling): string =>
  CHANGE_LABELS[change].title[lang]

/** Outcomes of the decision contract; an unknown one is printed as it is. */
const OUTCOMES: Readonly<Record<string, Text>> = {
  draw: { uk: 'розподіл між суддями', en: 'a draw' },
  transfer: { uk: 'передання без розподілу', en: 'a transfer without a draw' },
  repeat_draw: { uk: 'повторний розподіл', en: 'a repeat draw' },
  manual: { uk: 'розподіляє голова суду', en: 'assigned by the head of the court' },
  none: { uk: 'зараз не розподіляють', en: 'not distributed now' },
  empty_pool: { uk: 'немає жодного судді', en: 'no judge at all' },
  blocked: { uk: 'не вирішено: бракує відомостей', en: 'undecided: something is missing' },
  not_drawn: { uk: 'належало розподілити, та не вдалося', en: 'a draw was due and failed' },
  facts_refused: { uk: 'факти не прийнято', en: 'the facts were refused' },
  findings: { uk: 'лише висновки', en: 'findings only' },
}

export const outcomeTitle = (outcome: string, { lang }: Telling): string =>
  (Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome] : undefined)?.[lang] ?? outcome

export const CLAUSE_CHANGES: Readonly<Record<'added' | 'replaced' | 'repealed', Text>> = {
  added: { uk: 'додано', en: 'added' },
  replaced: { uk: 'змінено', en: 'replaced' },
  repealed: { uk: 'скасовано', en: 'repealed' },
}

/** How the two editions are told apart everywhere. */
export const BEFORE: Text = { uk: 'було', en: 'before' }
export const AFTER: Text = { uk: 'стало б', en: 'after' }
