/**
 * What comes first in a file for researchers: what its fields mean, and what risk remains. It travels with the data, so
 * that it cannot be lost on the way.
 */
import type { Coarseness } from './coarse-date.ts'
import { keyDigest } from './pseudonyms.ts'

interface Words {
  readonly uk: string
  readonly en: string
}

/** Every field of every row; a dotted name is a field of an item of a list. */
export const DICTIONARY: Readonly<Record<string, Words>> = {
  kind: {
    uk: '`draw` — автоматизований розподіл, `decision` — вирішено без нього',
    en: '`draw`, or `decision`: settled without a draw',
  },
  case: { uk: 'псевдонім справи', en: 'pseudonym of the case' },
  attempt: { uk: 'котрий розподіл цієї справи', en: 'which attempt to distribute this case' },
  date: {
    uk: 'коли, з точністю за `dates`; null — не вказано',
    en: 'when, as exactly as `dates` says; null: not told',
  },
  policy: { uk: 'код засад', en: 'id of the policy' },
  in_force_from: {
    uk: 'з якого дня чинна редакція засад',
    en: 'since when the edition of the policy was in force',
  },
  source: { uk: 'джерело випадкового числа', en: 'source of the random number' },
  outcome: {
    uk: '`drawn` — визначено, `open` — не завершено, `abandoned` — припинено; для `decision` — наслідок',
    en: '`drawn`, `open` or `abandoned`; of a `decision` what it came to',
  },
  redacted: {
    uk: 'тексти вилучено із журналу, тому переліки чи місця порожні',
    en: 'texts were redacted in the ledger, hence lists or seats are empty',
  },
  lists: { uk: 'переліки, з яких визначали', en: 'the lists that were drawn from' },
  'lists.list': { uk: 'перелік: судді чи присяжні', en: 'which list: judges or jurors' },
  'lists.candidates': {
    uk: 'хто брав участь, за псевдонімами',
    en: 'who took part, in the order of the pseudonyms',
  },
  'lists.candidates.person': { uk: 'псевдонім особи', en: 'pseudonym of a person' },
  'lists.candidates.weight': {
    uk: 'вага: ціле число; частка — вага, поділена на суму ваг переліку',
    en: 'the weight, a whole number; the share is the weight over the sum of the list',
  },
  'lists.excluded': { uk: 'хто не брав участі', en: 'who was left out' },
  'lists.excluded.person': { uk: 'псевдонім особи', en: 'pseudonym of a person' },
  'lists.excluded.clauses': { uk: 'пункти, за якими', en: 'the clauses by which' },
  seats: { uk: 'місця в порядку визначення', en: 'the seats, in the order of drawing' },
  'seats.seat': { uk: 'номер місця', en: 'number of the seat' },
  'seats.role': { uk: 'роль', en: 'the role' },
  'seats.list': { uk: 'з якого переліку', en: 'the list it was drawn from' },
  'seats.winner': { uk: 'псевдонім визначеного', en: 'pseudonym of the one drawn' },
  'seats.probability': {
    uk: 'імовірність, з якою його було визначено на це місце: точний дріб',
    en: 'the probability with which this one was drawn for this seat: an exact fraction',
  },
  'seats.forced': {
    uk: 'вибору не було: додатну вагу мала одна особа',
    en: 'no choice: one person only had a weight above zero',
  },
  judge: { uk: 'псевдонім судді або null', en: 'pseudonym of the judge, or null' },
  assignments: { uk: 'кому передано справи', en: 'to whom cases were assigned' },
  'assignments.case': { uk: 'псевдонім справи', en: 'pseudonym of the case' },
  'assignments.judge': { uk: 'псевдонім судді', en: 'pseudonym of the judge' },
  clauses: { uk: 'пункти, за якими вирішено', en: 'the clauses by which it was settled' },
}

/** Said plainly: this is not anonymous data. */
export const RISK: Words = {
  uk: 'Це псевдонімізовані, а не анонімні дані. Протоколи розподілу публічні: хто має їх чи журнал, може впізнати справу й суддю за збігом ваг, складу учасників, підстав, імовірностей і дати, а за однією впізнаною справою — усі інші справи того самого судді. Пункти засад називають суд. Що менший суд і точніші дати, то легше впізнати. Тут немає імен, номерів справ, ідентифікаторів, номерів записів, випадкових чисел, дайджестів і запечатаних відомостей; рядки йдуть не за часом. Не поєднуйте з іншими джерелами, щоб упізнавати людей, і не публікуйте рядків поодинці.',
  en: 'These data are pseudonymous, not anonymous. The protocols of distributions are public: whoever has them or the ledger can recognise a case and a judge by matching weights, lists, grounds, probabilities and dates, and by one recognised case all other cases of the same judge. The clauses name the court. The smaller the court and the finer the dates, the easier it is. There are no names, case numbers, ids, numbers of entries, random numbers, digests or sealed facts here; rows are not in the order of time. Do not combine this with other sources to recognise people, and do not publish rows one by one.',
}

/** The first line of the file. */
export const aboutLine = (key: Uint8Array, dates: Coarseness) => ({
  kind: 'about',
  format: 'zasady-research/1',
  dates,
  key: keyDigest(key),
  pseudonym: 'sha256("zasady-pseudonym/1\\n" + secret + "\\n" + kind + "\\n" + id + "\\n")',
  fields: DICTIONARY,
  risk: RISK,
})
