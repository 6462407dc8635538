/** A list of deeds or of choices under a button; put it into a `MenuTrigger` after the button. */
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Option } from './select.tsx'
import './field.css'

interface ChoiceMenuProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** One of the options is chosen, and marked. */
export function ChoiceMenu({ label, options, value, onChange }: ChoiceMenuProps) {
  return (
    <Popover className="popover" placement="bottom end">
      <Menu
        aria-label={label}
        className="list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onAction={(key) => onChange(String(key))}
      >
        {options.map((option) => (
          <Item key={option.id} {...option} />
        ))}
      </Menu>
    </Popover>
  )
}

interface ActionMenuProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly onAction: (id: string) => void
}

export function ActionMenu({ label, options, onAction }: ActionMenuProps) {
  return (
    <Popover className="popover" placement="bottom end">
      <Menu aria-label={label} className="list" onAction={(key) => onAction(String(key))}>
        {options.map((option) => (
          <Item key={option.id} {...option} />
        ))}
      </Menu>
    </Popover>
  )
}

const Item = ({ id, name, note, disabled }: Option) => (
  <MenuItem id={id} className="list-item" textValue={name} isDisabled={disabled === true}>
    <span>
      {name}
      {note !== undefined && <span className="muted small"> {note}</span>}
    </span>
  </MenuItem>
)
