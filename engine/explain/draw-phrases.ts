/** What is said about a draw, in both languages. */
import type { Lang } from '../../grammar/index.ts'
import { plural } from '../../grammar/index.ts'

export interface DrawPhrases {
  readonly number: string
  readonly judge: string
  readonly weight: string
  readonly interval: string
  readonly share: string
  readonly chances: string
  readonly role: string
  readonly matter: string
  readonly noInterval: string
  readonly roles: Readonly<Record<string, string>>
  multiplied(by: string): string
  weightBy(cite: string): string
  readonly notDrawn: string
  readonly noWeights: string
  seats(count: number): string
  seat(number: number, role: string): string
  readonly jurorsEqual: string
  drawn(judge: string): readonly [string, string, string]
  ticket(k: string, total: string, interval: string, share: string): string
  readonly forced: string
  manifest(digest: string): string
  source(name: string): string
  arithmetic(n: string, total: string, k: string, interval: string): string
  proves(what: string): string
  doesNotProve(what: string): string
  readonly factsNotProved: string
}

const uk: DrawPhrases = {
  number: '№',
  judge: 'суддя',
  weight: 'вага',
  interval: 'інтервал',
  share: 'частка',
  chances: 'Імовірність визначення: ',
  role: 'місце',
  matter: 'справа',
  noInterval: '—',
  roles: {
    presiding: 'головуючий суддя (суддя-доповідач)',
    member: 'член колегії',
    reserve: 'запасний суддя',
    juror: 'присяжний',
  },
  multiplied: (by) => `Щоб ваги були цілими, кожну помножено на ${by}.`,
  weightBy: (cite) => `Ваги обчислено за правилом, яке встановлює ${cite}.`,
  notDrawn:
    'Суддю ще не визначено: випадковий вибір між цими суддями відбувається після того, як зафіксовано все наведене вище.',
  noWeights: 'Ваг не обчислено, тому визначити суддю неможливо.',
  seats: (count) =>
    `Склад суду: ${count} ${plural(count, 'uk', ['місце', 'місця', 'місць'])}, їх визначають по черзі, кожного наступного — з тих, кого ще не визначено.`,
  seat: (number, role) => `Місце ${number} (${role}): `,
  jurorsEqual:
    'Присяжні мають рівні частки: навантаження в них немає, а правила ваги для них засади не містять.',
  // After a colon the surname stays in the nominative: the program declines no names.
  drawn: (judge) => ['Визначено суддю: ', judge, ''],
  ticket: (k, total, interval, share) =>
    `випадкове число ${k} з ${total}, інтервал ${interval}, імовірність ${share}`,
  forced: 'вибору не було: лише один учасник мав вагу, більшу за нуль',
  manifest: (digest) => `маніфест ${digest}`,
  source: (name) => `джерело випадковості: ${name}`,
  arithmetic: (n, total, k, interval) =>
    `число n = ${n}, сума ваг W = ${total}, остача від ділення k = n mod W = ${k}, тобто інтервал ${interval}`,
  proves: (what) => `Що це доводить: ${what}.`,
  doesNotProve: (what) => `Що не доводить: ${what}.`,
  factsNotProved: 'що внесені факти правдиві',
}

const en: DrawPhrases = {
  number: 'No.',
  judge: 'judge',
  weight: 'weight',
  interval: 'interval',
  share: 'share',
  chances: 'Probability of being determined: ',
  role: 'seat',
  matter: 'case',
  noInterval: '—',
  roles: {
    presiding: 'presiding judge (judge-rapporteur)',
    member: 'panel member',
    reserve: 'reserve judge',
    juror: 'juror',
  },
  multiplied: (by) => `Each weight was multiplied by ${by} to make it whole.`,
  weightBy: (cite) => `The weights follow the rule of ${cite}.`,
  notDrawn:
    'No judge is determined yet: the random choice among these judges is made once all of the above is fixed.',
  noWeights: 'There are no weights, so no judge can be determined.',
  seats: (count) =>
    `Court composition: ${count} ${count === 1 ? 'seat' : 'seats'}, drawn one after another, each from those not yet drawn.`,
  seat: (number, role) => `Seat ${number} (${role}): `,
  jurorsEqual:
    'The jurors have equal shares: they have no load, and the policy has no rule of weight for them.',
  drawn: (judge) => ['Judge ', judge, ' is determined'],
  ticket: (k, total, interval, share) =>
    `random number ${k} of ${total}, interval ${interval}, probability ${share}`,
  forced: 'there was no choice: only one participant had a weight above zero',
  manifest: (digest) => `manifest ${digest}`,
  source: (name) => `source of randomness: ${name}`,
  arithmetic: (n, total, k, interval) =>
    `number n = ${n}, sum of weights W = ${total}, remainder k = n mod W = ${k}, that is interval ${interval}`,
  proves: (what) => `What this proves: ${what}.`,
  doesNotProve: (what) => `What it does not prove: ${what}.`,
  factsNotProved: 'that the facts entered are true',
}

export const DRAW_PHRASES: Readonly<Record<Lang, DrawPhrases>> = { uk, en }
