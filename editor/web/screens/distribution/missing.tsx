/** Facts that keep the draw from being made: each with the field where it is entered, or the register. */
import type { FormGroup, MissingFact } from '../../../api/index.ts'
import { Button, Link, Notice } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { sentence } from './sentence.ts'
import words from './words.ts'

export interface MissingProps {
  readonly missing: readonly MissingFact[]
  /** Of the form. */
  readonly groups: readonly FormGroup[]
}

export function Missing(props: MissingProps) {
  const { check: w } = useWords(words)
  return (
    <Notice kind="warning" title={w.missing} live>
      <Facts {...props} />
    </Notice>
  )
}

/** Before anything is entered: the same facts as what there is to do, not as what is wrong. */
export function Beginning(props: MissingProps) {
  const { check: w } = useWords(words)
  return (
    <div className="panel stack">
      <p>{w.nothing}</p>
      {props.missing.length > 0 && (
        <>
          <p>{w.mayNeed}</p>
          <Facts {...props} />
        </>
      )}
    </div>
  )
}

function Facts({ missing, groups }: MissingProps) {
  const { check: w } = useWords(words)
  const say = useSay()
  const unique = [...new Map(missing.map((one) => [one.pointer, one])).values()]
  return (
    <ul className="missing">
      {unique.map(({ pointer, words: what, field }) => (
        <li key={pointer}>
          {placeOf(field, groups) === undefined ? (
            <>
              {sentence(say(what))} — {w.inRegister}. <Link to="/registers">{w.toRegisters}</Link>
            </>
          ) : (
            <Button
              look="quiet"
              aria-label={fill(w.fill, { what: say(what) })}
              onPress={() => jumpTo(placeOf(field, groups))}
            >
              {sentence(say(what))}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The id of the field, or of its group; `undefined` where the form has neither. */
function placeOf(field: string | undefined, groups: readonly FormGroup[]): string | undefined {
  const [root = '', name = ''] = (field ?? '').split('/')
  const group = groups.find((one) => one.root === root)
  if (group === undefined) return undefined
  const hasField = !group.isList && group.fields.some((one) => one.field === name)
  return hasField ? `field-${root}-${name}` : `field-${root}`
}

function jumpTo(id: string | undefined): void {
  const place = document.getElementById(id ?? '')
  place?.closest('details')?.setAttribute('open', '')
  place?.querySelector<HTMLElement>('button, input, textarea')?.focus()
  place?.scrollIntoView({ block: 'center' })
}
