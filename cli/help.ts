/**
 * Help: the table of commands in, the text of `--help` out.
 *
 * Not commander's own: it knows no Ukrainian, and loading it would double the time of `--help`.
 */
import type { CommandSpec, OptionSpec } from './command.ts'
import { COMMANDS } from './commands.ts'
import { GLOBAL_OPTIONS } from './options.ts'
import { EXIT_TEXTS } from './exit-codes.ts'
import type { Lang, Text } from './text.ts'

const HEADINGS = {
  usage: { uk: 'Виклик', en: 'Usage' },
  commands: { uk: 'Команди', en: 'Commands' },
  arguments: { uk: 'Аргументи', en: 'Arguments' },
  options: { uk: 'Параметри', en: 'Options' },
  everywhere: { uk: 'З кожною командою', en: 'With every command' },
  examples: { uk: 'Приклади', en: 'Examples' },
  exitCodes: { uk: 'Коди завершення', en: 'Exit codes' },
} as const satisfies Record<string, Text>

const ABOUT: Text = {
  uk: 'zasady — мова засад розподілу судових справ і рушій правил',
  en: 'zasady: a policy language and rules engine for the distribution of court cases',
}
const MORE: Text = {
  uk: 'Про одну команду: zasady <команда> --help',
  en: 'About one command: zasady <command> --help',
}

/** What stands for a value, in angle or square brackets, as a Ukrainian reads it. */
const PLACES: Readonly<Record<string, string>> = {
  account: 'хто',
  action: 'дія',
  address: 'адреса',
  case: 'справа',
  checkpoint: 'точка',
  command: 'команда',
  count: 'скільки',
  date: 'дата',
  days: 'дні',
  digests: 'дайджести',
  digits: 'цифри',
  edition: 'редакція',
  entry: 'запис',
  exactness: 'точність',
  file: 'файл',
  folder: 'тека',
  form: 'вигляд',
  host: 'адреса',
  id: 'код',
  ids: 'коди',
  intake: 'надходження',
  key: 'ключ',
  kind: 'бланк',
  language: 'мова',
  month: 'місяць',
  name: 'назва',
  no: 'номер',
  number: 'число',
  people: 'особи',
  person: 'особа',
  place: 'місце',
  'policies...': 'засади...',
  size: 'розмір',
  value: 'значення',
  status: 'стан',
  text: 'текст',
  time: 'момент',
  type: 'вид',
  what: 'що',
  whose: 'чий',
  'words...': 'що...',
}

/** `--as-of <date>` with the place named in the user's language. */
export function flagsIn(lang: Lang, flags: string): string {
  if (lang === 'en') return flags
  return flags.replace(/(?<=[<[])[^\]>]+/g, (place) => PLACES[place] ?? place)
}

/** What `zasady --help` prints. */
export function overview(lang: Lang): string {
  return [
    ABOUT[lang],
    section('usage', lang, [lang === 'uk' ? 'zasady <команда> …' : 'zasady <command> …']),
    section('commands', lang, rows(COMMANDS.map(({ name, summary }) => [name, summary[lang]]))),
    section('everywhere', lang, optionRows(GLOBAL_OPTIONS, lang)),
    section('exitCodes', lang, rows(EXIT_TEXTS.map(([code, text]) => [String(code), text[lang]]))),
    `${MORE[lang]}\n`,
  ].join('\n\n')
}

/** What `zasady <command> --help` prints. */
export function commandHelp(command: CommandSpec, lang: Lang): string {
  const { name, summary, details, args, options, examples } = command
  const places = args.map(({ flags }) => flagsIn(lang, flags))
  const usage = ['zasady', name, ...places, ...(options.length > 0 ? ['…'] : [])].join(' ')
  const argumentRows = rows(args.map(({ flags, help }) => [flagsIn(lang, flags), help[lang]]))
  const parts = [
    `zasady ${name} — ${summary[lang]}`,
    ...(details === undefined ? [] : [wrap(details[lang], 90).join('\n')]),
    section('usage', lang, [usage]),
    section('arguments', lang, argumentRows),
    section('options', lang, optionRows(options, lang)),
    section('everywhere', lang, optionRows(GLOBAL_OPTIONS, lang)),
    section(
      'examples',
      lang,
      examples.flatMap(({ line, help }) => [line, `    ${help[lang]}`]),
    ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(heading: keyof typeof HEADINGS, lang: Lang, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return [`${HEADINGS[heading][lang]}:`, ...lines.map((line) => `  ${line}`)].join('\n')
}

function optionRows(options: readonly OptionSpec[], lang: Lang): string[] {
  return rows(options.map(({ flags, help }) => [flagsIn(lang, flags), help[lang]]))
}

/** Two columns; `padEnd` is enough, since flags and names have no wide characters. */
function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([left]) => left.length))
  return pairs.map(([left, right]) => `${left.padEnd(width)}  ${right}`)
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
