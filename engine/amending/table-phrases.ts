/** The words of a comparison table. In Ukrainian: it is a paper of the court. */
import type { CheckedPolicy, Edition } from '../../grammar/index.ts'
import type { ClauseChange } from './differences.ts'
import { ukrainianDay } from './phrases.ts'

export const TABLE = {
  noClause: 'Означення й факти суду, що не належать до пункту',
  absent: 'Положення немає.',
  repeal: 'Виключити.',
  title: 'Порівняльна таблиця',
  heads: (before: Edition, after: Edition): readonly [string, string, string] => [
    'Положення',
    after.draft ? `Чинна редакція (з ${ukrainianDay(before.from)})` : inForce(before),
    after.draft ? `Запропонована редакція (з ${ukrainianDay(after.from)})` : inForce(after),
  ],
  legend:
    'Закреслено слова, яких у новій редакції не буде; підкреслено нові. Зміст пунктів викладено коротко, своїми словами; під ним — ті правила програми, що змінюються.',
  nothing: 'Редакції не відрізняються.',
  unchanged: 'Незмінених положень у таблиці немає.',
} as const

const inForce = ({ from }: Edition): string => `Редакція, чинна з ${ukrainianDay(from)}`

/** What the table is of: «до проєкту змін до Засад …», or two editions in force. */
export function tableSubject({ base }: CheckedPolicy, before: Edition, after: Edition): string {
  const of = titleOf(base.title.uk)
  return after.draft
    ? `до проєкту змін до ${of}`
    : `до ${of}: редакції, чинні з ${ukrainianDay(before.from)} і з ${ukrainianDay(after.from)}`
}

const FIRST_WORDS: Readonly<Record<string, string>> = {
  Засади: 'Засад',
  Правила: 'Правил',
  Порядок: 'Порядку',
  Положення: 'Положення',
}

/** The title of a policy in the genitive; one that begins otherwise stands in quotes. */
export function titleOf(title: string): string {
  const [first = '', ...rest] = title.split(' ')
  const declined = FIRST_WORDS[first]
  return declined === undefined ? `документа «${title}»` : [declined, ...rest].join(' ')
}

export const CHANGES: Readonly<Record<ClauseChange, (formerly: string) => string>> = {
  added: () => 'доповнено',
  replaced: () => 'змінено',
  repealed: () => 'виключено',
  moved: (formerly) => `переміщено (колишній номер ${formerly})`,
  unchanged: () => '',
}
