/** The command that keeps a ledger, and the options that name one. Part of the table in commands.ts. */
import type { CommandSpec, OptionSpec } from './command.ts'
import {
  ACT,
  KEY_OPTIONS,
  OUTAGE_OPTIONS,
  REDACTION_OPTIONS,
  RESEARCH_OPTIONS,
  TEXT_OPTIONS,
} from './ledger-options.ts'

export const LEDGER: OptionSpec = {
  flags: '--ledger <place>',
  help: {
    uk: 'журнал: файл SQLite або адреса postgres://… (без неї — змінна ZASADY_LEDGER)',
    en: 'the ledger: an SQLite file or an address postgres://… (the variable ZASADY_LEDGER by default)',
  },
}
export const KEYS: OptionSpec = {
  flags: '--keys <file>',
  help: {
    uk: 'файл ключів суду (без нього — поруч із журналом)',
    en: 'the key file of the court (beside the ledger by default)',
  },
}
export const BY: OptionSpec = {
  flags: '--by <account>',
  help: { uk: 'від чийого імені вносять', en: 'in whose name it is entered' },
}
export const SOURCE: readonly OptionSpec[] = [
  {
    flags: '--source <name>',
    help: {
      uk: 'джерело випадковості: sealed-chain (без --source), beacon, combined, ceremony, system',
      en: 'source of randomness: sealed-chain (by default), beacon, combined, ceremony, system',
    },
  },
  {
    flags: '--beacon <file>',
    help: {
      uk: 'публічний маяк: файл із ключами url, chain_hash, public_key, genesis, period, delay, witness',
      en: 'a public beacon: a file with url, chain_hash, public_key, genesis, period, delay, witness',
    },
  },
  {
    flags: '--witness <name>',
    help: {
      uk: 'маяк: свідок, за часом якого визначено раунд (без нього — той, що у файлі маяка, або час запису)',
      en: 'a beacon: the witness whose time fixes the round (by default that of the beacon file, or the time of the entry)',
    },
  },
  {
    flags: '--participants <people>',
    help: {
      uk: 'церемонія: хто засвідчує, через кому, щонайменше двоє',
      en: 'a ceremony: who attests it, with commas, two at least',
    },
  },
  {
    flags: '--digits <digits>',
    help: { uk: 'церемонія: цифри, що випали', en: 'a ceremony: the digits thrown' },
  },
  {
    flags: '--act <entry>',
    help: {
      uk: 'церемонія: номер запису з її актом',
      en: 'a ceremony: the number of the entry with its act',
    },
  },
]

const DATE: OptionSpec = {
  flags: '--date <date>',
  help: {
    uk: 'дата акта або день, з якого внесене діє (без неї — сьогодні)',
    en: 'date of the act, or the day since when it is true (today by default)',
  },
}

export const LEDGER_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'ledger',
    summary: {
      uk: 'журнал суду: створити, вносити, завершувати, засвідчувати, перенести, вилучити',
      en: 'the ledger of a court: make, enter, settle, have witnessed, move, redact',
    },
    details: {
      uk: 'До журналу лише дописують: кожен запис входить до дерева, корінь якого підписано. `init` створює журнал і ключі; `policy ID` вносить засади, `approve ЗАСАДИ` — їх схвалення з актом зборів, від імені іншої особи, і лише після цього їх можна застосувати; `editions` показує стан кожної редакції; `act` вносить розпорядження чи резолюцію, що дозволяє повторний розподіл; `settle` завершує розподіли, перервані збоєм чи очікуванням числа; `chain` додає новий запечатаний ланцюг; `abandon ЗАПИС` припиняє розподіл, який не завершити; `outage` вносить збій. `export` виводить журнал текстом, `import ФАЙЛ` відтворює його в іншому місці, перевіряючи. `witness add КЛЮЧ` називає свідка, `checkpoint` виводить підписану контрольну точку для нього, `witnessed ФАЙЛ` вносить засвідчену. `redact` вилучає відомості назавжди, лишаючи запис про це. `pseudonymise` виводить розподіли для дослідників, без імен. `rotate-key` замінює ключ контрольних точок.',
      en: 'A ledger is only added to: every entry is part of a tree whose root is signed. `init` makes the ledger and its keys; `policy ID` enters a policy, `approve POLICY` its approval with the act of the assembly, in the name of somebody else, and only from then on may it be used; `editions` shows the state of every edition; `act` enters the directive or resolution that allows a repeat distribution; `settle` finishes draws that a failure or a missing number cut short; `chain` adds a new sealed chain; `abandon ENTRY` closes a draw that cannot be finished; `outage` enters an outage. `export` prints the ledger as text, `import FILE` makes it again at another place, verified. `witness add KEY` names a witness, `checkpoint` prints the signed checkpoint for it, `witnessed FILE` enters the cosigned one. `redact` removes facts for ever and leaves an entry that says so. `pseudonymise` prints the distributions for researchers, without names. `rotate-key` replaces the key of the checkpoints.',
    },
    args: [
      {
        flags: '<action>',
        help: {
          uk: 'init, status, editions, policy, act, approve, chain, settle, abandon, outage, export, import, witness, checkpoint, witnessed, redact, pseudonymise, rotate-key',
          en: 'init, status, editions, policy, act, approve, chain, settle, abandon, outage, export, import, witness, checkpoint, witnessed, redact, pseudonymise, rotate-key',
        },
      },
      {
        flags: '[what]',
        help: {
          uk: 'що саме: засади, запис, файл; `add` чи `retire` для `witness`',
          en: 'which one: a policy, an entry, a file; `add` or `retire` for `witness`',
        },
      },
      { flags: '[key]', help: { uk: 'ключ для `witness`', en: 'the key for `witness`' } },
    ],
    options: [
      LEDGER,
      KEYS,
      BY,
      DATE,
      {
        flags: '--origin <name>',
        help: {
          uk: 'назва журналу серед усіх: court.example/docket',
          en: 'the name of the ledger among all: court.example/docket',
        },
      },
      { flags: '--court <name>', help: { uk: 'назва суду', en: 'the name of the court' } },
      { flags: '--type <type>', help: { uk: 'вид акта', en: 'the type of the act' } },
      { flags: '--no <number>', help: { uk: 'номер акта', en: 'the number of the act' } },
      { flags: '--signed-by <name>', help: { uk: 'хто підписав', en: 'who signed it' } },
      { flags: '--case <number>', help: { uk: 'номер справи', en: 'the number of the case' } },
      {
        flags: '--corrects <entry>',
        help: {
          uk: 'номер запису, помилку в якому виправлено',
          en: 'the number of the entry whose mistake is put right',
        },
      },
      { flags: '--reason <text>', help: { uk: 'причина', en: 'the reason' } },
      ACT,
      ...TEXT_OPTIONS,
      ...OUTAGE_OPTIONS,
      ...REDACTION_OPTIONS,
      ...KEY_OPTIONS,
      ...RESEARCH_OPTIONS,
      ...SOURCE.filter(({ flags }) => flags !== ACT.flags),
    ],
    examples: [
      {
        line: 'zasady ledger init --origin court.example/docket --court "Умовний районний суд"',
        help: { uk: 'новий журнал', en: 'a new ledger' },
      },
      {
        line: 'zasady ledger policy desn --ledger zasady.ledger',
        help: { uk: 'внести засади', en: 'enter a policy' },
      },
      {
        line: 'zasady ledger approve desn --act 5 --by голова-зборів --ledger zasady.ledger',
        help: { uk: 'схвалити їх актом зборів', en: 'approve it by the act of the assembly' },
      },
      {
        line: 'zasady ledger export --out журнал.txt && zasady ledger import журнал.txt --ledger postgres://court@host/docket',
        help: { uk: 'перенести до іншої бази', en: 'move to another database' },
      },
      {
        line: 'zasady ledger redact --case 999/0412/26 --reason "ухвала від 01.09.2026"',
        help: { uk: 'вилучити запечатане', en: 'remove what is sealed' },
      },
    ],
    load: () => import('./commands/ledger.ts'),
  },
  {
    name: 'replay',
    summary: {
      uk: 'перевірити минуле: виконати розподіли журналу ще раз і порівняти',
      en: 'replay the past: run the distributions of a ledger again and compare',
    },
    details: {
      uk: 'Усе береться з журналу: тексти засад, якими вони були, відомості, якими їх знали, число, яке взято. Висновок про кожен розподіл: так само; інакше — де саме; не відтворено — чому. Ctrl+C зупиняє, зі --state можна продовжити.',
      en: 'Everything comes from the ledger: the texts of the policy as they were, the facts as they were known, the number that was taken. Each distribution is found the same; different, and where; or not replayed, and why. Ctrl+C stops, and with --state it can go on.',
    },
    args: [],
    options: [
      LEDGER,
      {
        flags: '--origin <name>',
        help: {
          uk: 'назва журналу, якщо в базі їх кілька',
          en: 'the name of the ledger where a database has several',
        },
      },
      { flags: '--from <date>', help: { uk: 'з якого дня', en: 'from which day' } },
      {
        flags: '--to <date>',
        help: { uk: 'до якого дня, включно', en: 'to which day, inclusive' },
      },
      { flags: '--case <number>', help: { uk: 'лише одна справа', en: 'one case only' } },
      {
        flags: '--workers <count>',
        help: {
          uk: 'скільки потоків (без нього — скільки ядер)',
          en: 'how many threads (as many as cores by default)',
        },
      },
      {
        flags: '--state <file>',
        help: {
          uk: 'файл стану, щоб продовжити після зупинки',
          en: 'a file of state, to go on after a stop',
        },
      },
    ],
    examples: [
      {
        line: 'zasady replay --ledger zasady.ledger --from 2026-03-01 --to 2026-03-31',
        help: { uk: 'усі розподіли березня', en: 'all distributions of March' },
      },
    ],
    load: () => import('./commands/replay.ts'),
  },
]
