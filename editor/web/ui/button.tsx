/** A button: one primary a screen, the others plain or quiet; `danger` for what cannot be undone. */
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'isPending'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  /** What it began is under way: keeps the focus, takes no second press. */
  readonly isPending?: boolean
}

export function Button({ look = 'plain', isPending = false, ...props }: ButtonProps) {
  const { onPress, type = 'button', ...rest } = props
  return (
    <AriaButton
      {...rest}
      type={isPending ? 'button' : type}
      {...(onPress !== undefined && !isPending && { onPress })}
      className={`button button-${look}${isPending ? ' button-pending' : ''}`}
      data-pending={isPending || undefined}
    />
  )
}
