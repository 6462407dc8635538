/** Filings that look alike within a few days: a way to choose a judge by filing until the right one is drawn. */
import { drawsAsked, decisionsAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { type Check, type Found, looked, type Words } from '../types.ts'
import { dayWords, listWords, some } from '../words.ts'

export const nearDuplicates: Check = {
  code: 'near-duplicates',
  group: 'draws',
  unit: 'matters',
  title: { uk: 'однакові звернення', en: 'near-duplicate filings' },
  finds: {
    uk: 'кілька справ із тими самими учасниками в тих самих ролях і тими самими ознаками, поданих за кілька днів',
    en: 'several cases with the same parties in the same roles and of the same kind, filed within a few days',
  },
  misses: {
    uk: 'подання від інших осіб або з іншим складом учасників; чи потім решту відкликано',
    en: 'filings by other people or with other parties; whether the rest were withdrawn later',
  },
  run(facts) {
    const all = filingsIn(facts)
    const known = all.filter(({ filing }) => filing !== undefined)
    const silent = all.length - known.length
    const gaps = silent > 0 || all.length === 0 ? [noParties(silent, all.length)] : []
    const groups = [...Map.groupBy(known, ({ filing }) => filing).values()]
    const found = groups.flatMap((group) =>
      clusters(group, facts).map((one) => findingOf(one, facts)),
    )
    return looked(known.length, found, gaps)
  },
}

interface Filing {
  readonly seq: number
  readonly case: string
  readonly day: number
  readonly filing: string | undefined
  readonly judge: string | undefined
}

/** The first entry of each case. */
function filingsIn(facts: AuditFacts): readonly Filing[] {
  const drawn = drawsAsked(facts).map((draw) => ({
    seq: draw.commit.seq,
    case: draw.case,
    day: draw.day,
    filing: draw.snapshot?.filing,
    judge: draw.seats[0]?.winner,
  }))
  const decided = decisionsAsked(facts).map((one) => ({
    seq: one.entry.seq,
    case: one.case,
    day: one.day,
    filing: one.snapshot?.filing,
    judge: one.judge,
  }))
  const first = new Map<string, Filing>()
  for (const one of [...drawn, ...decided].toSorted((a, b) => a.seq - b.seq)) {
    if (!first.has(one.case)) first.set(one.case, one)
  }
  return [...first.values()]
}

/** Runs of filings, each not more than so many days after the one before. */
function clusters(group: readonly Filing[], { settings }: AuditFacts): readonly Filing[][] {
  const runs: Filing[][] = []
  for (const one of group.toSorted((a, b) => a.day - b.day || a.seq - b.seq)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (last !== undefined && one.day - last.day <= settings.bounds.duplicate_days) run?.push(one)
    else runs.push([one])
  }
  return runs.filter(({ length }) => length > 1)
}

function findingOf(run: readonly Filing[], facts: AuditFacts): Found {
  const cases = run.map((one) => one.case)
  const judges = new Set(run.map(({ judge }) => judge).filter((judge) => judge !== undefined))
  const [from, to] = [dayWords(run[0]?.day ?? 0), dayWords(run.at(-1)?.day ?? 0)]
  const [listed, names] = [listWords(cases), listWords([...judges].map((id) => whoIs(facts, id)))]
  const count = some(run.length, 'filing')
  return {
    severity: run.length >= facts.settings.bounds.duplicate_many ? 'alarm' : 'look',
    place: {
      entries: run.map(({ seq }) => seq),
      ...(cases[0] !== undefined && { case: cases[0] }),
    },
    numbers: { filings: run.length, judges: judges.size, cases: cases.join(' ') },
    text: {
      uk: `з ${from.uk} по ${to.uk} надійшло ${count.uk} з тими самими учасниками (справи ${listed.uk}); їх отримали: ${names.uk}`,
      en: `from ${from.en} to ${to.en} there came ${count.en} with the same parties (cases ${listed.en}); given to: ${names.en}`,
    },
  }
}

const noParties = (silent: number, all: number): Words =>
  all === 0
    ? { uk: 'справ не було', en: 'there were no matters' }
    : {
        uk: `однакових звернень серед ${silent} із ${all} справ: у їхніх відомостях немає учасників або їх запечатано`,
        en: `near-duplicates among ${silent} of ${all} matters: their facts have no parties, or these are sealed`,
      }
