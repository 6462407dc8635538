/** Changes of what the draw depends on — specialisations, posts, coefficients —, for the two checks about them. */
import { changesAsked, type AuditFacts } from '../read/audit-facts.ts'
import { type FieldChange, fieldWords, type RegisterChange } from '../read/changes.ts'
import { isAt } from '../read/places.ts'
import { nothing, type Words } from '../types.ts'

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

/** `коефіцієнт посади: 1.00 → 0.50`. */
export function changedWords(
  settings: readonly FieldChange[],
  { settings: { registers } }: AuditFacts,
): Words {
  const said = (lang: keyof Words) =>
    settings
      .map((one) => {
        const name = fieldWords([one], registers.names)[lang]
        return `${name}: ${shown(one.before)} → ${shown(one.after)}`
      })
      .join('; ')
  return { uk: said('uk'), en: said('en') }
}

/** Text without its quotes, anything else as it stands in the ledger. */
const shown = (canonical: string | undefined): string =>
  canonical === undefined ? '—' : /^".*"$/.test(canonical) ? canonical.slice(1, -1) : canonical
