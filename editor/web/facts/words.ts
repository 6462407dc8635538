/** Words of the fields of facts. */
import { defineWords } from '../words/index.ts'

export default defineWords({
  uk: {
    unknown: '— невідомо —',
    needed: 'потрібно',
    none: 'відомо, що немає',
    noneOf: 'таких немає',
    yes: 'так',
    no: 'ні',
    add: 'Додати',
    remove: 'Прибрати',
    item: '{name} {number}',
    date: 'день',
    time: 'година',
    timeHint: 'гг:хх',
    comma: 'кілька — через кому',
    invalid: 'число записано неправильно',
    onlyNeeded: 'Показати лише потрібні поля',
    more: 'Інші відомості',
    moreText:
      'Чого тут не внесено, те невідоме. Засади вимагають його лише тоді, коли від нього щось залежить.',
    printed: 'Лише для протоколу: правила розподілу цього не читають',
    expert: 'Решта відомостей як текст, для фахівців',
    expertHint:
      'Для того, чого немає у формі. Доповнює внесене вище; пишуть, як у файлі фактів (JSON).',
    expertWrong: 'Записано неправильно: перевірте дужки, лапки й коми.',
  },
  en: {
    unknown: '— unknown —',
    needed: 'needed',
    none: 'known to be none',
    noneOf: 'there are none',
    yes: 'yes',
    no: 'no',
    add: 'Add',
    remove: 'Remove',
    item: '{name} {number}',
    date: 'day',
    time: 'time',
    timeHint: 'hh:mm',
    comma: 'several, with commas',
    invalid: 'this is not a number',
    onlyNeeded: 'Show only the fields that are needed',
    more: 'Further facts',
    moreText:
      'What is not entered here is unknown. The policy asks for it only where something depends on it.',
    printed: 'For the protocol only: the rules of the draw do not read it',
    expert: 'Further facts as text, for experts',
    expertHint:
      'For what the form does not have. Goes over what is entered above; written as in a facts file (JSON).',
    expertWrong: 'Not written correctly: look at brackets, quotes and commas.',
  },
})
