/** Commands for those who amend a policy: the skeleton of an amendment, the consolidated text. Part of commands.ts. */
import type { CommandSpec, OptionSpec } from './command.ts'
import { POLICY } from './options.ts'

const OUT = (uk: string, en: string): OptionSpec => ({ flags: '--out <file>', help: { uk, en } })
const DRAFT: OptionSpec = {
  flags: '--draft <file>',
  help: {
    uk: 'разом із цим проєктом змін, ніби його ухвалено',
    en: 'with this draft amendment, as though it were adopted',
  },
}
const FORCE: OptionSpec = {
  flags: '--force',
  help: { uk: 'замінити файл, якщо він є', en: 'replace the file if there is one' },
}
const AS_OF: OptionSpec = {
  flags: '--as-of <date>',
  help: {
    uk: 'редакція, чинна цього дня (без неї — сьогодні, з проєктом — остання)',
    en: 'the edition in force on this day (today by default; with a draft, the last one)',
  },
}

export const AMEND_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'consolidate',
    summary: {
      uk: 'зведений текст засад на день, з примітками, яке рішення змінило пункт',
      en: 'the consolidated text of a policy on a day, with notes on what changed each clause',
    },
    details: {
      uk: 'Текст складається з рішень; виключений пункт лишається порожнім номером із приміткою. Його можна правити й подати команді `zasady amend`. Мова тексту — параметр --lang.',
      en: 'The text is composed from the acts; a repealed clause stays as a vacant number with its note. It can be edited and given to `zasady amend`. The language of the text is that of --lang.',
    },
    args: [],
    options: [
      POLICY,
      AS_OF,
      DRAFT,
      OUT('куди записати (без неї — вивести)', 'where to write it (printed by default)'),
    ],
    examples: [
      {
        line: 'zasady consolidate --policy desn --as-of 2026-08-04 --out текст.zasady',
        help: { uk: 'чинний текст для правок', en: 'the text in force, to be edited' },
      },
    ],
    load: () => import('./commands/consolidate.ts'),
  },
  {
    name: 'amend',
    summary: {
      uk: 'заготовка проєкту змін зі зміненого тексту засад',
      en: 'the skeleton of an amendment from a changed text of a policy',
    },
    details: {
      uk: 'Порівнює редакцію зі зміненим зведеним текстом і пише проєкт: доповнити, замінити, виключити, з відбитками попередніх редакцій. Проєкт перевірено: застосований, він дає саме цей текст. Наявного файлу не замінює ніколи.',
      en: 'Compares an edition with its changed consolidated text and writes a draft: add, replace, repeal, with the digests of the former wordings. The draft is proven: applied, it gives exactly that text. An existing file is never replaced.',
    },
    args: [],
    options: [
      POLICY,
      {
        flags: '--from <edition>',
        help: {
          uk: 'яку редакцію змінено: дата, коли вона чинна, або файл із її зведеним текстом (без неї — остання)',
          en: 'which edition was changed: a day of its force, or a file with its consolidated text (the last by default)',
        },
      },
      {
        flags: '--changed <file>',
        help: { uk: 'змінений зведений текст', en: 'the changed consolidated text' },
      },
      {
        flags: '--effective <date>',
        help: {
          uk: 'з якого дня пропонується чинність (без неї — завтра, але не раніше за редакцію)',
          en: 'the proposed first day of force (tomorrow by default, never before the edition)',
        },
      },
      OUT('куди записати проєкт змін', 'where to write the draft'),
    ],
    examples: [
      {
        line: 'zasady amend --policy desn --changed текст.zasady --out проєкт.zasady',
        help: { uk: 'проєкт із виправленого тексту', en: 'a draft from the edited text' },
      },
    ],
    load: () => import('./commands/amend.ts'),
  },
  {
    name: 'table',
    summary: {
      uk: 'порівняльна таблиця: чинна редакція і запропонована (HTML, PDF, DOCX)',
      en: 'the comparison table: the edition in force and the proposed one (HTML, PDF, DOCX)',
    },
    details: {
      uk: 'Рядок на кожен змінений пункт; вилучені слова закреслено, нові підкреслено; пункт, що лише дістав інший номер, упізнано. Без --out HTML виводиться. PDF друкує Chromium цієї машини.',
      en: 'A row for each clause that differs; words that go are struck out, new ones underlined; a clause that only got another number is recognised. Without --out the HTML is printed. A PDF is printed by the Chromium of this machine. In Ukrainian.',
    },
    args: [],
    options: [
      POLICY,
      {
        flags: '--from <date>',
        help: {
          uk: 'перша редакція: чинна цього дня (без неї — чинна сьогодні, а з проєктом — у його день)',
          en: 'the first edition: in force on this day (today by default; with a draft, on its day)',
        },
      },
      {
        flags: '--to <date>',
        help: {
          uk: 'друга редакція: чинна цього дня',
          en: 'the second edition: in force on this day',
        },
      },
      DRAFT,
      {
        flags: '--all',
        help: { uk: 'з незмінними пунктами', en: 'with the clauses that do not differ' },
      },
      OUT('куди записати: .html, .pdf або .docx', 'where to write: .html, .pdf or .docx'),
      FORCE,
    ],
    examples: [
      {
        line: 'zasady table --policy desn --draft проєкт.zasady --out таблиця.pdf',
        help: { uk: 'для зборів суддів', en: 'for the assembly of judges' },
      },
      {
        line: 'zasady table --policy desn --from 2025-08-01 --to 2026-03-01 --out таблиця.html',
        help: { uk: 'дві чинні редакції', en: 'two editions in force' },
      },
    ],
    load: () => import('./commands/table.ts'),
  },
  {
    name: 'decision',
    summary: {
      uk: 'проєкт рішення зборів суддів про зміни до засад (HTML, PDF, DOCX)',
      en: 'the draft of a decision of the assembly of judges on an amendment (HTML, PDF, DOCX)',
    },
    details: {
      uk: 'Пункти рішення складено з проєкту змін; дата й номер лишаються порожніми, якщо їх не дано. Де змінено лише правило, а зміст пункту лишився, про це сказано на самому проєкті, а код завершення — 1.',
      en: 'The points of the decision follow from the draft amendment; date and number are blank unless given. Where only a rule is changed and the summary is as it was, the draft itself says so, and the exit code is 1. In Ukrainian.',
    },
    args: [],
    options: [
      DRAFT,
      POLICY,
      { flags: '--date <date>', help: { uk: 'дата рішення', en: 'the date of the decision' } },
      { flags: '--number <text>', help: { uk: 'номер рішення', en: 'the number of the decision' } },
      OUT('куди записати: .html, .pdf або .docx', 'where to write: .html, .pdf or .docx'),
      FORCE,
    ],
    examples: [
      {
        line: 'zasady decision --draft проєкт.zasady --out рішення.docx',
        help: { uk: 'для голосування й підпису', en: 'to be voted on and signed' },
      },
    ],
    load: () => import('./commands/decision.ts'),
  },
]
