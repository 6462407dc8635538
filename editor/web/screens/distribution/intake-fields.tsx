/** The form of an intake: the policy and the moment, what is needed now, everything else behind «інші відомості». */
import type { FormField, FormGroup, IntakeForm, Rehearsal } from '../../../api/index.ts'
import { Button, Checkbox, RadioGroup, Select, TextArea } from '../../ui/index.ts'
import { day, fill, useSay, useWords } from '../../words/index.ts'
import { type Entered, expertFacts, placeOf, withItems, withoutItem, withValue } from './entered.ts'
import { capital, FactField } from './fields.tsx'
import type { Kept } from './kept.ts'
import { MomentField } from './moment-field.tsx'
import words from './words.ts'

export interface IntakeFieldsProps {
  readonly form: IntakeForm
  readonly kept: Kept
  readonly setKept: (change: (kept: Kept) => Kept) => void
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
      <Setting form={form} kept={kept} setKept={setKept} />
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
          {printed.length > 0 && <h3>{w.printed}</h3>}
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

interface GroupProps {
  readonly group: FormGroup
  readonly form: IntakeForm
  readonly entered: Entered
  readonly change: (next: (entered: Entered) => Entered) => void
  /** Without a heading of its own. */
  readonly plain?: boolean
}

function Group(props: GroupProps) {
  const { group, entered, change, plain } = props
  const { intake: w } = useWords(words)
  const say = useSay()
  const { root, isList } = group
  const isAbsent = entered.absent.includes(root) || entered.lists[root] === 0
  const setAbsent = (absent: boolean): void =>
    isList
      ? change((now) => withItems(now, root, absent ? 0 : undefined))
      : change((now) => ({
          ...now,
          absent: absent ? [...now.absent, root] : now.absent.filter((one) => one !== root),
        }))
  return (
    <div className="stack intake-group" {...(plain !== true && { id: `field-${root}` })}>
      {plain !== true && <h3>{capital(say(group.label))}</h3>}
      {root !== 'case' && plain !== true && (
        <Checkbox isSelected={isAbsent} onChange={setAbsent}>
          {w.noneOf}
        </Checkbox>
      )}
      {!isAbsent && (isList ? <Items {...props} /> : <Facts {...props} />)}
    </div>
  )
}

function Facts({
  group: { root, fields },
  form,
  entered,
  change,
  item,
}: GroupProps & { readonly item?: number }) {
  return (
    <div className="intake-grid">
      {fields.map((field) => {
        const place = placeOf(root, field.field, item)
        return (
          <FactField
            key={place}
            id={`field-${place.replaceAll('/', '-')}`}
            field={field}
            judges={form.judges}
            value={entered.values[place]}
            onChange={(value) => change((now) => withValue(now, place, value))}
          />
        )
      })}
    </div>
  )
}

function Items(props: GroupProps) {
  const { group, entered, change } = props
  const { intake: w } = useWords(words)
  const say = useSay()
  const count = entered.lists[group.root] ?? 0
  const add = (): void => change((now) => withItems(now, group.root, count + 1))
  return (
    <div className="stack">
      {Array.from({ length: count }, (_, item) => {
        const name = fill(w.item, { name: capital(say(group.label)), number: item + 1 })
        return (
          <fieldset key={item} className="stack">
            <legend>{name}</legend>
            <Facts {...props} item={item} />
            <div>
              <Button
                look="quiet"
                aria-label={`${w.remove}: ${name}`}
                onPress={() => change((now) => withoutItem(now, group.root, item))}
              >
                {w.remove}
              </Button>
            </div>
          </fieldset>
        )
      })}
      <div>
        <Button onPress={add} aria-label={`${w.add}: ${say(group.label)}`}>
          {w.add}
        </Button>
      </div>
    </div>
  )
}

/** By which document, as of which moment. */
function Setting({ form, kept, setKept }: Omit<IntakeFieldsProps, 'rehearsal'>) {
  const { intake: w } = useWords(words)
  const say = useSay()
  const isNow = kept.as_of === undefined
  const options = form.documents.map(({ document, title, in_force_from }) => ({
    id: document,
    name: say(title),
    note: fill(w.edition, { from: day(in_force_from) }),
  }))
  const [only] = options
  return (
    <div className="stack">
      {options.length > 1 ? (
        <Select
          label={w.policy}
          wide
          options={options}
          value={form.document}
          onChange={(document) => setKept((now) => ({ ...now, document }))}
        />
      ) : (
        <p className="small">
          <span className="muted">{w.policy}:</span> {only?.name},{' '}
          <span className="muted">{only?.note}</span>
        </p>
      )}
      <RadioGroup
        label={w.asOf}
        options={[
          { id: 'now', name: w.now },
          { id: 'other', name: w.other },
        ]}
        value={isNow ? 'now' : 'other'}
        onChange={(id) =>
          setKept((now) => ({ ...now, as_of: id === 'now' ? undefined : form.as_of }))
        }
      />
      {!isNow && (
        <>
          <MomentField
            label={w.asOf}
            value={kept.as_of ?? ''}
            onChange={(as_of) => as_of !== '' && setKept((now) => ({ ...now, as_of }))}
          />
          <p className="muted small">{w.otherWarning}</p>
        </>
      )}
    </div>
  )
}
