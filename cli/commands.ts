/**
 * The one table of commands: the parser, the help and the list of commands are made from it.
 *
 * A command's code is loaded only when it is run.
 */
import { AMEND_COMMANDS } from './amend-commands.ts'
import { AUDIT_COMMANDS } from './audit-commands.ts'
import { BUNDLE_COMMANDS } from './bundle-commands.ts'
import type { CommandSpec } from './command.ts'
import { DOCUMENT_COMMANDS } from './document-commands.ts'
import { DUTY_COMMANDS } from './duty-commands.ts'
import { BY, KEYS, LEDGER, LEDGER_COMMANDS, SOURCE } from './ledger-commands.ts'
import { PREVIEW_COMMANDS } from './preview-commands.ts'
import { REGISTER_COMMANDS } from './register-commands.ts'
import { SYSTEM_COMMANDS } from './system-commands.ts'
import { WITNESS_COMMANDS } from './witness-commands.ts'
import { AS_OF, FACTS, KNOWN_AT, POLICIES, POLICY, POLICY_LIST, RECORD_DIR } from './options.ts'
import { START_OPTIONS } from './start-options.ts'

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'decide',
    summary: {
      uk: 'хто може бути визначений суддею і що відбувається зі справою',
      en: 'who is eligible and what happens to the matter',
    },
    args: [],
    options: [
      POLICY,
      AS_OF,
      KNOWN_AT,
      FACTS,
      {
        flags: '--batch <file>',
        help: {
          uk: 'запити NDJSON, по одному в рядку; `-` — стандартний ввід',
          en: 'NDJSON requests, one a line; `-` for standard input',
        },
      },
      {
        flags: '--explain <form>',
        choices: ['short', 'full'],
        help: {
          uk: 'пояснення: коротке чи повне (`short`, `full`)',
          en: 'the explanation: `short` or `full`',
        },
      },
      {
        flags: '--second-opinion',
        help: {
          uk: 'обчислити вдруге через json-rules-engine; за розбіжності відмовити',
          en: 'compute again with json-rules-engine; refuse on a difference',
        },
      },
    ],
    examples: [
      {
        line: 'zasady decide --policy desn --as-of 2026-08-04 --facts справа.json',
        help: { uk: 'рішення з коротким поясненням', en: 'a decision with a short explanation' },
      },
      {
        line: 'zasady decide --batch запити.ndjson > відповіді.ndjson',
        help: { uk: 'рядок запиту — рядок відповіді', en: 'a line of answer for each request' },
      },
    ],
    load: () => import('./commands/decide.ts'),
  },
  {
    name: 'distribute',
    summary: {
      uk: 'розподілити справи: пояснення, ваги, інтервали, число, суддя і запис',
      en: 'distribute matters: explanation, weights, intervals, number, judge and record',
    },
    details: {
      uk: 'Надходження — файл YAML або JSON {policy, as_of, note, facts, requests: [{id, facts}]} чи NDJSON із запитами. Спільні факти доповнюються фактами справи. Якщо бракує навантаження або коефіцієнта, розподілу немає.',
      en: 'An intake is a YAML or JSON file {policy, as_of, note, facts, requests: [{id, facts}]}, or NDJSON of requests. The facts of a matter are merged into the shared ones. Without a load or a coefficient nothing is drawn.',
    },
    args: [
      {
        flags: '<intake>',
        help: {
          uk: 'надходження за день: YAML, JSON або NDJSON',
          en: 'the intake of a day: YAML, JSON or NDJSON',
        },
      },
    ],
    options: [
      POLICY,
      AS_OF,
      {
        flags: '--seed <text>',
        help: {
          uk: 'репетиція: повторюване число із зерна; не є розподілом',
          en: 'a rehearsal: a repeatable number from a seed; not a distribution',
        },
      },
      RECORD_DIR,
      LEDGER,
      KEYS,
      BY,
      ...SOURCE,
    ],
    examples: [
      {
        line: 'zasady distribute надходження.yaml',
        help: {
          uk: 'розподіл, записи — у теці records',
          en: 'a distribution, records in the folder records',
        },
      },
      {
        line: 'zasady distribute надходження.yaml --seed проба',
        help: { uk: 'репетиція без записів', en: 'a rehearsal without records' },
      },
    ],
    load: () => import('./commands/distribute.ts'),
  },
  {
    name: 'start',
    summary: {
      uk: 'відкрити студію в браузері; без налаштувань — навчальний суд (`npm start`)',
      en: 'open the studio in a browser; without settings the sample court (`npm start`)',
    },
    details: {
      uk: 'Слухає лише цю машину, доки не сказано інше; далі — тільки з шифруванням. Незавершені розподіли доводить до кінця перед початком. Зупиняється сигналом, відповівши на все, що вже прийняв.',
      en: 'Listens on this machine only unless told otherwise; beyond it only with encryption. Draws that were cut short are finished first. Stops at a signal when everything in hand is answered.',
    },
    args: [],
    options: START_OPTIONS,
    examples: [
      {
        line: 'zasady start --data /srv/zasady --no-sample',
        help: { uk: 'почати справжній суд', en: 'begin a real court' },
      },
      {
        line: 'zasady start --data /srv/zasady --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem',
        help: { uk: 'для всього суду, з шифруванням', en: 'for the whole court, with encryption' },
      },
    ],
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'explain',
    summary: {
      uk: 'пояснити становище судді або дію пункту',
      en: 'explain the standing of a judge or the working of a clause',
    },
    args: [],
    options: [
      POLICY_LIST,
      AS_OF,
      KNOWN_AT,
      FACTS,
      {
        flags: '--judge <id>',
        help: { uk: 'лише цей суддя', en: 'this judge only' },
      },
      {
        flags: '--clause <id>',
        help: {
          uk: 'лише цей пункт (`4.3.2`) або кілька через кому (`vkz/4.3,records/7`)',
          en: 'this clause only (`4.3.2`), or several with commas (`vkz/4.3,records/7`)',
        },
      },
      {
        flags: '--full',
        help: {
          uk: 'повне пояснення: таблиця підстав, що змінило б висновок',
          en: 'in full: the table of grounds, what would have changed it',
        },
      },
    ],
    examples: [
      {
        line: 'zasady explain --policy desn --as-of 2026-08-04 --facts справа.json --judge j01 --full',
        help: { uk: 'усе про одного суддю', en: 'everything about one judge' },
      },
      {
        line: 'zasady explain --policy vkz,records --as-of 2026-01-14 --facts факти.json --clause vkz/4.3,records/5,records/6,records/7',
        help: {
          uk: 'чому протоколу не видно в кабінеті Електронного суду і що це змінило б',
          en: 'why the minutes are not seen in the cabinet, and what would change that',
        },
      },
    ],
    load: () => import('./commands/explain.ts'),
  },
  ...DUTY_COMMANDS,
  ...DOCUMENT_COMMANDS,
  {
    name: 'check',
    summary: { uk: 'перевірити засади', en: 'check policies' },
    args: [POLICIES],
    options: [],
    examples: [
      { line: 'zasady check desn', help: { uk: 'засади одного суду', en: 'one court' } },
      {
        line: 'zasady check засади.zasady зміни.zasady',
        help: { uk: 'файли з їхніх тек', en: 'files with their folders' },
      },
    ],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'fmt',
    summary: {
      uk: 'привести файли до єдиного вигляду або перекласти їх запис',
      en: 'bring files to the canonical layout, or translate their spelling',
    },
    args: [POLICIES],
    options: [
      {
        flags: '--to <form>',
        choices: ['uk', 'en', 'yaml'],
        help: {
          uk: 'українською, англійською чи YAML (`uk`, `en`, `yaml`)',
          en: 'in Ukrainian, in English or as YAML (`uk`, `en`, `yaml`)',
        },
      },
      {
        flags: '--check',
        help: {
          uk: 'нічого не змінювати; код 1, якщо є що змінити',
          en: 'change nothing; exit 1 if something would change',
        },
      },
      {
        flags: '--stdout',
        help: { uk: 'вивести, а не записати', en: 'print instead of writing' },
      },
      {
        flags: '--out <folder>',
        help: { uk: 'записати до іншої теки', en: 'write to another folder' },
      },
    ],
    examples: [
      { line: 'zasady fmt засади.zasady', help: { uk: 'на місці', en: 'in place' } },
      {
        line: 'zasady fmt desn --to en --out english',
        help: { uk: 'англійською до теки english', en: 'in English, into the folder english' },
      },
    ],
    load: () => import('./commands/fmt.ts'),
  },
  {
    name: 'test',
    summary: { uk: 'виконати тести, записані в засадах', en: 'run the tests inside policies' },
    args: [POLICIES],
    options: [
      {
        flags: '--coverage',
        help: {
          uk: 'зіпсувати кожну умову й межу і показати, чого тести не помітили',
          en: 'break every condition and boundary and show what no test noticed',
        },
      },
    ],
    examples: [
      {
        line: 'zasady test desn --coverage',
        help: { uk: 'чи справді перевірено кожен пункт', en: 'is every clause really tested' },
      },
    ],
    load: () => import('./commands/test.ts'),
  },
  {
    name: 'coverage',
    summary: {
      uk: 'скільки пунктів джерела мають правило і тест',
      en: 'how many clauses of the source have a rule and a test',
    },
    details: {
      uk: 'Пункт вважається перевіреним, лише коли тести помічають і заперечення його умови, і зсув кожної його межі на одиницю: команда робить ці навмисні помилки.',
      en: 'A clause counts as tested only when the tests notice its condition negated and each of its boundaries moved by one unit: the command makes these deliberate mistakes.',
    },
    args: [],
    options: [
      {
        flags: '--clauses <file>',
        help: { uk: 'перелік пунктів (YAML)', en: 'the list of clauses (YAML)' },
      },
      {
        flags: '--quick',
        help: {
          uk: 'без навмисних помилок: досить, що пункт згадано в тесті',
          en: 'without deliberate mistakes: a test that names the clause is enough',
        },
      },
    ],
    examples: [
      {
        line: 'zasady coverage --clauses clauses.yaml --json',
        help: { uk: 'для програм', en: 'for programs' },
      },
    ],
    load: () => import('./commands/coverage.ts'),
  },
  ...AMEND_COMMANDS,
  ...PREVIEW_COMMANDS,
  ...LEDGER_COMMANDS,
  ...REGISTER_COMMANDS,
  ...WITNESS_COMMANDS,
  ...BUNDLE_COMMANDS,
  ...AUDIT_COMMANDS,
  ...SYSTEM_COMMANDS,
]
