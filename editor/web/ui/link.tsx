/**
 * Links within the studio. The page of the editor runs under a policy of its own (inline styles): into it and out of it
 * goes a new document, everything else stays on the page.
 */
import type { ReactNode } from 'react'
import { Link as RouterLink, useLocation, useNavigate } from 'react-router'
import { holdsEditor } from '../../api/index.ts'
import './button.css'

export interface LinkProps {
  /** A path from the root, `/registers/judges`. */
  readonly to: string
  readonly children: ReactNode
  /** Looks like a button. */
  readonly look?: 'primary' | 'plain'
  readonly 'aria-label'?: string
}

export function Link({ to, look, children, ...rest }: LinkProps) {
  const { pathname } = useLocation()
  return (
    <RouterLink
      {...rest}
      to={to}
      reloadDocument={crosses(pathname, to)}
      className={look === undefined ? undefined : `button button-${look}`}
    >
      {children}
    </RouterLink>
  )
}

/** The same for a program: `const go = useGo(); go('/change/…')`. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  return (to, { replace = false } = {}) => {
    if (!crosses(pathname, to)) void navigate(to, { replace })
    else if (replace) window.location.replace(to)
    else window.location.assign(to)
  }
}

export const crosses = (from: string, to: string): boolean =>
  holdsEditor(from) !== holdsEditor(new URL(to, window.location.origin + from).pathname)
