/** The few words that hovers put around what the files say. */
import type { Message } from '../../source/diagnostic.ts'
import type { Lang } from '../../source/text.ts'

const WORDS = {
  entity: { uk: 'сутність', en: 'entity' },
  enum: { uk: 'перелік', en: 'enum' },
  value: { uk: 'значення переліку', en: 'value of the enum' },
  function: { uk: 'вбудована функція', en: 'built-in function' },
  variable: { uk: 'змінна', en: 'variable' },
  condition: { uk: 'умова участі в розподілі', en: 'condition of the pool' },
  reading: { uk: 'прийняте тлумачення', en: 'adopted reading' },
  insteadOf: { uk: 'замість', en: 'instead of' },
  clauses: { uk: 'пункти', en: 'clauses' },
  definition: { uk: 'означення', en: 'definition' },
  sample: { uk: 'зразок', en: 'sample' },
  rule: { uk: 'правило', en: 'rule' },
  type: { uk: 'тип', en: 'type' },
  facts: { uk: 'факти', en: 'facts' },
  fact: { uk: 'факт сутності', en: 'fact of the entity' },
  declared: { uk: 'оголошено', en: 'declared in' },
  changeable: { uk: 'його можуть змінити люди', en: 'people can change it' },
  derived: {
    uk: 'обчислюється з інших фактів, якщо не подано',
    en: 'computed from other facts when not supplied',
  },
  clause: { uk: 'пункт', en: 'clause' },
  undeclared: { uk: 'пункту не оголошено', en: 'the clause is not declared' },
  in_force: { uk: 'чинний', en: 'in force' },
  not_yet: { uk: 'ще не чинний', en: 'not yet in force' },
  repealed: { uk: 'виключено', en: 'repealed' },
  wording_unknown: { uk: 'чинний, редакція невідома', en: 'in force, wording unknown' },
  since: { uk: 'з', en: 'since' },
  by: { uk: 'за актом', en: 'by' },
  of: { uk: 'від', en: 'of' },
} as const satisfies Record<string, Message>

export const say = (word: keyof typeof WORDS, lang: Lang): string => WORDS[word][lang]
