/**
 * Commander's refusals in, sentences in the user's language out.
 *
 * Commander puts the word in question between quotes; the sentence around it is ours.
 */
import type { CommanderError } from 'commander'
import { COMMANDS, GLOBAL_OPTIONS } from './commands.ts'
import { flagsIn, overview } from './help.ts'
import { nearest } from './nearest.ts'
import type { Lang, Text } from './text.ts'

/** What standard error gets; `words` are those of the command line. */
export function usageMessage(error: CommanderError, words: readonly string[], lang: Lang): string {
  if (error.code === 'commander.help') return overview(lang)
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '')
  const command = COMMANDS.find(({ name }) => words.includes(name))
  const near = suggestion(error.code, quoted[0] ?? '', command?.name)
  const help: Text =
    near === undefined
      ? { uk: `довідка: ${helpLine(command?.name)}`, en: `help: ${helpLine(command?.name)}` }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`?` }
  return `zasady: ${sentence(error, quoted.map((word) => (word.startsWith('-') ? flagsIn(lang, word) : word)))[lang]}\n  ${help[lang]}\n`
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

function suggestion(code: string, word: string, command: string | undefined): string | undefined {
  if (code === 'commander.unknownCommand') {
    return nearest(
      word,
      COMMANDS.map(({ name }) => name),
    )
  }
  if (code !== 'commander.unknownOption') return undefined
  const own = COMMANDS.find(({ name }) => name === command)?.options ?? []
  return nearest(
    word,
    [...own, ...GLOBAL_OPTIONS].flatMap(({ flags }) => /--[a-z-]+/.exec(flags) ?? []),
  )
}

const helpLine = (command: string | undefined): string =>
  command === undefined ? 'zasady --help' : `zasady ${command} --help`
