/** One object of the facts as fields, or a list of such objects. */
import type { FormGroup, Named } from '../../api/index.ts'
import { Button, Checkbox } from '../ui/index.ts'
import { fill, useSay, useWords } from '../words/index.ts'
import { type Entered, placeOf, withItems, withoutItem, withValue } from './entered.ts'
import { capital, FactField } from './fact-field.tsx'
import words from './words.ts'
import './facts.css'

export interface FactGroupProps {
  readonly group: FormGroup
  readonly judges: readonly Named[]
  readonly entered: Entered
  readonly change: (next: (entered: Entered) => Entered) => void
  /** Places (`case/kind`) without which nothing can be decided: each is marked. */
  readonly needed?: ReadonlySet<string>
  /** Without a heading of its own. */
  readonly plain?: boolean
}

export function FactGroup(props: FactGroupProps) {
  const { group, entered, change, plain } = props
  const w = useWords(words)
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
    <div className="stack fact-group" {...(plain !== true && { id: `field-${root}` })}>
      {plain !== true && <h2 className="fact-heading">{capital(say(group.label))}</h2>}
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
  judges,
  entered,
  change,
  needed,
  item,
}: FactGroupProps & { readonly item?: number }) {
  return (
    <div className="fact-grid">
      {fields.map((field) => {
        const place = placeOf(root, field.field, item)
        return (
          <FactField
            key={place}
            id={`field-${place.replaceAll('/', '-')}`}
            field={field}
            judges={judges}
            isNeeded={needed?.has(place) === true}
            value={entered.values[place]}
            onChange={(value) => change((now) => withValue(now, place, value))}
          />
        )
      })}
    </div>
  )
}

function Items(props: FactGroupProps) {
  const { group, entered, change } = props
  const w = useWords(words)
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
