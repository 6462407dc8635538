/** The commands of an auditor: what others printed or recorded is computed again. Part of the table in commands.ts. */
import type { CommandSpec } from './command.ts'
import { AS_OF, FACTS, POLICY } from './options.ts'

export const AUDIT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'verify',
    summary: {
      uk: 'перевірити надрукований звіт чи протокол розподілу до першої розбіжності',
      en: 'check a printed report or protocol of a draw, to the first difference',
    },
    details: {
      uk: '`verify report` читає звіт про розподіл («Звіт про автоматизований розподіл…»: текст, сторінка або набір даних JSON) чи протокол розподілу суду (HTML) у кодуванні UTF-8 або Windows-1251 і перевіряє кожне твердження: кількості, дні за календарем, КН, інтервали за правилом ваги, випадкове число, обраного. Чого перевірити не можна, про те сказано. З --policy і --facts порівнює виключених із засадами. Код 4 — є розбіжність.',
      en: '`verify report` reads a report of a draw (“Звіт про автоматизований розподіл…”: text, a page or a data set in JSON) or a court protocol of a distribution (HTML), in UTF-8 or Windows-1251, and checks every claim: counts, days by the calendar, КН, intervals by the law of weight, the random number, the one chosen. What cannot be checked is said. With --policy and --facts exclusions are compared with the policy. Exit 4: a difference.',
    },
    args: [
      {
        flags: '<what>',
        help: { uk: '`report` — звіт або протокол', en: '`report`: a report or a protocol' },
      },
      {
        flags: '<file>',
        help: { uk: 'файл; `-` — стандартний ввід', en: 'the file; `-` for standard input' },
      },
    ],
    options: [
      {
        flags: '--law <id>',
        help: {
          uk: 'правило ваги: код із policies/national/report-laws.yaml (без нього — перше там), код або шлях засад',
          en: 'the law of weight: an id in policies/national/report-laws.yaml (by default the first there), the id or path of a policy',
        },
      },
      POLICY,
      FACTS,
      AS_OF,
      {
        flags: '--full',
        help: { uk: 'кожен крок окремим рядком', en: 'every step on a line of its own' },
      },
    ],
    examples: [
      {
        line: 'zasady verify report звіт.txt',
        help: { uk: 'до першої розбіжності', en: 'to the first difference' },
      },
      {
        line: 'zasady verify report протокол.html --policy desn --facts суд.json',
        help: { uk: 'чи була підстава виключати', en: 'whether there was a ground to exclude' },
      },
    ],
    load: () => import('./commands/verify.ts'),
  },
]
