/** `zasady participants`: participants and a question in; a hit or a miss with the reason for every one of them out. */
import type { Context, Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { searchFrom, type Searched } from '../participant-search.ts'
import { participantsText } from '../render/participants.ts'
import { problemsText } from '../render/problems.ts'
import type { Lang, Text } from '../text.ts'

/** Exit: answered 0, whoever is found; the facts are refused 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const searched = await searchFrom(input, lang)
  if (!searched.ok) return complain(context, searched)
  if ('refused' in searched.value) {
    const { refused } = searched.value
    await (json ? terminal.out(jsonPage(refused)) : terminal.err(problemsText(refused, lang)))
    return EXIT.unreadable
  }
  const text = json
    ? jsonPage(answerOf(searched.value, lang))
    : participantsText(searched.value, lang, terminal)
  await terminal.out(text)
  return EXIT.done
}

/** The answer for programs, in the language that was asked for. */
function answerOf({ request, query, isWide, rules, answer }: Searched, lang: Lang): object {
  const { id, policy, as_of } = request
  const told = ({ clause, words }: { readonly clause: string; readonly words: Text }) => ({
    clause,
    message: words[lang],
  })
  return {
    schema_version: 1,
    id,
    policy,
    as_of,
    query: query ?? null,
    scope: (isWide ? rules.wide : rules.narrow).words[lang],
    outcome: answer.outcome,
    participants: answer.lines.map((line) => ({
      id: line.participant,
      ...(line.name !== undefined && { name: line.name }),
      result: line.result,
      reasons: line.reasons.map(told),
      ...(line.would !== undefined && { would: told(line.would) }),
      marks: line.marks.map(told),
      warnings: line.warnings.map(told),
      ...(line.missing.length > 0 && { missing: line.missing }),
      notes: line.notes.map((note) => note[lang]),
    })),
    notes: answer.notes.map((note) => note[lang]),
  }
}
