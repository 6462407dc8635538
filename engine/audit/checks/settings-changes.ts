/** Changes of what the draw depends on — specialisations, posts, coefficients —, for the two checks about them. */
import { changesAsked, type AuditFacts } from '../read/audit-facts.ts'
import type { FieldChange, RegisterChange } from '../read/changes.ts'
import { isAt } from '../read/places.ts'
import { nothing } from '../types.ts'

export interface SettingChange extends RegisterChange {
  /** Of the changed fields those that are settings. */
  readonly settings: readonly FieldChange[]
}

/** What was known before and is another now: the first filling of a register changes nothing. */
export function settingChanges(facts: AuditFacts): readonly SettingChange[] {
  return changesAsked(facts).flatMap((change) => {
    const fields = facts.settings.registers.settings
      .filter(({ subject }) => isAt(change.subject, subject))
      .flatMap((one) => one.fields)
    const settings = change.fields.filter(
      ({ field, before }) => before !== undefined && fields.includes(field),
    )
    return change.kind === 'changed' && settings.length > 0 ? [{ ...change, settings }] : []
  })
}

export const NO_SETTING_CHANGES = nothing(
  'змін спеціалізацій, посад і коефіцієнтів у реєстрах журналу немає',
  'the registers of the ledger have no changes of specialisations, posts and coefficients',
)

/** `admin_coefficient: "1.00" → "0.50"`. */
export const changedText = (settings: readonly FieldChange[]): string =>
  settings.map(({ field, before, after }) => `${field}: ${before} → ${after ?? '—'}`).join('; ')
