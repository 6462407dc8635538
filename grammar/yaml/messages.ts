/** What can be wrong with a YAML file, in words. */
import { defineMessages } from '../source/messages.ts'

export const yamlMessages = defineMessages({
  'yaml/too-large': {
    message: {
      uk: 'файл YAML більший за {limit} КБ',
      en: 'the YAML file is larger than {limit} kB',
    },
    help: {
      uk: 'розділіть політику: спільне винесіть у бібліотеку',
      en: 'split the policy: move what is shared into a library',
    },
  },
  'yaml/too-deep': {
    message: {
      uk: 'вкладеність глибша за {limit} рівнів',
      en: 'nesting is deeper than {limit} levels',
    },
  },
  'yaml/syntax': {
    message: { uk: 'це не YAML: {reason}', en: 'this is not YAML: {reason}' },
    help: {
      uk: 'перевірте відступи, двокрапки після ключів і лапки',
      en: 'check indentation, colons after keys and quotation marks',
    },
  },
  'yaml/empty': {
    message: { uk: 'файл порожній', en: 'the file is empty' },
    help: {
      uk: 'почніть з ключа `policy`, `amendment` або `facts`',
      en: 'begin with the key `policy`, `amendment` or `facts`',
    },
  },
  'yaml/several-documents': {
    message: {
      uk: 'у файлі більше ніж один документ YAML',
      en: 'the file holds more than one YAML document',
    },
    help: { uk: 'один файл — одна політика', en: 'one file holds one policy' },
  },
  'yaml/directive': {
    message: {
      uk: 'директиви YAML не підтримуються: `{word}`',
      en: 'YAML directives are not supported: `{word}`',
    },
  },
  'yaml/anchor': {
    message: {
      uk: 'якорі YAML не підтримуються: `{word}`',
      en: 'YAML anchors are not supported: `{word}`',
    },
    help: { uk: 'повторіть значення', en: 'repeat the value' },
  },
  'yaml/alias': {
    message: {
      uk: 'посилання YAML не підтримуються: `{word}`',
      en: 'YAML aliases are not supported: `{word}`',
    },
    help: {
      uk: 'повторіть значення; якщо це вираз з `*`, візьміть його в лапки',
      en: 'repeat the value; if it is an expression with `*`, put it in quotes',
    },
  },
  'yaml/tag': {
    message: {
      uk: 'теги YAML не підтримуються: `{word}`',
      en: 'YAML tags are not supported: `{word}`',
    },
  },
  'yaml/merge-key': {
    message: {
      uk: 'злиття ключів `<<` не підтримується',
      en: 'merge keys `<<` are not supported',
    },
    help: { uk: 'повторіть ключі', en: 'repeat the keys' },
  },
  'yaml/complex-key': {
    message: {
      uk: 'ключем може бути лише слово',
      en: 'only a word can be a key',
    },
  },
  'yaml/reserved-key': {
    message: { uk: 'ключ `{word}` заборонено', en: 'the key `{word}` is not allowed' },
  },
  'yaml/duplicate-key': {
    message: { uk: 'ключ `{word}` повторено', en: 'the key `{word}` is repeated' },
    help: { uk: 'залиште один із них', en: 'keep one of them' },
  },
  'yaml/kind-of-file': {
    message: {
      uk: 'не видно, що це за файл',
      en: 'it is not clear what kind of file this is',
    },
    help: {
      uk: 'потрібен один із ключів `policy`, `amendment`, `facts`',
      en: 'one of the keys `policy`, `amendment`, `facts` is needed',
    },
  },
  'yaml/unknown-key': {
    message: { uk: 'невідомий ключ `{word}`', en: 'unknown key `{word}`' },
    help: { uk: 'тут можливі: {known}', en: 'possible here: {known}' },
  },
  'yaml/missing-key': {
    message: { uk: 'бракує ключа `{word}`', en: 'the key `{word}` is missing' },
  },
  'yaml/type': {
    message: { uk: 'тут має бути {wanted}', en: 'this must be {wanted}' },
    help: {
      uk: 'номери пунктів і рішень, коди й дати — рядки: візьміть їх у лапки',
      en: 'ids of clauses, numbers of decisions, codes and dates are strings: put them in quotes',
    },
  },
  'yaml/unknown-value': {
    message: { uk: 'невідоме значення `{word}`', en: 'unknown value `{word}`' },
    help: { uk: 'можливі: {known}', en: 'possible: {known}' },
  },
  'yaml/form': {
    message: { uk: '`{word}` має інший вигляд', en: '`{word}` does not have the right form' },
    help: { uk: 'потрібно {wanted}', en: 'this needs {wanted}' },
  },
  'yaml/empty-list': {
    message: { uk: 'список порожній', en: 'the list is empty' },
    help: { uk: 'потрібен хоча б один запис', en: 'at least one item is needed' },
  },
  'yaml/one-key': {
    message: {
      uk: 'тут має бути рівно один ключ',
      en: 'there must be exactly one key here',
    },
    help: { uk: 'один із: {known}', en: 'one of: {known}' },
  },
  'yaml/impossible-date': {
    message: {
      uk: 'такої дати немає: `{word}`',
      en: 'there is no such date: `{word}`',
    },
  },
  'yaml/number': {
    message: {
      uk: 'число `{word}` записано незвично',
      en: 'the number `{word}` is written in an unusual way',
    },
    help: {
      uk: 'лише цифри й крапка: `14`, `1.05`',
      en: 'digits and a point only: `14`, `1.05`',
    },
  },
  'yaml/value': {
    message: {
      uk: 'тут має бути готове значення, а не вираз',
      en: 'this must be a plain value, not an expression',
    },
    help: {
      uk: 'число, дата, `true`, `false`, `null`, назва значення або текст у внутрішніх лапках',
      en: 'a number, a date, `true`, `false`, `null`, the name of a value, or a text in inner quotes',
    },
  },
  'yaml/condition-operator': {
    message: { uk: 'невідомий оператор `{word}`', en: 'unknown operator `{word}`' },
    help: { uk: 'можливі: {known}', en: 'possible: {known}' },
  },
  'yaml/condition-keys': {
    message: {
      uk: 'умова має або один із ключів `all`, `any`, `not`, або трійку `fact`, `operator`, `value`',
      en: 'a condition has one of `all`, `any`, `not`, or the three keys `fact`, `operator`, `value`',
    },
    help: {
      uk: 'json-rules-engine мовчки знехтував би зайвим ключем; розділіть умову',
      en: 'json-rules-engine would silently ignore the other key; split the condition',
    },
  },
  'yaml/condition-empty': {
    message: {
      uk: 'порожній список умов',
      en: 'the list of conditions is empty',
    },
    help: {
      uk: 'json-rules-engine вважав би його виконаним; запишіть `так` або `ні`',
      en: 'json-rules-engine would take it as met; write `true` or `false`',
    },
  },
})
