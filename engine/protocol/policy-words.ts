/**
 * What the policy that was in force calls things: clauses as lawyers cite them, reasons, values of facts. From the texts
 * in the ledger, never from those of today.
 */
import type { Text, Type, Vocabulary } from '../../grammar/index.ts'
import type { PreparedEdition, Runtime } from '../decide/runtime.ts'
import type { IrTemplate, PolicyIr } from '../plan/ir.ts'
import type { Manifest, RecordedGround } from '../record/manifest.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { formatInstantUk, parseDateTime } from '../time/instant.ts'

export interface PolicyWords {
  /** Title of the policy. */
  readonly title: string
  /** A ground to leave somebody out: the reason and the clause. */
  readonly ground: (ground: RecordedGround) => string
  /** A value of a fact: `value` as it stands in the document of facts. */
  readonly value: (entity: string, field: string, value: string | number | boolean) => string
}

/** The words of the edition of a manifest; bare names where its texts cannot be read any more. */
export function policyWords(runtime: Runtime | undefined, manifest: Manifest): PolicyWords {
  const { id, edition, in_force_from: from } = manifest.policy
  const loaded = runtime?.policies.get(id)
  const prepared = loaded?.editionOn(from)
  if (loaded === undefined || prepared?.edition.digest !== edition) return bareWords(id)
  const { base, vocabulary } = loaded.policy
  return {
    title: base.title.uk,
    ground: (ground) => groundWords(ground, prepared, id),
    value: (entity, field, value) => {
      const type = vocabulary.entities.get(entity)?.fields.get(field)?.type
      return valueWords(value, type, vocabulary)
    },
  }
}

const bareWords = (id: string): PolicyWords => ({
  title: id,
  ground: ({ rule, clause }) => `${rule} (${clause})`,
  value: (_entity, _field, value) => plainWords(value),
})

function groundWords(
  { rule, clause }: RecordedGround,
  { ir }: PreparedEdition,
  document: string,
): string {
  const local = clause.replace(`${document}/`, '')
  const declared = ir.clauses.find((one) => one.clause === local)
  const cite = declared?.cite.uk ?? local
  const reason = reasonIn(ir, rule, local) ?? declared?.summary.uk
  return reason === undefined ? cite : `${reason} — ${cite}`
}

/** The author's own reason, where it needs no fact to be filled in: facts may be sealed. */
function reasonIn(ir: PolicyIr, name: string, clause: string): string | undefined {
  const rules = [
    ...ir.exclusions,
    ...ir.draws.flatMap(({ conditions }) => conditions),
    ...ir.redraws,
  ]
  const found = rules.find((rule) => rule.name === name && rule.clause === clause)
  return wholeText(found?.because)
}

function wholeText(because: IrTemplate | undefined): string | undefined {
  const parts = because?.uk ?? []
  const texts = parts.filter((part) => typeof part === 'string')
  return parts.length > 0 && texts.length === parts.length ? texts.join('') : undefined
}

function valueWords(
  value: string | number | boolean,
  type: Type | undefined,
  { enums }: Vocabulary,
): string {
  const text = plainWords(value)
  if (type?.kind === 'enum') return labelOf(enums.get(type.name)?.values.get(text)?.label) ?? text
  if (type?.kind === 'date') return dayUk(text) ?? text
  if (type?.kind === 'datetime') return momentUk(text) ?? text
  return type?.kind === 'decimal' ? text.replace('.', ',') : text
}

function plainWords(value: string | number | boolean): string {
  if (typeof value !== 'boolean') return String(value)
  return value ? 'так' : 'ні'
}

function dayUk(text: string): string | undefined {
  const day = parseDate(text)
  return day === undefined ? undefined : formatDateUk(day)
}

function momentUk(text: string): string | undefined {
  const instant = parseDateTime(text)
  return instant === undefined ? undefined : formatInstantUk(instant)
}

const labelOf = (label: Text | undefined): string | undefined => label?.uk
