/** What several checks ask of a draw: who could be drawn, whom it names, its day, what is missing of it. */
import type { Words } from '../../facts/problem.ts'
import { parseDate } from '../../time/day.ts'
import { parseDateTime } from '../../time/instant.ts'
import { kyivDay } from '../../time/kyiv.ts'
import type { DrawFacts, Weighed } from './draws.ts'

/** Those of a list who could really be drawn. */
export const possible = (list: readonly Weighed[]): readonly Weighed[] =>
  list.filter(({ weight }) => weight > 0n)

/** Everybody whom the manifest names: candidates and those left out. */
export const peopleOf = ({ pools }: DrawFacts): ReadonlySet<string> =>
  new Set(
    pools.flatMap(({ candidates, leftOut }) => [...candidates, ...leftOut].map(({ id }) => id)),
  )

/** The day in Kyiv of which the rules were asked. */
export function asOfDay({ asOf }: DrawFacts): number | undefined {
  const instant = parseDateTime(asOf)
  return parseDate(asOf) ?? (instant === undefined ? undefined : kyivDay(instant))
}

/** What cannot be asked of draws of which a text is no longer in the ledger. */
export function withoutText(
  draws: readonly DrawFacts[],
  text: DrawFacts['missing'][number],
): readonly Words[] {
  const silent = draws.filter(({ missing }) => missing.includes(text)).length
  if (silent === 0) return []
  const name = TEXTS[text]
  return [
    {
      uk: `розподілів, ${name.uk} яких у журналі вже немає: ${silent}`,
      en: `draws whose ${name.en} is no longer in the ledger: ${silent}`,
    },
  ]
}

const TEXTS: Readonly<Record<DrawFacts['missing'][number], Words>> = {
  manifest: { uk: 'маніфесту', en: 'manifest' },
  record: { uk: 'запису', en: 'record' },
  facts: { uk: 'відомостей', en: 'snapshot of facts' },
}
