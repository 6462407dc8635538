/** The coefficients of posts (КАП): what a report can confirm of them. */
import type { Note } from '../import/types.ts'
import type { WeightLaw } from './law.ts'
import { weighable } from './shares.ts'
import { placeOf, same, unchecked } from './steps.ts'
import type { Ballot, Step } from './types.ts'

/** Whether the law reads the coefficients of posts at all; where it does not, nothing here confirms them. */
export function coefficientSteps({ rows }: Ballot, law: WeightLaw, asOf: string): readonly Step[] {
  const printed = rows.filter(({ coefficient }) => coefficient !== undefined)
  if (printed.length === 0) return []
  const without = law.weigh(
    rows.map((row) => ({ ...weighable(row), coefficient: undefined })),
    asOf,
  )
  if (without.kind === 'none') return []
  return printed.map((row) =>
    unchecked('coefficient', placeOf(row), same(row.coefficient?.text ?? ''), NOT_IN_LAW),
  )
}

const NOT_IN_LAW: Note = {
  uk: 'за цим правилом КАП на інтервали не впливає; чи враховано його у приведеній вазі, зі звіту не видно',
  en: 'by this law КАП does not change the intervals; whether it is in the reduced weight the report does not say',
}
