/** The form of an intake: the policy and the moment, what is needed now, everything else behind «інші відомості». */
import type { FormField, FormGroup, Rehearsal } from '../../../api/index.ts'
import { TextArea } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { type Entered, expertFacts, placeOf } from './entered.ts'
import { Group } from './intake-groups.tsx'
import { IntakeSetting, type IntakeSettingProps } from './intake-setting.tsx'
import words from './words.ts'

export interface IntakeFieldsProps extends IntakeSettingProps {
  /** Of what was entered a moment ago: says which facts are needed still. */
  readonly rehearsal: Rehearsal | undefined
}

export function IntakeFields({ form, kept, setKept, rehearsal }: IntakeFieldsProps) {
  const { intake: w } = useWords(words)
  const change = (next: (entered: Entered) => Entered): void =>
    setKept((now) => ({ ...now, entered: next(now.entered) }))
  const needed = new Set(
    rehearsal === undefined ? [] : rehearsal.missing.flatMap(({ field }) => field ?? []),
  )
  const { first, others, printed } = sorted(form.groups, kept.entered, needed)
  const parts = { form, entered: kept.entered, change }
  return (
    <div className="stack">
      <IntakeSetting form={form} kept={kept} setKept={setKept} />
      <fieldset className="stack intake-needed">
        <legend>{w.needed}</legend>
        {first.map((group) => (
          <Group key={group.root} group={group} {...parts} plain />
        ))}
      </fieldset>
      <details className="intake-more" id="intake-more">
        <summary>{w.more}</summary>
        <div className="stack">
          <p className="muted small">{w.moreText}</p>
          {others.map((group) => (
            <Group key={group.root} group={group} {...parts} />
          ))}
          {printed.length > 0 && <h2 className="intake-heading">{w.printed}</h2>}
          {printed.map((group) => (
            <Group key={group.root} group={group} {...parts} plain />
          ))}
          <TextArea
            label={w.expert}
            hint={w.expertHint}
            wide
            value={kept.entered.expert}
            onChange={(expert) => change((entered) => ({ ...entered, expert }))}
            {...(expertFacts(kept.entered.expert) === undefined && { error: w.expertWrong })}
          />
        </div>
      </details>
    </div>
  )
}

/**
 * What is needed to know of the case itself, or is filled in already, stands first; other objects, lists and the rest behind;
 * what no rule reads last.
 */
function sorted(groups: readonly FormGroup[], { values }: Entered, needed: ReadonlySet<string>) {
  const isFirst = (root: string, field: string): boolean =>
    placeOf(root, field) in values ||
    (root === 'case' && (field === 'id' || needed.has(placeOf(root, field))))
  const part = (wanted: (root: string, field: FormField) => boolean): readonly FormGroup[] =>
    groups
      .map((group) => ({ ...group, fields: group.fields.filter((one) => wanted(group.root, one)) }))
      .filter(({ fields }) => fields.length > 0)
  const lists = new Set(groups.filter(({ isList }) => isList).map(({ root }) => root))
  const stands = (root: string, { field }: FormField): boolean =>
    !lists.has(root) && isFirst(root, field)
  return {
    first: part(stands),
    others: part((root, field) => field.isRead && !stands(root, field)),
    printed: part((root, field) => !field.isRead && !stands(root, field)),
  }
}
