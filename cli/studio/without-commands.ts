/**
 * A sentence in, the same without what only a terminal understands out: a remark in brackets, or the clause that names a
 * command or an option. Empty where nothing else was said.
 */
const OF_TERMINAL = /(?:^|[^\p{L}\d-])--[a-z]|(?:^|[^\p{L}])zasady [a-z]/u

/** Does it name a command of a terminal, or an option? */
export const isOfTerminal = (sentence: string): boolean => OF_TERMINAL.test(sentence)

/** Does it only show how a command is written? */
export const isExample = (sentence: string): boolean =>
  /^(?:приклад|for example): /.test(sentence) && isOfTerminal(sentence)

export function withoutCommands(sentence: string): string {
  if (!isOfTerminal(sentence)) return sentence
  const open = sentence.replaceAll(/\s*\([^()]*\)/g, (part) => (isOfTerminal(part) ? '' : part))
  if (!isOfTerminal(open)) return open
  const clauses = open.split(/(?<=[;:—]) /)
  const kept = clauses.filter((clause) => !isOfTerminal(clause)).join(' ')
  return kept.replace(/\s*[;:—,]$/, '').trim()
}
