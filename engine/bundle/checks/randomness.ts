/** That the number came from the source that the commitment had named, by that source's own rule. */
import type { Attested, Circumstances, Plan, Sentence, Taken } from '../../draw/sources/source.ts'
import { originProblems, type RandomnessSource, SOURCES } from '../../draw/sources/sources.ts'
import { partsOf } from '../../ledger/entry/evidence.ts'
import { witnessTime } from '../../ledger/order/witness-time.ts'
import { linkBefore } from '../chain-links.ts'
import { placeOf, type ReadBundle } from '../read-bundle.ts'
import { fails, holds } from '../steps.ts'
import type { Check } from './check.ts'

export const randomness: Check = {
  check: 'randomness',
  title: { uk: 'походження випадкового числа', en: 'origin of the random number' },
  run(read) {
    const { plan, randomness: entry } = read
    const place = `${placeOf(read, entry)}/bytes`
    const { value, evidence } = entry.body as unknown as Taken
    const circumstances: Circumstances = {
      committedAt: (attested) => committedAt(read, attested),
      linkBefore: (chain, link) => linkBefore(read, chain, link),
    }
    const [problem] = originProblems(plan, { value, evidence }, circumstances)
    if (problem !== undefined) {
      const { uk, en } = problem.message
      return fails(place, `\`${problem.path}\`: ${uk}`, `\`${problem.path}\`: ${en}`)
    }
    const { doesNotProve } = SOURCES[plan.source as RandomnessSource]
    return holds(
      `${sourceWords(plan, 'uk')}; не доведено: ${doesNotProve.uk}`,
      `${sourceWords(plan, 'en')}; not shown: ${doesNotProve.en}`,
    )
  },
}

/** The source by its name; of two together each, and what was checked of a beacon. */
function sourceWords(plan: Plan, lang: keyof Sentence): string {
  const { called } = SOURCES[plan.source as RandomnessSource]
  const parts = partsOf(plan).map(({ source }) => {
    const signed = source === 'beacon' ? SIGNED[lang] : ''
    return SOURCES[source as RandomnessSource].called[lang] + signed
  })
  return plan.source === 'combined' ? `${called[lang]}: ${parts.join(', ')}` : parts.join(', ')
}

const SIGNED: Sentence = { uk: ' (підпис BLS перевірено)', en: ' (BLS signature verified)' }

/** When the named witness saw the commitment, or when it was recorded where none is named; epoch seconds. */
export function committedAt(read: ReadBundle, attested: Attested | null): number | undefined {
  const { commit, entries, ring, bundle } = read
  if (attested === null) return Date.parse(commit.recorded_at) / 1000
  const { witness, entry } = attested
  const found = entries.find(({ seq }) => seq === entry)
  return found && witnessTime(found, commit, { witness, origin: bundle.origin, ring })
}
