/** How `zasady audit` is called. A line of the table in audit-commands.ts. */
import type { CommandSpec } from '../command.ts'
import { LEDGER } from '../ledger-commands.ts'

export const AUDIT: CommandSpec = {
  name: 'audit',
  summary: {
    uk: 'перевірити журнал розподілу на ознаки втручання: структура і статистика',
    en: 'check a ledger for signs of interference: structure and statistics',
  },
  details: {
    uk: 'Спершу перевіряє цілість журналу; пошкоджений не аналізує (код 4). Далі — кожна перевірка з таблиці: повторні й незавершені розподіли, вибір з одного, масова відсутність, зміни реєстрів перед розподілом і скасовані після нього, засади заднім числом, слабке джерело випадковості, частка поза розподілом, випадковість за записаними ймовірностями. Кожна каже, чого вона не може знайти і чого не змогла перевірити. Журнал — файл SQLite, адреса postgres://… або виписка. Код 1 — є тривоги. Межі — у policies/national/audit.yaml.',
    en: 'First verifies the ledger; a damaged one is not analysed (exit 4). Then every check of the table: repeated and unfinished draws, a pool of one, mass absences, registers edited before a draw or reverted after it, back-dated policies, weak sources of randomness, the share outside the draw, chance by the recorded probabilities. Each says what it cannot find and what it could not check. The ledger is an SQLite file, an address postgres://… or an export. Exit 1: there are alarms. The bounds are in policies/national/audit.yaml.',
  },
  args: [],
  options: [
    LEDGER,
    {
      flags: '--origin <name>',
      help: {
        uk: 'який із журналів у базі даних PostgreSQL',
        en: 'which of the ledgers in a PostgreSQL database',
      },
    },
    {
      flags: '--from <date>',
      help: { uk: 'розподіли, внесені з цього дня', en: 'draws recorded from this day on' },
    },
    {
      flags: '--to <date>',
      help: { uk: 'по цей день включно', en: 'up to and including this day' },
    },
    {
      flags: '--at <time>',
      help: {
        uk: 'станом на який момент судити про незавершене (без нього — зараз)',
        en: 'the moment as of which unfinished draws are late (now by default)',
      },
    },
    {
      flags: '--check <ids>',
      help: {
        uk: 'лише ці перевірки, через кому: repeated-draw,fairness-bet',
        en: 'these checks only, with commas: repeated-draw,fairness-bet',
      },
    },
    {
      flags: '--format <form>',
      choices: ['text', 'json', 'csv', 'xlsx', 'jsonl'],
      help: {
        uk: 'text (без параметра), json, csv, xlsx або jsonl',
        en: 'text (by default), json, csv, xlsx or jsonl',
      },
    },
    {
      flags: '--table <name>',
      choices: ['findings', 'checks', 'people'],
      help: {
        uk: 'csv: яка таблиця — findings (без параметра), checks, people',
        en: 'csv: which table: findings (by default), checks, people',
      },
    },
    { flags: '--out <file>', help: { uk: 'куди записати', en: 'where to write' } },
    {
      flags: '--force',
      help: { uk: 'замінити файл, який уже є', en: 'replace a file that is there' },
    },
    {
      flags: '--full',
      help: {
        uk: 'усі знахідки і сила кожної перевірки',
        en: 'every finding, and the power of each check',
      },
    },
    {
      flags: '--dictionary',
      help: {
        uk: 'словник даних: що означає кожен стовпчик таблиць',
        en: 'the data dictionary: what each column of the tables means',
      },
    },
  ],
  examples: [
    {
      line: 'zasady audit --ledger zasady.ledger --from 2026-03-01 --to 2026-03-31',
      help: { uk: 'розподіли березня', en: 'the draws of March' },
    },
    {
      line: 'zasady audit --ledger виписка.txt --format xlsx --out аудит.xlsx',
      help: { uk: 'виписка журналу, усі таблиці', en: 'an export of a ledger, all tables' },
    },
  ],
  load: () => import('../commands/audit.ts'),
}
