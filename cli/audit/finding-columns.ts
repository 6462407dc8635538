/** The table of findings: a row for each. */
import type { AuditFinding } from '../../engine/index.ts'
import { type Column, SEVERITIES } from './column.ts'

export const FINDING_COLUMNS: readonly Column<AuditFinding>[] = [
  {
    name: 'check',
    title: { uk: 'Перевірка', en: 'Check' },
    meaning: {
      uk: 'код перевірки, що знайшла; назва й сила — у таблиці перевірок',
      en: 'code of the check that found it; its title and power are in the table of checks',
    },
    of: ({ code }) => code,
  },
  {
    name: 'severity',
    title: { uk: 'Вага', en: 'Severity' },
    meaning: {
      uk: 'тривога — потрібне пояснення; увага — варто подивитися; до відома — сам факт',
      en: 'alarm: an answer is needed; look: worth a look; note: a fact for the record',
    },
    of: ({ severity }, lang) => SEVERITIES[severity][lang],
  },
  {
    name: 'text',
    title: { uk: 'Що знайдено', en: 'What was found' },
    meaning: { uk: 'одне речення', en: 'one sentence' },
    of: ({ text }, lang) => text[lang],
  },
  {
    name: 'case',
    title: { uk: 'Справа', en: 'Case' },
    meaning: { uk: 'єдиний унікальний номер справи, якщо є', en: 'number of the case, if any' },
    of: ({ place }) => place.case ?? null,
  },
  {
    name: 'judge',
    title: { uk: 'Суддя', en: 'Judge' },
    meaning: {
      uk: 'код судді чи присяжного в журналі, якщо є',
      en: 'id of the judge or juror in the ledger, if any',
    },
    of: ({ place }) => place.judge ?? null,
  },
  {
    name: 'entries',
    title: { uk: 'Записи', en: 'Entries' },
    meaning: {
      uk: 'номери записів журналу, де це видно, через пробіл',
      en: 'numbers of the entries where this is seen, with blanks',
    },
    of: ({ place }) => place.entries.join(' '),
  },
  {
    name: 'numbers',
    title: { uk: 'Числа', en: 'Numbers' },
    meaning: {
      uk: 'числа з речення як назва=значення, через крапку з комою; назви — англійською, дробова частина — після крапки',
      en: 'the figures of the sentence as name=value, with semicolons',
    },
    of: ({ numbers }) =>
      Object.entries(numbers)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
  },
]
