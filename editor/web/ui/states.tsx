/** A screen that has nothing to show, or nothing yet. */
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../words/language.tsx'
import words from './words.ts'
import './states.css'

export interface EmptyProps {
  readonly title: string
  /** Why it is empty, and what fills it. */
  readonly children?: ReactNode
  /** A button or a link. */
  readonly action?: ReactNode
}

export const Empty = ({ title, children, action }: EmptyProps) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <div className="muted">{children}</div>}
    {action !== undefined && <div className="empty-action">{action}</div>}
  </div>
)

const PATIENCE_MS = 300

/** Lines in the place of what is to come; not at once, so that a quick answer does not flicker. */
export function Loading({
  label,
  lines = 4,
}: {
  readonly label?: string
  readonly lines?: number
}) {
  const w = useWords(words)
  const isLate = useAfter(PATIENCE_MS)
  return (
    <div className="loading" role="status" aria-busy>
      <span className="visually-hidden">{label ?? w.loading}</span>
      {isLate &&
        Array.from({ length: lines }, (_, line) => <div key={line} className="loading-line" />)}
    </div>
  )
}

/** Whether so much time has passed since it was first shown. */
function useAfter(ms: number): boolean {
  const [isAfter, setIsAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsAfter(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isAfter
}
