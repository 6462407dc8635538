/** Editions of a policy entered with a day of entry into force that was already past. */
import { type AuditFacts, inPeriod } from '../read/audit-facts.ts'
import { asOfDay } from '../read/about-draws.ts'
import { type EnteredEdition, editionsIn } from '../read/editions.ts'
import { type Check, type Found, looked, NO_EDITIONS } from '../types.ts'
import { dayWords, listWords } from '../words.ts'

export const backdatedEdition: Check = {
  code: 'backdated-edition',
  group: 'policies',
  unit: 'editions',
  title: { uk: 'редакції заднім числом', en: 'back-dated editions' },
  finds: {
    uk: 'редакцію засад, унесену до журналу пізніше дня, з якого вона чинна, і справи, розподілені за цей час за іншою редакцією',
    en: 'an edition entered later than the day since when it is in force, and the cases distributed meanwhile by another edition',
  },
  misses: {
    uk: 'рішення зборів, оформлене заднім числом, але внесене до дня чинності; те, що передувало журналу',
    en: 'a decision of the assembly drawn up later yet entered before it is in force; what went before the ledger',
  },
  run(facts) {
    const editions = editionsIn(facts.entries).filter(({ at }) => inPeriod(facts, at))
    if (editions.length === 0) return looked(0, [], NO_EDITIONS)
    const late = editions.filter(
      ({ isAmendment, inForceFrom, day }) => isAmendment && inForceFrom < day,
    )
    return looked(
      editions.length,
      late.map((edition) => findingOf(edition, facts)),
    )
  },
}

function findingOf(edition: EnteredEdition, { draws }: AuditFacts): Found {
  const { entry, document, decision, digest } = edition
  const touched = draws.filter(
    (draw) =>
      draw.commit.seq < entry.seq &&
      draw.document === document &&
      draw.edition !== digest &&
      (asOfDay(draw) ?? -Infinity) >= edition.inForceFrom,
  )
  const [from, on] = [dayWords(edition.inForceFrom), dayWords(edition.day)]
  const cases = listWords([...new Set(touched.map((draw) => draw.case))])
  return {
    severity: touched.length > 0 ? 'alarm' : 'look',
    place: { entries: [...touched.map(({ commit }) => commit.seq), entry.seq] },
    numbers: { document, in_force_from: from.en, entered: on.en, draws: touched.length },
    text: {
      uk: `редакцію засад «${document}» (${decision}), чинну з ${from.uk}, внесено лише ${on.uk}; за цей час за іншою редакцією розподілено: ${touched.length}${touched.length > 0 ? ` (справи ${cases.uk})` : ''}`,
      en: `the edition of “${document}” (${decision}) in force from ${from.en} was entered on ${on.en} only; distributed meanwhile by another edition: ${touched.length}${touched.length > 0 ? ` (cases ${cases.en})` : ''}`,
    },
  }
}
