/** The commands of an auditor: what others printed or recorded is computed again. Part of the table in commands.ts. */
import { AUDIT } from './audit/spec.ts'
import type { CommandSpec } from './command.ts'
import { AS_OF, FACTS, POLICY } from './options.ts'

export const AUDIT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'verify',
    summary: {
      uk: 'перевірити журнал, пакет справи, запис розподілу чи надрукований звіт',
      en: 'verify a ledger, the bundle of a case, a record or a printed report',
    },
    details: {
      uk: '`verify ФАЙЛ` розпізнає пакет справи, запис розподілу, журнал (файл SQLite, адреса postgres://…) та його виписку і перевіряє крок за кроком: підпис, місце в журналі, порядок, дайджести, редакцію засад, походження числа, розрахунок, суддю. `verify report` читає звіт про розподіл («Звіт про автоматизований розподіл…»: текст, сторінка або набір даних JSON) чи протокол розподілу суду (HTML) у кодуванні UTF-8 або Windows-1251 і перевіряє кожне твердження: кількості, дні за календарем, КН, інтервали за правилом ваги, випадкове число, обраного. Чого перевірити не можна, про те сказано. З --policy і --facts порівнює виключених із засадами. Код 4 — перевірки не пройдено.',
      en: '`verify FILE` recognises the bundle of a case, a record, a ledger (an SQLite file, an address postgres://…) and its export, and checks step by step: signature, place in the ledger, order, digests, edition of the policy, origin of the number, computation, judge. `verify report` reads a report of a draw (“Звіт про автоматизований розподіл…”: text, a page or a data set in JSON) or a court protocol of a distribution (HTML), in UTF-8 or Windows-1251, and checks every claim: counts, days by the calendar, КН, intervals by the law of weight, the random number, the one chosen. What cannot be checked is said. With --policy and --facts exclusions are compared with the policy. Exit 4: something does not hold.',
    },
    args: [
      {
        flags: '<what>',
        help: {
          uk: 'файл чи адреса журналу; `-` — стандартний ввід; `report` — звіт або протокол',
          en: 'a file, or the address of a ledger; `-` for standard input; `report`: a report or a protocol',
        },
      },
      {
        flags: '[file]',
        help: { uk: 'файл звіту чи протоколу', en: 'the file of the report or protocol' },
      },
    ],
    options: [
      {
        flags: '--key <key>',
        help: {
          uk: 'ключ перевірки, який оприлюднив суд',
          en: 'the verifier key that the court has published',
        },
      },
      {
        flags: '--case <case>',
        help: { uk: 'пакет саме цієї справи', en: 'the bundle of this case and no other' },
      },
      {
        flags: '--origin <name>',
        help: { uk: 'саме цей журнал', en: 'this ledger and no other' },
      },
      {
        flags: '--since <file>',
        help: {
          uk: 'збережена раніше контрольна точка (або пакет із нею)',
          en: 'a checkpoint saved earlier (or a bundle with it)',
        },
      },
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
        line: 'zasady verify справа.json --key court.example/docket+0123abcd+AZ…',
        help: { uk: 'пакет справи', en: 'the bundle of a case' },
      },
      {
        line: 'zasady verify zasady.ledger',
        help: { uk: 'увесь журнал', en: 'a whole ledger' },
      },
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
  AUDIT,
]
