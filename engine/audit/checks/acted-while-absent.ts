/** Judges left out as absent who, as other facts in the ledger say, acted on that very day. */
import { drawsAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { withoutText } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { absenceOn } from '../read/snapshot.ts'
import { type Check, type Found, looked, type Words } from '../types.ts'
import { dayWords } from '../words.ts'

export const actedWhileAbsent: Check = {
  code: 'acted-while-absent',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'дії в день відсутності', en: 'acted on a day of absence' },
  finds: {
    uk: 'суддю, якого не включили до розподілу як відсутнього, а відомості будь-якої справи кажуть, що того дня він підписав документ чи закінчив розгляд',
    en: 'a judge left out as absent of whom the facts of any matter say that on that day a document was signed or a case finished',
  },
  misses: {
    uk: 'дії, про які у відомостях розподілів не йдеться (рішення, засідання): їх треба порівняти з реєстром судових рішень',
    en: 'acts that no facts of a draw speak of (rulings, hearings): compare with the register of court decisions',
  },
  run(facts) {
    const deeds = deedsIn(facts)
    const draws = drawsAsked(facts)
    const gaps = [...withoutText(draws, 'manifest'), ...withoutText(draws, 'facts')]
    if (deeds.size === 0 || draws.length === 0) return looked(0, [], [...gaps, NO_DEEDS])
    return looked(
      draws.length,
      draws.flatMap((draw) => findingsOf(draw, deeds, facts)),
      gaps,
    )
  },
}

/** The entry whose facts tell of a deed, by person and day. */
type Deeds = ReadonlyMap<string, number>
const keyOf = (person: string, day: number): string => `${person}/${day}`

function deedsIn({ draws, decisions }: AuditFacts): Deeds {
  const deeds = new Map<string, number>()
  const told = [
    ...draws.map((one) => [one.commit.seq, one.snapshot] as const),
    ...decisions.map((one) => [one.entry.seq, one.snapshot] as const),
  ]
  for (const [seq, snapshot] of told) {
    for (const { person, day } of snapshot?.deeds ?? []) deeds.set(keyOf(person, day), seq)
  }
  return deeds
}

function findingsOf(draw: DrawFacts, deeds: Deeds, facts: AuditFacts): readonly Found[] {
  const { snapshot, day } = draw
  return draw.pools.flatMap(({ leftOut }) =>
    leftOut.flatMap(({ id }) => {
      const told = deeds.get(keyOf(id, day))
      if (snapshot === undefined || told === undefined) return []
      return absenceOn(snapshot, id, day) === undefined ? [] : [findingOf(draw, id, told, facts)]
    }),
  )
}

function findingOf(draw: DrawFacts, id: string, told: number, facts: AuditFacts): Found {
  const [name, on] = [whoIs(facts, id), dayWords(draw.day)]
  return {
    severity: 'alarm',
    place: {
      entries: [...new Set([draw.commit.seq, told])].toSorted((a, b) => a - b),
      case: draw.case,
      judge: id,
    },
    numbers: { told_in: told },
    text: {
      uk: `${on.uk} через відсутність не брав участі в розподілі справи ${draw.case} суддя ${name}, а за відомостями запису ${told} саме того дня цей суддя підписав документ або закінчив розгляд`,
      en: `on ${on.en} judge ${name} was taken for absent in case ${draw.case}, while the facts of entry ${told} say that the judge acted on that day`,
    },
  }
}

const NO_DEEDS: Words = {
  uk: 'у відомостях розподілів не сказано, хто й коли підписував документи чи закінчував розгляд',
  en: 'the facts of the draws do not say who signed documents or finished cases, and when',
}
