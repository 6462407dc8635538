/** A screen: its heading, which is the title of the document and takes the focus when one came here by a link. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../words/language.tsx'
import app from '../words/app.ts'
import './page.css'

export interface PageProps {
  readonly title: string
  /** Where the title is not in the language of the screen. */
  readonly titleLang?: string | undefined
  /** One or two sentences: what is done here. */
  readonly lead?: ReactNode
  /** Buttons of the whole screen, at the end of the heading's line. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** The path whose heading has had the focus, so that nothing that comes later on the same screen takes it away. */
let headed: string | undefined

export function Page({ title, titleLang, lead, actions, children }: PageProps) {
  const { name } = useWords(app)
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${title} — ${name}`
  }, [title, name])
  useEffect(() => {
    // Not when the document has just been opened: then one begins at its top. On the same screen only if what had the
    // focus is gone, as after signing in.
    const isLost = document.activeElement === document.body
    if (headed !== undefined && (headed !== pathname || isLost)) heading.current?.focus()
    headed = pathname
  }, [pathname])
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1} lang={titleLang}>
            {title}
          </h1>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
