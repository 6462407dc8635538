/** The command that keeps the registers of a court. Part of the table in commands.ts. */
import type { CommandSpec } from './command.ts'
import { BY, KEYS, LEDGER } from './ledger-commands.ts'
import { AS_OF, KNOWN_AT, POLICY } from './options.ts'

export const REGISTER_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'register',
    summary: {
      uk: 'реєстри суду в журналі: судді, відсутності, посади, коефіцієнти, чергування',
      en: 'the registers of a court in its ledger: judges, absences, posts, coefficients, duty',
    },
    details: {
      uk: '`show [реєстр | запис]` показує, що діє, з якого дня і за яким наказом; `set ЗАПИС факт=значення…` вносить зміну; `remove ЗАПИС` вилучає; `import ФАЙЛ` вносить таблицю CSV чи XLSX, `export` виводить таку саму; `facts` — факти для `decide --facts`; `history ЗАПИС` — усі зміни. Порожня клітинка нічого не каже, тире означає «відомо, що немає». Рядок, який повторює реєстр, нічого не додає; у файлі з помилкою не вноситься нічого, якщо не вказано --valid-only. Виправлення (--corrects) потребує --reason; попередній запис лишається в журналі.',
      en: '`show [register | subject]` shows what is in force, since when and by which act; `set SUBJECT fact=value…` enters a change; `remove SUBJECT` ends it; `import FILE` enters a table in CSV or XLSX, `export` writes the same; `facts` gives facts for `decide --facts`; `history SUBJECT` every change. A blank cell says nothing, a dash says “known to be none”. A row that the register already says adds nothing; of a file with a mistake nothing is entered unless --valid-only is given. A correction (--corrects) needs --reason; the earlier entry stays in the ledger.',
    },
    args: [
      {
        flags: '<action>',
        help: {
          uk: 'show, set, remove, import, export, facts, history',
          en: 'show, set, remove, import, export, facts, history',
        },
      },
      {
        flags: '[words...]',
        help: {
          uk: 'реєстр (`absences`), запис (`judges/с02`), файл або `факт=значення`',
          en: 'a register (`absences`), a subject (`judges/с02`), a file, or `fact=value`',
        },
      },
    ],
    options: [
      LEDGER,
      KEYS,
      BY,
      AS_OF,
      KNOWN_AT,
      {
        flags: '--register <id>',
        help: {
          uk: '`import`, `export`: котрий реєстр (`absences`)',
          en: '`import`, `export`: which register (`absences`)',
        },
      },
      {
        flags: '--from <date>',
        help: { uk: 'з якого дня внесене діє', en: 'since when it is in force' },
      },
      { flags: '--order-no <no>', help: { uk: 'номер наказу', en: 'the number of the act' } },
      { flags: '--order-date <date>', help: { uk: 'дата наказу', en: 'the date of the act' } },
      {
        flags: '--signed-by <person>',
        help: {
          uk: 'хто підписав; сам собою — для всіх наказів у файлі',
          en: 'who signed it; alone: for all acts of a file',
        },
      },
      { flags: '--reason <text>', help: { uk: 'причина', en: 'the reason' } },
      {
        flags: '--corrects <entry>',
        help: {
          uk: 'номер запису, помилку в якому виправлено',
          en: 'the number of the entry whose mistake is put right',
        },
      },
      {
        flags: '--dry-run',
        help: { uk: 'показати зміни, нічого не вносячи', en: 'show the changes, enter nothing' },
      },
      {
        flags: '--valid-only',
        help: {
          uk: '`import`: внести рядки без помилок, решту перелічити',
          en: '`import`: enter the rows without mistakes, list the others',
        },
      },
      {
        flags: '--with <file>',
        help: {
          uk: '`facts`: доповнити фактами справи (JSON або YAML)',
          en: '`facts`: with the facts of a case over them (JSON or YAML)',
        },
      },
      {
        flags: '--out <file>',
        help: { uk: '`export`: файл .csv або .xlsx', en: '`export`: a file .csv or .xlsx' },
      },
      POLICY,
    ],
    examples: [
      {
        line: 'zasady register import відсутності.xlsx --register absences --signed-by "Умовна О. О." --dry-run',
        help: { uk: 'що змінить файл', en: 'what a file would change' },
      },
      {
        line: 'zasady register facts --as-of 2026-08-04 --with справа.json | zasady decide --policy desn --as-of 2026-08-04 --facts -',
        help: { uk: 'рішення за реєстрами', en: 'a decision by the registers' },
      },
    ],
    load: () => import('./commands/register.ts'),
  },
]
