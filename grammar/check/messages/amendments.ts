/** Words for remarks on amendments and their order in time. */
import type { MessageTemplate } from '../../source/messages.ts'

export const amendmentMessages = {
  'check/amends-other-document': {
    message: {
      uk: 'ці зміни — до документа `{word}`, а не до `{document}`',
      en: 'this amends the document `{word}`, not `{document}`',
    },
  },
  'check/amends-absent-clause': {
    message: {
      uk: 'пункту `{clause}` на {date} немає: змінювати чи виключати нічого',
      en: 'there is no clause `{clause}` on {date}: nothing to replace or repeal',
    },
  },
  'check/amends-repealed-clause': {
    message: {
      uk: 'пункт `{clause}` на {date} уже виключено',
      en: 'the clause `{clause}` is repealed already on {date}',
    },
    help: {
      uk: 'щоб відновити виключений пункт, вживіть `доповнити`',
      en: 'to restore a repealed clause use `add`',
    },
  },
  'check/former-wording-differs': {
    message: {
      uk: 'попередня редакція пункту `{clause}` не та, яку названо',
      en: 'the former wording of the clause `{clause}` is not the one named',
    },
    help: { uk: '{hint}', en: '{hint}' },
  },
  'check/adds-existing-clause': {
    message: {
      uk: 'пункт `{clause}` на {date} уже є',
      en: 'the clause `{clause}` is there already on {date}',
    },
    help: {
      uk: 'щоб викласти його в новій редакції, вживіть `замінити`',
      en: 'to restate it use `replace`',
    },
  },
  'check/restores-clause': {
    severity: 'warning',
    message: {
      uk: 'виключений пункт `{clause}` відновлюється',
      en: 'the repealed clause `{clause}` is restored',
    },
  },
  'check/effective-before-adoption': {
    message: {
      uk: 'чинність з {from} раніша за рішення від {adopted}',
      en: 'the force from {from} is earlier than the decision of {adopted}',
    },
    help: {
      uk: 'виправте одну з двох дат',
      en: 'correct one of the two dates',
    },
  },
  'check/effective-before-publication': {
    message: {
      uk: 'чинність з {from} раніша за оприлюднення {published}',
      en: 'the force from {from} is earlier than the publication of {published}',
    },
    help: {
      uk: 'виправте одну з двох дат: текст не може діяти до того, як його оприлюднено',
      en: 'correct one of the two dates: a text cannot be in force before it is published',
    },
  },
  'check/published-before-adoption': {
    message: {
      uk: 'оприлюднено {published}, раніше за рішення від {adopted}',
      en: 'published on {published}, earlier than the decision of {adopted}',
    },
    help: {
      uk: 'виправте одну з двох дат',
      en: 'correct one of the two dates',
    },
  },
  'check/draft-adopted': {
    message: {
      uk: 'проєкт не може бути водночас затвердженим чи оприлюдненим',
      en: 'a draft cannot be approved or published at the same time',
    },
    help: {
      uk: 'коли збори суддів ухвалили текст, приберіть рядок `проєкт`; доти не пишіть `затверджено` й `оприлюднено`',
      en: 'once the assembly has adopted the text, remove the line `draft`; until then write neither `approved by` nor `published`',
    },
  },
  'check/before-base': {
    message: {
      uk: 'зміни чинні з {from}, раніше за сам документ ({base})',
      en: 'the amendment is in force from {from}, earlier than the document itself ({base})',
    },
  },
  'check/amendment-drops-condition': {
    message: {
      uk: 'зі зміною пункту `{clause}` розподіл за `{rule}` втратив би умову, яка на нього спирається',
      en: 'replacing the clause `{clause}` would take from the draw under `{rule}` the condition that rests on it',
    },
    help: {
      uk: 'назвіть серед змінюваних і `{rule}` та викладіть розподіл наново',
      en: 'name `{rule}` among the clauses replaced, and restate the draw',
    },
  },
  'check/amendment-outside-its-clauses': {
    message: {
      uk: 'ця норма стосується пункту `{clause}`, якого зміни не називають',
      en: 'this statement concerns the clause `{clause}`, which the amendment does not name',
    },
    help: {
      uk: 'назвіть пункт після `доповнити` чи `замінити` або перенесіть норму до інших змін',
      en: 'name the clause after `add` or `replace`, or move the statement to another operation',
    },
  },
} as const satisfies Record<string, MessageTemplate>
