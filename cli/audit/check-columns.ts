/** The table of checks: a row for each, with what it found and its power. */
import type { CheckReport } from '../../engine/index.ts'
import { type Column, SEVERITIES } from './column.ts'

export const CHECK_COLUMNS: readonly Column<CheckReport>[] = [
  {
    name: 'check',
    title: { uk: 'Перевірка', en: 'Check' },
    meaning: { uk: 'код перевірки', en: 'code of the check' },
    of: ({ check }) => check.code,
  },
  {
    name: 'title',
    title: { uk: 'Назва', en: 'Title' },
    meaning: { uk: 'що перевіряють', en: 'what is checked' },
    of: ({ check }, lang) => check.title[lang],
  },
  {
    name: 'looked',
    title: { uk: 'Переглянуто', en: 'Looked at' },
    meaning: {
      uk: 'скільки розподілів, справ, змін чи записів переглянуто; 0 — не можна перевірити',
      en: 'how many draws, cases, changes or entries were looked at; 0: could not be checked',
    },
    of: ({ looked }) => looked,
  },
  ...(['alarm', 'look', 'note'] as const).map((severity): Column<CheckReport> => ({
    name: `${severity}s`,
    title: {
      uk: { alarm: 'Тривог', look: 'Уваги', note: 'До відома' }[severity],
      en: { alarm: 'Alarms', look: 'To look at', note: 'Notes' }[severity],
    },
    meaning: {
      uk: `скільки знахідок із вагою «${SEVERITIES[severity].uk}»`,
      en: `findings of the severity “${SEVERITIES[severity].en}”`,
    },
    of: ({ findings }) => findings.filter((one) => one.severity === severity).length,
  })),
  {
    name: 'gaps',
    title: { uk: 'Не можна перевірити', en: 'Could not be checked' },
    meaning: {
      uk: 'чого перевірка не змогла побачити і чому',
      en: 'what the check could not see, and why',
    },
    of: ({ gaps }, lang) => gaps.map((gap) => gap[lang]).join('; '),
  },
  {
    name: 'finds',
    title: { uk: 'Може знайти', en: 'Can find' },
    meaning: { uk: 'сила перевірки', en: 'the power of the check' },
    of: ({ check }, lang) => check.finds[lang],
  },
  {
    name: 'misses',
    title: { uk: 'Не може знайти', en: 'Cannot find' },
    meaning: { uk: 'чого перевірка не бачить ніколи', en: 'what the check never sees' },
    of: ({ check }, lang) => check.misses[lang],
  },
]
