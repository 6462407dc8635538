/** The words of a decision of an assembly of judges, our own. In Ukrainian: it is a paper of the court. */
import type { Words } from '../facts/problem.ts'

export const DECISION = {
  draft: 'ПРОЄКТ',
  body: 'ЗБОРИ СУДДІВ',
  kind: 'РІШЕННЯ',
  decided: 'ВИРІШИЛИ:',
  chair: 'Голова зборів',
  secretary: 'Секретар зборів',
} as const

/** What is left to be filled in by hand. */
export const BLANKS = {
  court: { uk: 'назва суду', en: 'the name of the court' },
  date: { uk: 'дата рішення', en: 'the date of the decision' },
  number: { uk: 'номер рішення', en: 'the number of the decision' },
  responsible: {
    uk: 'хто оприлюднює рішення і вносить зміни до системи',
    en: 'who publishes the decision and enters the changes in the system',
  },
  votes: { uk: 'скільки суддів голосувало', en: 'how many judges voted' },
  chair: { uk: 'хто головував на зборах', en: 'who chaired the assembly' },
  secretary: { uk: 'хто був секретарем зборів', en: 'who was the secretary of the assembly' },
} as const satisfies Readonly<Record<string, Words>>

export const onlyRule = (place: string): Words => ({
  uk: `${place}: змінено лише правило, за яким працює програма, а зміст пункту лишився той самий; викладіть у проєкті й зміст`,
  en: `${place}: only the rule of the program is changed, and the summary of the clause is as it was; restate the summary too`,
})

export const NAMED: Words = {
  uk: 'проєкт змінює й означення чи тлумачення, які не належать до одного пункту: див. порівняльну таблицю',
  en: 'the draft also changes definitions or readings that belong to no one clause: see the comparison table',
}

export const SUMMARIES: Words = {
  uk: 'зміст пунктів узято з проєкту змін, де його викладено коротко; офіційний текст звіряють перед підписанням',
  en: 'the clauses are worded as the draft amendment summarises them; the official wording is compared before signing',
}
