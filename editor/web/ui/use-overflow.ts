/** Whether an element is larger than its window: what scrolls must be reachable by keyboard. */
import { useEffect, useState } from 'react'

export function useOverflow<T extends HTMLElement>() {
  const [element, setElement] = useState<T | null>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    if (element === null) return undefined
    const look = () => {
      setOverflows(
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
      )
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [element])
  return [setElement, overflows] as const
}
