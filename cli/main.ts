/**
 * The composition root: the words of the command line in, an exit code out.
 *
 * The overview is printed before anything else is loaded; all other work begins in `program.ts`.
 */
import { EXIT } from './exit-codes.ts'
import type { Lang } from './text.ts'

const words = process.argv.slice(2)
const lang = languageOf(words)

if (asksForOverview(words)) {
  const { overview } = await import('./help.ts')
  process.stdout.write(overview(lang))
} else {
  try {
    const { runProgram } = await import('./program.ts')
    process.exitCode = await runProgram(process, words, lang)
  } catch (error) {
    const { internalError } = await import('./internal-error.ts')
    process.stderr.write(internalError(error, lang, process.env['ZASADY_DEBUG'] !== undefined))
    process.exitCode = EXIT.internal
  }
}

/** Read before the rest is parsed, because a mistake in the rest must be told in this language. */
function languageOf(all: readonly string[]): Lang {
  const at = all.indexOf('--lang')
  const value = at === -1 ? all.find((word) => word.startsWith('--lang='))?.slice(7) : all[at + 1]
  return value === 'en' ? 'en' : 'uk'
}

/** `--help` or `-h`, with nothing beside it but the language. */
function asksForOverview(all: readonly string[]): boolean {
  const rest = all.filter((word, at) => !word.startsWith('--lang') && all[at - 1] !== '--lang')
  return rest.length === 1 && ['--help', '-h', 'help'].includes(rest[0] ?? '')
}
