/**
 * What a command is: how it is called and described, and how it is run.
 *
 * Types only, so that `--help` loads nothing of the commands themselves.
 */
import type { ExitCode } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import type { Lang, Text } from './text.ts'

/** What every command is given besides its own arguments. */
export interface Context {
  readonly lang: Lang
  /** Whether programs read the output. */
  readonly json: boolean
  readonly terminal: Terminal
}

/** The words of the command line after the command, as commander sorted them. */
export interface Input {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export type Run = (context: Context, input: Input) => Promise<ExitCode>

export interface ArgumentSpec {
  /** `<intake>`, `[paths...]`: angle brackets where it is required. */
  readonly flags: string
  readonly help: Text
}
export interface OptionSpec {
  /** `--as-of <date>`. */
  readonly flags: string
  readonly help: Text
  readonly choices?: readonly string[]
}
export interface Example {
  readonly line: string
  readonly help: Text
}
export interface CommandSpec {
  readonly name: string
  readonly summary: Text
  /** What the one-line summary cannot say. */
  readonly details?: Text
  readonly args: readonly ArgumentSpec[]
  readonly options: readonly OptionSpec[]
  readonly examples: readonly Example[]
  readonly load: () => Promise<{ readonly run: Run }>
}

/** The value of an option that takes one. */
export function optionText(input: Input, name: string): string | undefined {
  const value = input.options[name]
  return typeof value === 'string' ? value : undefined
}
