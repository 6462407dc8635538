/** The list of judges left out of a draw: `Суддя А.А. - Причина, Суддя Б.Б. - Причина(частина, частина), …`. */
import { type Draft, known } from './draft.ts'
import { clausesOf, type ExclusionReason, partsOf, splitOutside } from './exclusion-reasons.ts'
import { nameOf } from './people.ts'
import type { FactFields, Note } from './types.ts'

export interface Exclusions {
  readonly judges: readonly string[]
  /** One entry for each judge, part of a reason and clause; without a clause where none is known. */
  readonly excluded: readonly FactFields[]
}

interface Line {
  readonly judge: string
  readonly reasons: string[]
}

/** Reads the list; what no clause is known for is told in the draft. */
export function exclusions(
  draft: Draft,
  words: string,
  reasons: readonly ExclusionReason[],
): Exclusions {
  const lines = linesOf(draft, words)
  const excluded = lines.flatMap((line) =>
    line.reasons.flatMap((reason) => entriesOf(draft, line.judge, reason, reasons)),
  )
  return { judges: lines.map(({ judge }) => judge), excluded }
}

/** A part without a dash is one more reason of the judge before it. */
function linesOf(draft: Draft, words: string): readonly Line[] {
  const lines: Line[] = []
  for (const item of splitOutside(words)) {
    const dash = item.search(/ [-–—] /)
    if (dash > 0)
      lines.push({
        judge: nameOf(item.slice(0, dash).trim()),
        reasons: [item.slice(dash + 3).trim()],
      })
    else if (lines.length > 0) lines.at(-1)?.reasons.push(item)
    else draft.unread.push(noName(item))
  }
  return lines
}

function entriesOf(
  draft: Draft,
  judge: string,
  reason: string,
  reasons: readonly ExclusionReason[],
): readonly FactFields[] {
  return partsOf(reason).flatMap((part) => {
    const words = part.head === undefined ? part.text : `${part.head}(${part.text})`
    const clauses = clausesOf(part, reasons)
    if (clauses.length > 0)
      return clauses.map((clause) => ({ judge_id: judge, clause, reason: words }))
    draft.unread.push(noClause(judge, words))
    return [known({ judge_id: judge, reason: words })]
  })
}

const noName = (item: string): Note => ({
  uk: `серед виключених суддів не зрозуміло, кого стосується \`${item}\``,
  en: `among the judges left out it is not clear whom \`${item}\` is about`,
})
const noClause = (judge: string, words: string): Note => ({
  uk: `\`${judge}\`: пункту для причини \`${words}\` не зазначено`,
  en: `\`${judge}\`: no clause is given for the reason \`${words}\``,
})
