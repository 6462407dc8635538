/**
 * The words of the command line sorted by commander and handed to a command; its exit code out.
 */
import { Command, CommanderError, Option } from 'commander'
import type { CommandSpec, Input, OptionSpec } from './command.ts'
import { complain } from './complaint.ts'
import { COMMANDS } from './commands.ts'
import { GLOBAL_OPTIONS } from './options.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { commandHelp, overview } from './help.ts'
import { storeError } from './store-error.ts'
import { terminalOf } from './terminal.ts'
import type { Lang } from './text.ts'
import { usageMessage } from './usage-message.ts'
import { version } from './version.ts'

/** Runs one command. Only mistakes in this program are thrown. */
export async function runProgram(
  process: NodeJS.Process,
  words: readonly string[],
  lang: Lang,
): Promise<ExitCode> {
  const asked: { command?: CommandSpec; input?: Input } = {}
  const program = programOf(lang, (command, input) => Object.assign(asked, { command, input }))
  try {
    program.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return stoppedEarly(process, error, lang)
  }
  const { command, input } = asked
  if (command === undefined || input === undefined) {
    throw new Error('commander accepted a line without a command')
  }

  const terminal = terminalOf(process, input.options['color'] === false)
  const { run } = await command.load()
  const context = { lang, json: input.options['json'] === true, terminal }
  try {
    return await run(context, input)
  } catch (error) {
    const found = storeError(error)
    if (found === undefined) throw error
    return complain(context, found)
  }
}

function programOf(lang: Lang, chosen: (command: CommandSpec, input: Input) => void): Command {
  const program = new Command('zasady')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(false)
    .helpCommand('help [command]')
    .version(version())
  program.helpInformation = () => overview(lang)
  addOptions(program, GLOBAL_OPTIONS)
  for (const spec of COMMANDS) addCommand(program, spec, lang, chosen)
  return program
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  lang: Lang,
  chosen: (command: CommandSpec, input: Input) => void,
): void {
  const command = program.command(spec.name)
  command.helpInformation = () => commandHelp(spec, lang)
  for (const { flags } of spec.args) command.argument(flags)
  addOptions(command, spec.options)
  command.action(() => {
    chosen(spec, { args: command.args, options: command.optsWithGlobals<Input['options']>() })
  })
}

function addOptions(command: Command, options: readonly OptionSpec[]): void {
  for (const { flags, choices } of options) {
    if (/--(?:help|version)/.test(flags)) continue // commander's own
    const option = new Option(flags)
    command.addOption(choices === undefined ? option : option.choices([...choices]))
  }
}

/** Help and version have been printed by commander; all else is a mistake of the user. */
async function stoppedEarly(process: NodeJS.Process, error: CommanderError, lang: Lang) {
  if (error.exitCode === 0) return EXIT.done
  process.stderr.write(await usageMessage(error, process.argv.slice(2), lang))
  return EXIT.usage
}
