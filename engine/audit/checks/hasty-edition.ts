/** Draws by an edition that was entered less than one working day before. */
import { type AuditFacts, inPeriod } from '../read/audit-facts.ts'
import { type EnteredEdition, editionsIn } from '../read/editions.ts'
import { type Check, type Found, looked, NO_EDITIONS } from '../types.ts'
import { momentWords } from '../words.ts'

export const hastyEdition: Check = {
  code: 'hasty-edition',
  group: 'policies',
  unit: 'editions',
  title: {
    uk: 'редакції, застосовані раніше, ніж минув робочий день',
    en: 'editions used before a working day had passed',
  },
  finds: {
    uk: 'розподіл за редакцією засад, унесеною менш як за робочий день до нього',
    en: 'a draw by an edition of a policy entered less than a working day before',
  },
  misses: {
    uk: 'зміну засад, прийняту завчасно під очікувану справу',
    en: 'an amendment made well ahead for a case that is expected',
  },
  run(facts) {
    const editions = editionsIn(facts.entries).filter(({ at }) => inPeriod(facts, at))
    if (editions.length === 0) return looked(0, [], NO_EDITIONS)
    return looked(
      editions.length,
      editions.flatMap((edition) => findingOf(edition, facts) ?? []),
    )
  },
}

/** The first edition of a policy is how the ledger began, not a change. */
function findingOf(edition: EnteredEdition, { draws, time }: AuditFacts): Found | undefined {
  const { entry, at, digest, document, isAmendment } = edition
  const ready = time.oneWorkingDayAfter(at)
  const used = draws.filter((draw) => draw.edition === digest && draw.at < ready)
  const [first] = used
  if (!isAmendment || first === undefined) return undefined
  const [when, then] = [momentWords(at), momentWords(first.at)]
  return {
    severity: 'look',
    place: { entries: [entry.seq, ...used.map(({ commit }) => commit.seq)], case: first.case },
    numbers: { document, entered: when.en, draws: used.length },
    text: {
      uk: `редакцію засад «${document}» внесено ${when.uk}, а вже ${then.uk} за нею розподілено справу ${first.case}; таких розподілів: ${used.length}`,
      en: `an edition of “${document}” was entered ${when.en}, and by ${then.en} case ${first.case} was distributed by it; such draws: ${used.length}`,
    },
  }
}
