/** Commands on one case of the ledger: its bundle for those who check, its protocol for people. Part of commands.ts. */
import type { CommandSpec, OptionSpec } from './command.ts'
import { LEDGER } from './ledger-commands.ts'

const CASE = {
  flags: '<case>',
  help: { uk: 'номер справи, знак у знак', en: 'the number of the case, sign by sign' },
}
const ORIGIN: OptionSpec = {
  flags: '--origin <name>',
  help: {
    uk: 'який із журналів бази даних: court.example/docket',
    en: 'which ledger of the database: court.example/docket',
  },
}
const FORCE: OptionSpec = {
  flags: '--force',
  help: { uk: 'замінити файл, якщо він є', en: 'replace the file if there is one' },
}

export const BUNDLE_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'bundle',
    summary: {
      uk: 'пакет справи: усе, за чим будь-хто перевірить, як визначили суддю',
      en: 'the bundle of a case: all by which anybody checks how a judge was drawn',
    },
    details: {
      uk: 'Пакет — один файл JSON: записи журналу з доказами, підписана контрольна точка, маніфест, запис розподілу, засади й факти із запечатаними чутливими відомостями. Його перевіряють `zasady verify`, незалежні програми в теці verify/ і, за аркушем --page, людина з sha256sum. Без --out і --page пакет виводиться.',
      en: 'A bundle is one JSON file: entries of the ledger with proofs, a signed checkpoint, manifest, record, policy and facts with sensitive values sealed. It is checked by `zasady verify`, by the independent programs in verify/ and, with the page of --page, by a person with sha256sum. Without --out and --page it is printed.',
    },
    args: [CASE],
    options: [
      LEDGER,
      ORIGIN,
      {
        flags: '--attempt <number>',
        help: { uk: 'котра спроба (без неї — остання)', en: 'which attempt (the last by default)' },
      },
      { flags: '--out <file>', help: { uk: 'куди записати пакет', en: 'where to write it' } },
      {
        flags: '--page <file>',
        help: {
          uk: 'аркуш для перевірки власноруч (HTML для друку)',
          en: 'a page to check it by hand (HTML to be printed, in Ukrainian)',
        },
      },
      {
        flags: '--open',
        help: {
          uk: 'з відкритими чутливими відомостями: для аудитора, не для оприлюднення',
          en: 'with sensitive values opened: for an auditor, not for the public',
        },
      },
      {
        flags: '--since <file>',
        help: {
          uk: 'з доказом від збереженої контрольної точки (файл із нею або давніший пакет)',
          en: 'with a proof from a saved checkpoint (a file with it, or an earlier bundle)',
        },
      },
      FORCE,
    ],
    examples: [
      {
        line: 'zasady bundle 999/1001/26 --ledger zasady.ledger --out справа.json',
        help: { uk: 'пакет для всіх', en: 'a bundle for everybody' },
      },
      {
        line: 'zasady bundle 999/1001/26 --page аркуш.html',
        help: { uk: 'аркуш для друку', en: 'a page to be printed' },
      },
    ],
    load: () => import('./commands/bundle.ts'),
  },
  {
    name: 'protocol',
    summary: {
      uk: 'протокол розподілу справи для людей: HTML, PDF або DOCX для підпису',
      en: 'the protocol of a distribution for people: HTML, PDF or DOCX to be signed',
    },
    details: {
      uk: 'Поля — ті, що їх друкують суди, а до них ваги, інтервали, випадкове число, дайджести, записи журналу й докази. Усі спроби, кожна на своїх сторінках. Чого в журналі немає, про те сказано «відомостей немає». PDF друкує Chromium цієї машини (з мітками для програм зчитування з екрана); без нього записується HTML.',
      en: 'The fields are those that the courts print, and besides them weights, intervals, the random number, digests, entries of the ledger and proofs. All attempts, each on its own pages. What the ledger does not have is said to be unknown. A PDF (tagged) is printed by the Chromium of this machine; without it HTML is written. In Ukrainian.',
    },
    args: [CASE],
    options: [
      LEDGER,
      ORIGIN,
      {
        flags: '--out <file>',
        help: {
          uk: 'куди записати: .html, .pdf або .docx (без неї — HTML у стандартний вивід)',
          en: 'where to write: .html, .pdf or .docx (HTML to standard output by default)',
        },
      },
      {
        flags: '--open',
        help: {
          uk: 'з відкритими чутливими відомостями: для матеріалів справи, не для оприлюднення',
          en: 'with sensitive values opened: for the case file, not for the public',
        },
      },
      FORCE,
    ],
    examples: [
      {
        line: 'zasady protocol 999/1001/26 --ledger zasady.ledger --out протокол.pdf',
        help: { uk: 'на підпис', en: 'to be signed' },
      },
    ],
    load: () => import('./commands/protocol.ts'),
  },
]
