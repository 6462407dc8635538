/** Words for remarks on types, units and operators. */
import type { MessageTemplate } from '../../source/messages.ts'

export const typeMessages = {
  'check/wrong-type': {
    message: {
      uk: 'тут має бути {wanted}, а {said} — {is}',
      en: '{wanted} belongs here, but {said} is {is}',
    },
  },
  'check/incomparable': {
    message: {
      uk: '{left} — {leftType}, а {right} — {rightType}: їх не можна порівняти',
      en: '{left} is {leftType} and {right} is {rightType}: they cannot be compared',
    },
  },
  'check/different-branches': {
    message: {
      uk: 'значення залежить від умови, але {left} — {leftType}, а {right} — {rightType}',
      en: 'the value depends on a condition, but {left} is {leftType} and {right} is {rightType}',
    },
    help: {
      uk: 'зведіть обидва до одного типу; день моменту дає `дата(…)`',
      en: 'bring both to one type; `date(…)` gives the day of a moment',
    },
  },
  'check/wrong-arguments': {
    message: {
      uk: '`{word}` потребує стільки значень у дужках: {wanted}; подано: {given}',
      en: '`{word}` needs this many values in parentheses: {wanted}; given: {given}',
    },
  },
  'check/not-a-record': {
    message: {
      uk: 'після {said} не може бути крапки: це {is}',
      en: 'no dot can follow {said}: it is {is}',
    },
  },
  'check/not-a-list': {
    message: {
      uk: 'тут має бути список, а {said} — {is}',
      en: 'a list belongs here, but {said} is {is}',
    },
  },
  'check/not-an-id': {
    message: {
      uk: 'за {said} не видно, кого замінюють: це {is}',
      en: '{said} does not say who is replaced: it is {is}',
    },
    help: {
      uk: 'тут стоїть ідентифікатор, запис з ідентифікатором або їх список: `усі(присяжний із справа.присяжні де …)`',
      en: 'an id, a record that has one, or a list of either belongs here: `all(juror of case.jurors where …)`',
    },
  },
  'check/list-as-value': {
    message: {
      uk: '{said} — список, а тут має бути одне значення',
      en: '{said} is a list, but one value belongs here',
    },
    help: {
      uk: 'скажіть, який запис потрібен: `існує … із …`, `перший(…)`, `кількість(…)` або `… у …`',
      en: 'say which record is meant: `exists … of …`, `first(…)`, `count(…)` or `… in …`',
    },
  },
  'check/not-ordered': {
    message: {
      uk: '{said} — {is}: такі значення не бувають більші чи менші',
      en: '{said} is {is}: such values are not greater or smaller',
    },
    help: {
      uk: 'порівнюйте через `=` і `<>` або через `у { … }`',
      en: 'compare with `=` and `<>`, or with `in { … }`',
    },
  },
  'check/not-arithmetic': {
    message: {
      uk: 'дія `{op}` неможлива: {left} — {leftType}, {right} — {rightType}',
      en: '`{op}` is not possible: {left} is {leftType}, {right} is {rightType}',
    },
  },
  'check/different-units': {
    message: {
      uk: 'різні одиниці: {left} — {leftType}, {right} — {rightType}',
      en: 'different units: {left} is {leftType}, {right} is {rightType}',
    },
  },
  'check/different-enums': {
    message: {
      uk: 'значення різних переліків: {left} — {leftType}, {right} — {rightType}',
      en: 'values of different enums: {left} is {leftType}, {right} is {rightType}',
    },
    help: {
      uk: 'однаково написані значення різних переліків — не те саме; порівняйте кожен факт із його значенням',
      en: 'values of different enums are not the same even when spelled alike; compare each fact with its value',
    },
  },
  'check/compare-with-none': {
    message: {
      uk: 'порівняння з `немає` завжди хибне',
      en: 'a comparison with `none` is always false',
    },
    help: {
      uk: 'запитайте, чи факт `відсутній` або `відомий`',
      en: 'ask whether the fact `is none` or `is known`',
    },
  },
  'check/compare-records': {
    message: {
      uk: 'записи не порівнюють знаком `{op}`',
      en: 'records are not compared with `{op}`',
    },
    help: {
      uk: 'чи це той самий запис, питають словом `є`: `колега не є суддя`',
      en: 'whether it is the same record is asked with `is`: `colleague is not judge`',
    },
  },
  'check/mixed-set': {
    message: {
      uk: 'значення в дужках різних типів: {left} — {leftType}, {right} — {rightType}',
      en: 'the values in braces have different types: {left} is {leftType}, {right} is {rightType}',
    },
  },
  'check/months-undeclared': {
    message: {
      uk: 'лічба місяцями, а в шапці не сказано, як їх лічити',
      en: 'months are counted, but the header does not say how',
    },
    help: {
      uk: 'додайте до шапки рядок `календар … місяці до останнього дня` або `місяці лише точно`',
      en: 'add to the header the line `calendar … months clamped` or `months exact`',
    },
  },
  'check/pool-outside-weight': {
    message: {
      uk: 'учасники розподілу відомі лише у вазі',
      en: 'the pool is known only inside a weight',
    },
    help: {
      uk: 'поза вагою беріть список суддів суду',
      en: 'outside a weight use the list of the judges of the court',
    },
  },
  'check/recursive-definition': {
    message: {
      uk: 'означення `{word}` посилається саме на себе: {path}',
      en: 'the definition `{word}` refers to itself: {path}',
    },
  },
  'check/redefinition-differs': {
    message: {
      uk: 'означення `{word}` замінено означенням з іншими параметрами чи типом',
      en: 'the definition `{word}` is replaced by one with other parameters or another type',
    },
    help: {
      uk: 'правила, що лишаються чинними, вживають його по-старому; дайте новому інше ім’я',
      en: 'rules that stay in force use it the old way; give the new one another name',
    },
  },
  'check/bad-hole': {
    message: {
      uk: 'у поясненні `{hole}` не є виразом',
      en: 'in the explanation `{hole}` is not an expression',
    },
    help: {
      uk: 'у фігурних дужках має стояти факт або вираз: `{відсутність.перший_день}`',
      en: 'braces must hold a fact or an expression: `{absence.starts_on}`',
    },
  },
} as const satisfies Record<string, MessageTemplate>
