/** Why nothing can be decided yet: what is not known, what follows in either case, what to do. */
import type { FactRecord } from '../facts/value.ts'
import { citeOf, isoDay } from './clauses.ts'
import type { Telling } from './decision.ts'
import { capital, paragraph, sentence, strong, type Block } from './explanation.ts'
import { momentDay } from './matter.ts'
import { missingFacts, missingWordings, missingWords } from './missing.ts'
import type { Pool } from './pool.ts'
import { UNKNOWN_PHRASES } from './unknown-phrases.ts'
import { unknownBlocks, wordingGround } from './unknown.ts'
import { nameOf } from './values.ts'

/** What stops the distribution. Wordings that nobody knows come first: no fact can help there. */
export function blockedBlocks(pool: Pool | undefined, telling: Telling): readonly Block[] {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  const { missing } = telling.decision.evaluation.outcome
  const wordings = missingWordings(missing, telling)
  const about = pool === undefined ? [] : openJudges(pool, telling)
  const told = about.flatMap(({ pointers }) => pointers)
  const rest = missingFacts(missing, telling).filter(({ pointer }) => !told.includes(pointer))
  return [
    ...(wordings.length > 0
      ? [
          paragraph(
            strong(phrases.notReproduced(momentDay(telling))),
            ` ${wordingWords(wordings, telling)}`,
          ),
          ...heldBack(telling),
        ]
      : [paragraph(strong(phrases.stopped))]),
    ...about.flatMap(({ blocks }) => blocks),
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            restWords(
              rest.map((one) => missingWords(one, telling)),
              telling,
            ),
          ),
        ]),
  ]
}

function restWords(labels: readonly string[], { lang }: Telling): string {
  const phrases = UNKNOWN_PHRASES[lang]
  return [phrases.unknown(labels.join('; ')), phrases.matters, phrases.supply(false)]
    .map(sentence)
    .join(' ')
}

/** Judges whom a wording concerns for what they are, each with the reason; one that concerns every draw needs none. */
function heldBack(telling: Telling): readonly Block[] {
  const { evaluation, facts } = telling.decision
  const names = new Map((facts.judges ?? []).map((judge) => [judge.id, nameOf(judge, telling)]))
  const said = evaluation.judges.flatMap((verdict) => {
    const why = wordingGround(verdict, telling)
    return why === '' ? [] : [`${names.get(verdict.id) ?? verdict.id} — ${why}`]
  })
  return said.length === 0
    ? []
    : [paragraph(sentence(UNKNOWN_PHRASES[telling.lang].heldBack(said)))]
}

/** Judges about whom a fact is missing, each told once. */
function openJudges(pool: Pool, telling: Telling) {
  const { evaluation, facts } = telling.decision
  const judges = new Map((facts.judges ?? []).map((judge) => [judge.id, judge]))
  return evaluation.judges.flatMap((verdict) => {
    const judge: FactRecord | undefined = judges.get(verdict.id)
    const pointers = verdict.missing.filter((pointer) => pointer.startsWith('/judges/'))
    if (judge === undefined || verdict.status !== 'undetermined' || pointers.length === 0) return []
    const blocks = unknownBlocks(judge, { ...verdict, missing: pointers }, pool, telling)
    return [{ pointers, blocks }]
  })
}

/** «Підпункт 12 підпункту 4.3 діє в редакції, якої в джерелі не наведено (її змінено 27.02.2026).» */
function wordingWords(clauses: readonly string[], telling: Telling): string {
  const phrases = UNKNOWN_PHRASES[telling.lang]
  const byDay = new Map<string, string[]>()
  for (const clause of clauses) {
    const day = changedOn(clause, telling)
    byDay.set(day, [...(byDay.get(day) ?? []), citeOf(clause, telling)])
  }
  const sentences = [...byDay].map(([day, cites]) =>
    sentence(phrases.wording(capital(cites.join(', ')), cites.length, day)),
  )
  return [...sentences, sentence(phrases.addWording)].join(' ')
}

/** The first day on which a later edition knows what the clause says. */
function changedOn(clause: string, telling: Telling): string {
  const { policy, edition } = telling.decision
  const later = policy.editions.filter(({ from }) => from > edition.from)
  const known = later.find(
    ({ clauseStates }) => clauseStates.get(clause)?.state !== 'wording_unknown',
  )
  return known === undefined ? '' : isoDay(known.from, telling.lang)
}
