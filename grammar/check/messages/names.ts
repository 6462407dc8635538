/** Words for remarks on names: facts, values, definitions, variables. */
import type { MessageTemplate } from '../../source/messages.ts'

export const nameMessages = {
  'check/unknown-name': {
    message: { uk: 'невідоме ім’я `{word}`', en: 'unknown name `{word}`' },
  },
  'check/unknown-fact': {
    message: {
      uk: 'сутність `{entity}` не має факту `{word}`',
      en: 'the entity `{entity}` has no fact `{word}`',
    },
  },
  'check/unknown-entity': {
    message: { uk: 'невідома сутність `{word}`', en: 'unknown entity `{word}`' },
  },
  'check/unknown-value': {
    message: {
      uk: 'перелік `{enum}` не має значення `{word}`',
      en: 'the enum `{enum}` has no value `{word}`',
    },
  },
  'check/unknown-function': {
    message: {
      uk: 'невідома функція чи означення з параметрами `{word}`',
      en: 'unknown function or definition with parameters `{word}`',
    },
  },
  'check/unknown-type': {
    message: { uk: 'невідомий тип `{word}`', en: 'unknown type `{word}`' },
    help: {
      uk: 'параметр без типу має зватися так, як сутність; інакше назвіть тип: `{word}: дата`',
      en: 'a parameter without a type must be called like an entity; otherwise name its type: `{word}: date`',
    },
  },
  'check/unknown-weight': {
    message: { uk: 'невідома вага `{word}`', en: 'unknown weight `{word}`' },
  },
  'check/unknown-sample': {
    message: { uk: 'невідомий зразок `{word}`', en: 'unknown sample `{word}`' },
  },
  'check/unknown-library': {
    message: { uk: 'невідома бібліотека `{word}`', en: 'unknown library `{word}`' },
    help: {
      uk: 'подайте файл бібліотеки разом із політикою або приберіть її з `долучено`',
      en: 'supply the file of the library with the policy, or remove it from `includes`',
    },
  },
  'check/unbound-record': {
    message: {
      uk: '`{word}` — один зі списку, і тут не сказано, який саме',
      en: '`{word}` is one of a list, and nothing here says which one',
    },
    help: {
      uk: 'назвіть його параметром означення, змінною `для кожного … із …` або знайдіть за ідентифікатором',
      en: 'make it a parameter of the definition or a variable of `for each … of …`, or look it up by its identifier',
    },
  },
  'check/shadowed-name': {
    severity: 'warning',
    message: {
      uk: 'змінна `{word}` закриває інше ім’я, видиме тут',
      en: 'the variable `{word}` hides another name that is visible here',
    },
    help: { uk: 'дайте змінній інше ім’я', en: 'give the variable another name' },
  },
  'check/duplicate-name': {
    message: { uk: 'ім’я `{word}` вже зайняте', en: 'the name `{word}` is taken' },
    help: { uk: 'дайте одному з двох інше ім’я', en: 'give one of the two another name' },
  },
  'check/duplicate-fact': {
    message: {
      uk: 'факт `{word}` сутності `{entity}` оголошено двічі',
      en: 'the fact `{word}` of the entity `{entity}` is declared twice',
    },
    help: { uk: 'залиште одне оголошення', en: 'keep one of the declarations' },
  },
  'check/confusable-name': {
    message: {
      uk: 'імена `{word}` і `{other}` не відрізнити на око',
      en: 'the names `{word}` and `{other}` cannot be told apart by eye',
    },
    help: {
      uk: 'ймовірно, в одному з них латинська літера замість кириличної',
      en: 'one of them probably has a Latin letter in place of a Cyrillic one',
    },
  },
} as const satisfies Record<string, MessageTemplate>
