/** A value once it has not changed for a while: what is typed is not asked about letter by letter. */
import { useEffect, useState } from 'react'

const PAUSE_MS = 350

export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return later
}
