/** Something to know: its kind is said by a word and a mark at the edge, never by colour alone. */
import type { ReactNode } from 'react'
import { useWords } from '../words/language.tsx'
import words from './words.ts'
import './notice.css'

export interface NoticeProps {
  readonly kind: 'info' | 'ok' | 'warning' | 'error'
  /** In place of the word of its kind. */
  readonly title?: string
  readonly children?: ReactNode
  /** Read out at once: for what appears while somebody works. */
  readonly live?: boolean
}

export function Notice({ kind, title, children, live }: NoticeProps) {
  const w = useWords(words)
  return (
    <div
      className={`notice notice-${kind}`}
      {...(live === true && { role: kind === 'error' ? 'alert' : 'status' })}
    >
      <p className="notice-title">
        {title === undefined ? (
          w.notice[kind]
        ) : (
          <>
            <span className="visually-hidden">{w.notice[kind]}. </span>
            {title}
          </>
        )}
      </p>
      {children !== undefined && <div className="notice-text">{children}</div>}
    </div>
  )
}
