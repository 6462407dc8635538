/**
 * Commander's refusals in, sentences in the user's language out.
 *
 * Commander puts the word in question between quotes; the sentence around it is ours.
 */
import type { CommanderError } from 'commander'
import { COMMANDS } from './commands.ts'
import { GLOBAL_OPTIONS } from './options.ts'
import { flagsIn, overview } from './help.ts'
import type { Lang, Text } from './text.ts'

/** What standard error gets; `words` are those of the command line. */
export async function usageMessage(
  error: CommanderError,
  words: readonly string[],
  lang: Lang,
): Promise<string> {
  if (error.code === 'commander.help') return overview(lang)
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '')
  const command = COMMANDS.find(({ name }) => words.includes(name))
  const near = await suggestion(error.code, quoted[0] ?? '', command?.name)
  const help: Text =
    near === undefined
      ? { uk: `довідка: ${helpLine(command?.name)}`, en: `help: ${helpLine(command?.name)}` }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`?` }
  return `zasady: ${
    sentence(
      error,
      quoted.map((word) => (word.startsWith('-') ? flagsIn(lang, word) : word)),
    )[lang]
  }\n  ${help[lang]}\n`
}

function sentence({ code, message }: CommanderError, quoted: readonly string[]): Text {
  const [first = '', second = ''] = quoted
  switch (code) {
    case 'commander.unknownCommand':
      return { uk: `немає команди \`${first}\``, en: `unknown command \`${first}\`` }
    case 'commander.unknownOption':
      return { uk: `невідомий параметр \`${first}\``, en: `unknown option \`${first}\`` }
    case 'commander.missingArgument':
      return {
        uk: `бракує аргументу \`${flagsIn('uk', `<${first}>`)}\``,
        en: `missing argument \`<${first}>\``,
      }
    case 'commander.optionMissingArgument':
      return {
        uk: `параметр \`${first}\` потребує значення`,
        en: `the option \`${first}\` needs a value`,
      }
    case 'commander.excessArguments':
      return { uk: 'зайві аргументи', en: 'too many arguments' }
    case 'commander.invalidArgument':
      return {
        uk: `параметр \`${first}\` не може мати значення \`${second}\`; можна: ${choicesIn(message)}`,
        en: `the option \`${first}\` cannot be \`${second}\`; it can be: ${choicesIn(message)}`,
      }
    default:
      return { uk: `команду вжито неправильно: ${message}`, en: message }
  }
}

const choicesIn = (message: string): string => message.replace(/^.* are /, '').replace(/\.$/, '')

/** The language's own «did you mean», loaded only now. */
async function suggestion(code: string, word: string, command: string | undefined) {
  const known = knownWords(code, command)
  if (known.length === 0) return undefined
  const { nearest } = await import('../grammar/index.ts')
  return nearest(word, known)
}

function knownWords(code: string, command: string | undefined): readonly string[] {
  if (code === 'commander.unknownCommand') return COMMANDS.map(({ name }) => name)
  if (code !== 'commander.unknownOption') return []
  const own = COMMANDS.find(({ name }) => name === command)?.options ?? []
  return [...own, ...GLOBAL_OPTIONS].flatMap(({ flags }) => /--[a-z-]+/.exec(flags) ?? [])
}

const helpLine = (command: string | undefined): string =>
  command === undefined ? 'zasady --help' : `zasady ${command} --help`
