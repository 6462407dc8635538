/** One document, or one for each record of the template's list: a template and what it is drafted from in, the documents out. */
import { personName } from '../explain/namesakes.ts'
import { recordWords } from '../explain/values.ts'
import { isRecord } from '../evaluate/reference.ts'
import { foldedText } from '../facts/folded-text.ts'
import type { FactRecord } from '../facts/value.ts'
import { remarksOf } from './checks.ts'
import { compose } from './compose.ts'
import { type Drafting, factOf, withVariable } from './drafting.ts'
import { turnsOf } from './loops.ts'
import type { Part } from './model.ts'
import { elementOf } from './names.ts'
import { NOTES } from './phrases.ts'
import type { DocumentTemplate, Loop } from './template.ts'

export function partsOf(
  template: DocumentTemplate,
  drafting: Drafting,
  subject: string | undefined,
): { readonly parts: readonly Part[] } | { readonly known: readonly string[] } {
  const { per } = template
  if (per === undefined) {
    return subject === undefined ? { parts: [partOf(template, drafting)] } : { known: [] }
  }
  const records = recordsOf(per, drafting)
  const wanted = subject === undefined ? records : records.filter(({ id }) => id === subject)
  if (wanted.length === 0) {
    if (subject !== undefined) return { known: records.flatMap(({ id }) => id ?? []) }
    return { parts: [partOf(template, blankForm(per, drafting))] }
  }
  return { parts: wanted.map((record) => partFor(record, records, template, per, drafting)) }
}

const recordsOf = (per: Loop, drafting: Drafting): readonly FactRecord[] =>
  (turnsOf(per, drafting) ?? []).flatMap(({ element }) =>
    element !== undefined && isRecord(element) ? [element] : [],
  )

function partFor(
  record: FactRecord,
  all: readonly FactRecord[],
  template: DocumentTemplate,
  per: Loop,
  drafting: Drafting,
): Part {
  const type = elementOf(factOf(per.each, drafting).place.type) ?? { kind: 'unknown' }
  const about = withVariable(drafting, per.as, { type, value: record })
  const subject = record.id === undefined ? {} : { subject: `${record.entity}:${record.id}` }
  // The id stands before the name already.
  const words = personName(record) ?? recordWords(record, drafting.telling)
  const same = sameName(record, all)
  const part = partOf(template, { ...about, ...subject })
  return {
    ...part,
    ...subject,
    about: words === record.id ? words : `${record.id ?? ''} ${words}`.trim(),
    notes: same.length === 0 ? part.notes : [...part.notes, NOTES.sameName(words, same)],
  }
}

/** Nobody is known for whom it is: a form to be filled in by hand. */
function blankForm({ each, as }: Loop, drafting: Drafting): Drafting {
  const type = elementOf(factOf(each, drafting).place.type) ?? { kind: 'unknown' }
  return withVariable(drafting, as, { type })
}

/** Blanks and notes are of each document apart. */
function partOf(template: DocumentTemplate, drafting: Drafting): Part {
  const own = { ...drafting, blanks: [], notes: [...drafting.notes] }
  const blocks = compose(template.body, own)
  const remarks = remarksOf(template.checks ?? [], own)
  return { blocks, remarks, blanks: own.blanks, notes: own.notes }
}

/** The ids of all who bear one name; none where it is borne by one. */
function sameName({ values: { name } }: FactRecord, all: readonly FactRecord[]): readonly string[] {
  if (typeof name !== 'string') return []
  const same = all.filter((one) => {
    const other = one.values['name']
    return typeof other === 'string' && foldedText(other) === foldedText(name)
  })
  return same.length < 2 ? [] : same.flatMap(({ id }) => id ?? [])
}
