/**
 * Options and arguments that several commands share.
 */
import type { ArgumentSpec, OptionSpec } from './command.ts'

export const POLICY: OptionSpec = {
  flags: '--policy <id>',
  help: {
    uk: 'код засад (`desn`) або шлях до файлу засад',
    en: 'the id of a policy (`desn`) or the path of a policy file',
  },
}
/** Where an answer under several policies is one page. */
export const POLICY_LIST: OptionSpec = {
  flags: '--policy <ids>',
  help: {
    uk: 'код засад (`desn`), кілька кодів через кому або шлях до файлу засад',
    en: 'the id of a policy (`desn`), several with commas, or the path of a policy file',
  },
}
export const AS_OF: OptionSpec = {
  flags: '--as-of <date>',
  help: {
    uk: 'дата або момент рішення: `2026-08-04`, `2026-08-04T09:50+03:00`',
    en: 'the day or moment of the decision: `2026-08-04`, `2026-08-04T09:50+03:00`',
  },
}
export const KNOWN_AT: OptionSpec = {
  flags: '--known-at <time>',
  help: {
    uk: 'момент, на який відомі факти; внесене пізніше вважається невідомим',
    en: 'the moment at which the facts are known; what was entered later is unknown',
  },
}
export const FACTS: OptionSpec = {
  flags: '--facts <file>',
  help: {
    uk: 'факти: файл JSON або YAML, `-` — стандартний ввід',
    en: 'the facts: a JSON or YAML file, `-` for standard input',
  },
}
export const RECORD_DIR: OptionSpec = {
  flags: '--record-dir <folder>',
  help: {
    uk: 'тека для записів розподілу (без неї — `records`)',
    en: 'the folder for the records (`records` by default)',
  },
}
export const POLICIES: ArgumentSpec = {
  flags: '[policies...]',
  help: {
    uk: 'коди засад, файли або теки; без них — усі засади проєкту',
    en: 'ids of policies, files or folders; all shipped policies by default',
  },
}

/** Options that go with every command. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--lang <language>',
    choices: ['uk', 'en'],
    help: { uk: 'мова повідомлень: uk або en', en: 'language of messages: uk or en' },
  },
  {
    flags: '--json',
    help: { uk: 'вивести JSON для програм', en: 'print JSON for programs' },
  },
  {
    flags: '--no-color',
    help: {
      uk: 'без кольору (так само діє змінна NO_COLOR)',
      en: 'no colour (as with the variable NO_COLOR)',
    },
  },
  { flags: '-h, --help', help: { uk: 'довідка', en: 'help' } },
  { flags: '-V, --version', help: { uk: 'версія', en: 'version' } },
]
