/** That the openings open seals of this bundle: what an auditor reads is what was sealed before the draw. */
import { isSealed, type Opening, sealOf, sealsOf } from '../../record/seal.ts'
import type { Manifest } from '../../record/manifest.ts'
import { fails, holds, notChecked } from '../steps.ts'
import type { Check } from './check.ts'

export const seals: Check = {
  check: 'seals',
  title: { uk: 'відкриті печатки', en: 'opened seals' },
  run({ bundle: { facts, manifest, openings } }) {
    const sealed = sealsByPlace(facts, manifest)
    const count = sealed.size
    if (openings.length === 0) {
      return notChecked(
        `відкриттів немає: пакет публічний; печаток ${count}`,
        `there are no openings: the bundle is public; seals: ${count}`,
      )
    }
    const repeated = repeatedAt(openings)
    if (repeated !== -1) {
      return fails(`/openings/${repeated}`, 'місце відкрито двічі', 'a place is opened twice')
    }
    const wrong = openings.findIndex((opening) => !opens(opening, sealed))
    if (wrong !== -1) {
      const { path = '' } = openings[wrong] ?? {}
      return fails(
        `/openings/${wrong}`,
        `у пакеті немає печатки, яку це відкриває (\`${path}\`): значення або сіль змінено`,
        `the bundle has no seal that this opens (\`${path}\`): the value or the salt was altered`,
      )
    }
    return holds(
      `відкрито ${openings.length} з ${count}`,
      `${openings.length} of ${count} are opened`,
    )
  },
}

type SealsByPlace = ReadonlyMap<string, ReadonlySet<string>>

function repeatedAt(openings: readonly Opening[]): number {
  const seen = new Set<string>()
  return openings.findIndex(({ path }) => seen.size === seen.add(path).size)
}

const opens = (opening: Opening, seals: SealsByPlace): boolean =>
  seals.get(opening.path)?.has(sealOf(opening).sealed) === true

/** Seals of the snapshot by their places in it, and those of facts that excluded somebody. */
function sealsByPlace(facts: unknown, { pools }: Manifest): SealsByPlace {
  const used = pools
    .flatMap(({ excluded }) => excluded)
    .flatMap(({ grounds }) => grounds)
    .flatMap((ground) => ground.facts)
    .flatMap(({ path, value }) => (isSealed(value) ? [{ path, ...value }] : []))
  const places = new Map<string, Set<string>>()
  for (const { path, sealed } of [...sealsOf(facts), ...used]) {
    places.set(path, (places.get(path) ?? new Set()).add(sealed))
  }
  return places
}
