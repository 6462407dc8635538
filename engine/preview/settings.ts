/**
 * Where a preview finds categories, names and absences in facts: the data of the policies in, checked settings or problems
 * out.
 *
 * Which fact is a category, and which list says that a judge is away, is no law of the engine: it stands in
 * `policies/national/preview.yaml`.
 */
import { fields, list, oneOf, type ShapeProblem, textSuchThat } from '../time/shape.ts'

/** Names of fields of a judge's list of absences. */
export interface AbsencePlace {
  readonly list: string
  readonly from: string
  readonly until: string
  /** A known value here means that the absence did not take place. */
  readonly cancelled: string
}

/** Canonical names of facts, as policies declare them. */
export interface PreviewSettings {
  /** Singleton records with their fields, `case.kind`; the first that is known tells the category. */
  readonly category: readonly string[]
  /** Fields of a judge. */
  readonly name: string
  readonly absence: AbsencePlace
}

const field = textSuchThat((value) => /^[a-z_]+$/.test(value), 'назва факту виду `surname`')
const member = textSuchThat((value) => /^[a-z_]+\.[a-z_]+$/.test(value), 'факт виду `case.kind`')

const DATA = fields({
  format: oneOf('zasady-preview/1'),
  category: list(member, 1),
  name: field,
  absence: fields({ list: field, from: field, until: field, cancelled: field }),
})

/** The settings, or what is wrong with their data. */
export function previewSettings(
  data: unknown,
): { readonly settings: PreviewSettings } | { readonly problems: readonly ShapeProblem[] } {
  const problems = DATA(data, '')
  return problems.length > 0 ? { problems } : { settings: data as PreviewSettings }
}
