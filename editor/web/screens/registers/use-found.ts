/** The heading of what was found out takes the focus whenever it is found out anew: it may stand below the window. */
import { type RefObject, useEffect, useRef } from 'react'

export function useFound(found: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [found])
  return heading
}
