/** What an amendment would have done, and may do. Part of the table in commands.ts. */
import type { CommandSpec } from './command.ts'
import { LEDGER } from './ledger-commands.ts'
import { POLICY } from './options.ts'

export const PREVIEW_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'preview',
    summary: {
      uk: 'побачити до голосування, що змінила б поправка в минулих розподілах',
      en: 'see before a vote what an amendment would have changed in past distributions',
    },
    details: {
      uk: 'Кожен розподіл журналу обчислюється за обома редакціями з відомостями, які тоді були відомі, і з тим самим випадковим числом. РЕДАКЦІЯ — дата, коли вона чинна; дайджест або його початок; файл змін, ухвалених чи проєкту. Без --from порівнюється з тією, що діяла безпосередньо перед нею. Шанси точні: дроби, а не наближення; сума шансів — справи, яких слід було чекати (за першим місцем у складі; передана справа — одиниця). Код 1 — щось не вирішено або не відтворено, це названо. Ctrl+C: нічого не записано.',
      en: 'Every distribution of the ledger is computed under both editions with the facts known then and the same random number. EDITION is a day on which it is in force; its digest or the beginning of it; the file of an amendment, adopted or a draft. Without --from it is compared with what was in force just before. Chances are exact fractions; their sum is the matters to be expected (by the first seat; a matter transferred counts as one). Exit 1: something cannot be decided or replayed, which is named. Ctrl+C: nothing is written.',
    },
    args: [],
    options: [
      {
        flags: '--to <edition>',
        help: { uk: 'яку редакцію показати', en: 'the edition to be shown' },
      },
      {
        flags: '--from <edition>',
        help: {
          uk: 'з якою порівняти (без неї — чинна безпосередньо перед нею)',
          en: 'the edition to compare it with (what is in force just before by default)',
        },
      },
      LEDGER,
      {
        flags: '--origin <name>',
        help: {
          uk: 'назва журналу, якщо в базі їх кілька',
          en: 'the name of the ledger where a database has several',
        },
      },
      POLICY,
      {
        flags: '--since <date>',
        help: { uk: 'розподіли з цього дня', en: 'distributions from this day on' },
      },
      {
        flags: '--until <date>',
        help: { uk: 'по цей день включно', en: 'up to and including this day' },
      },
      {
        flags: '--month <month>',
        help: { uk: 'лише цей місяць: `2026-05`', en: 'this month only: `2026-05`' },
      },
      {
        flags: '--category <value>',
        help: { uk: 'лише ця категорія справ', en: 'this category of matters only' },
      },
      {
        flags: '--judge <id>',
        help: {
          uk: 'лише справи, які міг отримати цей суддя',
          en: 'only matters that this judge could get',
        },
      },
      {
        flags: '--clause <id>',
        help: {
          uk: 'лише справи, які змінює цей пункт',
          en: 'only matters that this clause changes',
        },
      },
      {
        flags: '--assume-unknown <what>',
        choices: ['absent'],
        help: {
          uk: '`absent`: пункти з невідомою редакцією взяти за відсутні; це припущення, і його надруковано на кожній сторінці',
          en: '`absent`: take clauses whose wording is unknown as absent; an assumption, printed on every page',
        },
      },
      {
        flags: '--simulate <days>',
        help: {
          uk: 'ще й імітація: стільки робочих днів наперед за обома редакціями',
          en: 'also a simulation: so many working days ahead under both editions',
        },
      },
      {
        flags: '--runs <count>',
        help: {
          uk: 'скільки прогонів імітації (без цього 100)',
          en: 'how many runs (100 by default)',
        },
      },
      {
        flags: '--seed <text>',
        help: {
          uk: 'зерно імітації; те саме зерно — ті самі числа',
          en: 'the seed of the simulation; the same seed, the same numbers',
        },
      },
      {
        flags: '--intake <file>',
        help: {
          uk: 'опис надходжень для імітації або `resampled` (навмання з минулих, так і без параметра)',
          en: 'a description of the intake, or `resampled` (from the past at random, the default)',
        },
      },
      {
        flags: '--out <file>',
        help: {
          uk: 'записати: .html, .pdf, .docx, .xlsx, .csv (змінені справи) або .json',
          en: 'write: .html, .pdf, .docx, .xlsx, .csv (the changed matters) or .json',
        },
      },
      {
        flags: '--force',
        help: { uk: 'замінити файл, який уже є', en: 'replace a file that is there' },
      },
      {
        flags: '--full',
        help: { uk: 'усі судді й усі змінені справи', en: 'all judges and all changed matters' },
      },
    ],
    examples: [
      {
        line: 'zasady preview --to зміни.zasady --ledger zasady.ledger',
        help: {
          uk: 'проєкт змін проти чинної редакції',
          en: 'a draft against the edition in force',
        },
      },
      {
        line: 'zasady preview --from 2026-02-26 --to 2026-02-27 --month 2026-05 --out зміни.html',
        help: { uk: 'дві редакції, один місяць, сторінка', en: 'two editions, one month, a page' },
      },
    ],
    load: () => import('./commands/preview.ts'),
  },
]
