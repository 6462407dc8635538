/**
 * The one table of commands: the parser, the help and the list of commands are made from it.
 *
 * A command's code is loaded only when it is run.
 */
import type { CommandSpec } from './command.ts'
import { AS_OF, FACTS, KNOWN_AT, POLICIES, POLICY, RECORD_DIR } from './options.ts'

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
      uk: 'показати розподіл на доданому навчальному прикладі (`npm start`)',
      en: 'show a distribution of the shipped synthetic sample (`npm start`)',
    },
    args: [],
    options: [RECORD_DIR],
    examples: [],
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
      POLICY,
      AS_OF,
      KNOWN_AT,
      FACTS,
      {
        flags: '--judge <id>',
        help: { uk: 'лише цей суддя', en: 'this judge only' },
      },
      {
        flags: '--clause <id>',
        help: { uk: 'лише цей пункт (`4.3.2`)', en: 'this clause only (`4.3.2`)' },
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
    ],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'due',
    summary: {
      uk: 'що належить виконати: обов’язки зі строками, прострочені та майбутні',
      en: 'what falls due: duties with their deadlines, overdue and pending',
    },
    args: [],
    options: [
      {
        flags: '--policy <ids>',
        help: {
          uk: 'код засад (`desn`), кілька кодів через кому або `all`',
          en: 'the id of a policy (`desn`), several with commas, or `all`',
        },
      },
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
    ],
    examples: [
      {
        line: 'zasady due --policy desn,vkz --as-of 2026-09-09 --facts справа.json',
        help: {
          uk: 'хто, що й до якого часу має зробити',
          en: 'who has to do what, and by when',
        },
      },
    ],
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'procedure',
    summary: {
      uk: 'чи дотримано послідовності дій: пропущене, запізніле, не за порядком',
      en: 'whether a procedure is kept: missing, late and out-of-order steps',
    },
    args: [
      {
        flags: '<action>',
        help: {
          uk: '`check` — звірити записаний час кожної дії',
          en: '`check`: compare the recorded time of every step',
        },
      },
    ],
    options: [POLICY, AS_OF, KNOWN_AT, FACTS],
    examples: [
      {
        line: 'zasady procedure check --policy vkz --as-of 2026-11-18T11:30+02:00 --facts засідання.json',
        help: {
          uk: 'відеоконференція: що зроблено, що лишилося і до якого часу',
          en: 'a videoconference: what was done, what remains and by when',
        },
      },
    ],
    load: () => import('./commands/procedure.ts'),
  },
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
  {
    name: 'import',
    summary: {
      uk: 'прочитати файл судової системи: протокол, повістку; вивести факти',
      en: 'read a file of a court system: a protocol, a summons; print the facts',
    },
    details: {
      uk: 'Читає протокол відеоконференції, судову повістку і протокол автоматизованого розподілу (HTML, UTF-8 або Windows-1251). Факти — JSON у стандартний вивід, готові для `decide --facts`; зауваження — у стандартний потік помилок. Чого файл не каже, того серед фактів немає.',
      en: 'Reads the protocol of a videoconference, a court summons and a protocol of automated distribution (HTML, UTF-8 or Windows-1251). The facts go to standard output as JSON, ready for `decide --facts`; notes go to standard error. What the file does not say is not among the facts.',
    },
    args: [
      {
        flags: '<file>',
        help: {
          uk: 'файл системи; `-` — стандартний ввід',
          en: 'a file of the system; `-` for standard input',
        },
      },
    ],
    options: [
      {
        flags: '--facts <file>',
        help: {
          uk: 'факти, яких файл не каже (номери справи з картки); сказане у файлі має перевагу',
          en: 'facts that the file does not say (the numbers on the case card); what the file says prevails',
        },
      },
      {
        flags: '--actions',
        help: {
          uk: 'вивести не факти, а перелік дій із часом',
          en: 'print the timed list of actions in place of the facts',
        },
      },
    ],
    examples: [
      {
        line: 'zasady import протокол.html > факти.json',
        help: { uk: 'факти для decide --policy vkz', en: 'facts for decide --policy vkz' },
      },
    ],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'summons',
    summary: {
      uk: 'електронні виклики: план, надсилання, реєстр стану доставлення',
      en: 'electronic summonses: plan, sending, register of delivery',
    },
    details: {
      uk: 'Спосіб обирає Порядок: кожен спосіб подають йому як припущення. Латиницю вживають лише з --latin і лише за згодою учасника. Текст надає суд: у шаблоні назви фактів стоять у дужках, {hearing.starts_at}; додатків із затвердженою структурою тексту джерело не містить.',
      en: 'The procedure chooses the way: each is put to it as a supposition. Latin letters need --latin and the consent of the participant. The court supplies the text: a template with facts in braces, {hearing.starts_at}; the annexes with the approved structure are not in the source.',
    },
    args: [
      {
        flags: '<action>',
        help: {
          uk: '`plan` — кому, як і що; `send` — надіслати; `status` — реєстр',
          en: '`plan`: to whom, how and what; `send`; `status`: the register',
        },
      },
    ],
    options: [
      POLICY,
      AS_OF,
      FACTS,
      {
        flags: '--template <file>',
        help: { uk: 'текст виклику від суду', en: 'the text of the summons from the court' },
      },
      {
        flags: '--latin',
        help: {
          uk: 'SMS латиницею, де Порядок це дозволяє',
          en: 'SMS in Latin letters where the procedure permits it',
        },
      },
      {
        flags: '--spool <folder>',
        help: {
          uk: 'надіслати: файл на повідомлення в теці',
          en: 'send: a file for each message in a folder',
        },
      },
      {
        flags: '--gateway <address>',
        help: {
          uk: 'надіслати: адреса шлюзу або файл із нею (url, authorization, attempts, timeout_ms, backoff_ms)',
          en: 'send: the address of a gateway, or a file with it (url, authorization, attempts, timeout_ms, backoff_ms)',
        },
      },
      {
        flags: '--register <file>',
        help: {
          uk: 'реєстр стану доставлення, лише дописуваний',
          en: 'the register of delivery, append-only',
        },
      },
      {
        flags: '--message <id>',
        help: { uk: 'лише записи про це повідомлення', en: 'only the entries of this message' },
      },
      {
        flags: '--event <file>',
        help: {
          uk: 'додати повідомлення шлюзу про стан: JSON, `-` — стандартний ввід',
          en: 'add a report of the gateway: JSON, `-` for standard input',
        },
      },
      {
        flags: '--correct <entry>',
        help: {
          uk: 'виправити запис новим записом (із --set, --at, --reason)',
          en: 'put an entry right by a new one (with --set, --at, --reason)',
        },
      },
      {
        flags: '--set <status>',
        help: { uk: 'правильний стан', en: 'the right status' },
      },
      {
        flags: '--at <time>',
        help: { uk: 'правильний час стану', en: 'the right time of the status' },
      },
      {
        flags: '--reason <text>',
        help: { uk: 'чому запис виправляють', en: 'why the entry is put right' },
      },
    ],
    examples: [
      {
        line: 'zasady summons plan --as-of 2024-06-11 --facts справа.json --template повістка.txt',
        help: { uk: 'кому, яким способом і чому', en: 'to whom, which way and why' },
      },
      {
        line: 'zasady summons status --register виклики.ndjson',
        help: { uk: 'стан доставлення', en: 'the status of delivery' },
      },
    ],
    load: () => import('./commands/summons.ts'),
  },
]
