/** One object of the facts as fields, or a list of such objects. */
import type { FormGroup, IntakeForm } from '../../../api/index.ts'
import { Button, Checkbox } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { type Entered, placeOf, withItems, withoutItem, withValue } from './entered.ts'
import { capital, FactField } from './fields.tsx'
import words from './words.ts'

export interface GroupProps {
  readonly group: FormGroup
  readonly form: IntakeForm
  readonly entered: Entered
  readonly change: (next: (entered: Entered) => Entered) => void
  /** Without a heading of its own. */
  readonly plain?: boolean
}

export function Group(props: GroupProps) {
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
      {plain !== true && <h2 className="intake-heading">{capital(say(group.label))}</h2>}
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
