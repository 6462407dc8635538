/** A small fact schema, with names that are awkward in one language or the other. */
import { checkFacts, parseText, type FactsUnit, type PolicyUnit, type Unit } from '../language.ts'
import { checkPolicy, namesOf, resolveUnit, type Names } from '../language.ts'

const FACTS = `факти документ national синтаксис 1 мова uk

перелік вид_відсутності/absence_kind {
  відпустка/leave "відпустка" / "leave",
  немає/none "немає" / "none",
  дано/given "дано" / "given"
}
перелік підстава_заяви/ground_of_request {
  "2.6.b1" "підпункт 2.6" / "item 2.6",
  перший/first "перший" / "first",
  якщо_встигне/when "якщо встигне" / "when"
}

сутність суд/court "суд" / "court" {
  воєнний_стан/martial_law : так_чи_ні "воєнний стан" / "martial law"
  судді/judges : записи суддя "судді" / "judges" у корені
}

сутність суддя/judge "суддя" / "judge" {
  ідентифікатор/id : рядок "ідентифікатор" / "id"
  працює/in : так_чи_ні "працює" / "works"
  навантаження/load_coefficient : десяткове "навантаження" / "load"
  відсутності/absences : записи відсутність "відсутності" / "absences"
}

сутність відсутність/absence "відсутність" / "absence" {
  вид/kind : перелік вид_відсутності "вид" / "kind"
  перший_день/from : дата "перший день" / "first day"
  останній_день/until : дата "останній день" / "last day"
  тривалість/duration_days : ціле [календарних днів] "тривалість" / "length" = днів_включно(перший_день, останній_день)
}

сутність справа/case "справа" / "case" {
  підстава/ground : перелік підстава_заяви "підстава" / "ground"
  момент_розподілу/distributed_at : момент_часу "момент розподілу" / "time of distribution"
}

сутність політика/policy "політика" / "policy" {
  станом_на/as_of : момент_часу "станом на" / "as of"
}
`

/** The schema as it is written. */
export const facts = parseText({ path: 'facts.zasady', text: FACTS }).unit as FactsUnit

/** The schema with canonical names. */
export function resolveFacts(unit: Unit): Unit {
  const [resolved] = checkFacts([{ unit: unit as FactsUnit, path: 'facts.zasady' }]).facts
  return resolved ?? unit
}

/** What the schema itself is complained about for: nothing. */
export const vocabularyRemarks = checkFacts([{ unit: facts, path: 'facts.zasady' }]).diagnostics

const input = (base: PolicyUnit) => ({
  facts: [{ unit: facts, path: 'facts.zasady' }],
  libraries: [],
  base: { unit: base, path: 'policy.zasady' },
  amendments: [],
  sha256: () => '0',
})

/** A policy with canonical names. */
export function resolve(unit: Unit): PolicyUnit {
  return resolveUnit(input(unit as PolicyUnit), unit as PolicyUnit)
}

/** What checking says about a policy. */
export const remarksOn = (unit: PolicyUnit) => checkPolicy(input(unit)).diagnostics

export const names: Names = namesOf(checkFacts([{ unit: facts, path: 'facts.zasady' }]).vocabulary)
