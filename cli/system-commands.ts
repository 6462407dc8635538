/**
 * Commands that speak with other systems: files that come from them, messages that go out. Part of the one table.
 */
import type { CommandSpec } from './command.ts'
import { AS_OF, FACTS, KNOWN_AT, POLICY } from './options.ts'

export const SYSTEM_COMMANDS: readonly CommandSpec[] = [
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
    name: 'participants',
    summary: {
      uk: 'пошук учасників відеоконференції: кого буде знайдено, кого ні й чому',
      en: 'search for participants of a videoconference: who is found, who is not, and why',
    },
    details: {
      uk: 'Про кожного учасника з фактів — один рядок: знайдено чи ні, чому, з якими позначками і що змінило б відповідь. Чи знайдено, вирішує порядок; жодного з кількох знайдених програма сама не обирає. Без --query перевіряє всіх учасників.',
      en: 'One line for every participant of the facts: found or not, why, with which marks, and what would change the answer. The policy decides who is found; of several found none is chosen. Without --query all participants are looked up.',
    },
    args: [],
    options: [
      POLICY,
      AS_OF,
      KNOWN_AT,
      FACTS,
      {
        flags: '--query <text>',
        help: {
          uk: 'що шукати: прізвище, ім’я, по батькові або електронна адреса',
          en: 'what to search for: a name or an email address',
        },
      },
      {
        flags: '--all-users',
        help: {
          uk: 'із позначкою «Шукати серед інших користувачів системи»',
          en: 'with “Search among other users of the system”',
        },
      },
    ],
    examples: [
      {
        line: 'zasady participants --as-of 2026-11-18 --facts засідання.json --query вигадько',
        help: { uk: 'кого буде знайдено в адресній книзі', en: 'who is found in the address book' },
      },
    ],
    load: () => import('./commands/participants.ts'),
  },
  {
    name: 'summons',
    summary: {
      uk: 'електронні виклики: план, надсилання, реєстр стану доставлення, звіти шлюзу',
      en: 'electronic summonses: plan, sending, register of delivery, reports of the gateway',
    },
    details: {
      uk: 'Спосіб обирає Порядок: кожен спосіб подають йому як припущення. Латиницю вживають лише з --latin і лише за згодою учасника. Текст надає суд: у шаблоні назви фактів стоять у дужках, {hearing.starts_at}; додатків із затвердженою структурою тексту джерело не містить.',
      en: 'The procedure chooses the way: each is put to it as a supposition. Latin letters need --latin and the consent of the participant. The court supplies the text: a template with facts in braces, {hearing.starts_at}; the annexes with the approved structure are not in the source.',
    },
    args: [
      {
        flags: '<action>',
        help: {
          uk: '`plan` — кому, як і що; `send` — надіслати; `status` — реєстр; `listen` — приймати повідомлення шлюзу про стан',
          en: '`plan`: to whom, how and what; `send`; `status`: the register; `listen`: take reports of the gateway',
        },
      },
    ],
    options: [
      POLICY,
      AS_OF,
      KNOWN_AT,
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
      {
        flags: '--host <host>',
        help: {
          uk: 'слухати: мережева адреса (без неї — 127.0.0.1, лише ця машина)',
          en: 'listen: the network address (127.0.0.1, this machine only, by default)',
        },
      },
      {
        flags: '--port <number>',
        help: {
          uk: 'слухати: порт (без нього — 8790; 0 — будь-який вільний)',
          en: 'listen: the port (8790 by default; 0 for any that is free)',
        },
      },
      {
        flags: '--secret <file>',
        help: {
          uk: 'слухати: файл із секретом, яким шлюз підписує повідомлення',
          en: 'listen: the file with the secret by which the gateway signs its reports',
        },
      },
      {
        flags: '--unsigned',
        help: {
          uk: 'слухати без підпису, лише на цій машині',
          en: 'listen without signatures, on this machine only',
        },
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
      {
        line: 'zasady summons listen --register виклики.ndjson --secret секрет.txt',
        help: {
          uk: 'приймати від шлюзу стан доставлення',
          en: 'take the status of delivery from the gateway',
        },
      },
    ],
    load: () => import('./commands/summons.ts'),
  },
]
