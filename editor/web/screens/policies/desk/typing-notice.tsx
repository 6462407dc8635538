/** Says that what is typed is a try-out, keeps it in the browser, lets it be discarded. */
import { useEffect, useState } from 'react'
import type { PolicyDetail, TypedFile } from '../../../../api/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'
import { Button, Notice } from '../../../ui/index.ts'
import { fill, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import { keepTyping } from './kept-typing.ts'
import { typedFiles } from './typed-files.ts'

const PAUSE_MS = 500

export interface Typing {
  readonly typed: readonly TypedFile[]
  readonly isKept: boolean
}

/** Kept when the typing pauses, and when the page is left. */
export function useKeptTyping(
  { document, files }: PolicyDetail,
  session: PolicySession,
  version: number,
): Typing {
  const [typing, setTyping] = useState<Typing>(() => ({
    typed: typedFiles(session, files),
    isKept: true,
  }))
  useEffect(() => {
    if (version === 0) return
    const keep = () => {
      const typed = typedFiles(session, files)
      setTyping({ typed, isKept: keepTyping(document, files, typed) })
    }
    const timer = setTimeout(keep, PAUSE_MS)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [document, files, session, version])
  return typing
}

interface TypingNoticeProps extends Typing {
  readonly restored: 'none' | 'stale' | 'kept'
  readonly onDiscard: () => void
}

export function TypingNotice({ typed, restored, isKept, onDiscard }: TypingNoticeProps) {
  const w = useWords(words)
  if (typed.length === 0)
    return restored === 'stale' ? <Notice kind="info">{w.typing.stale}</Notice> : null
  return (
    <div className="try-out row" role="status">
      <span>
        <strong>{w.typing.title}.</strong> {restored === 'kept' && `${w.typing.kept} `}
        {fill(w.typing.text, { count: typed.length })}
        {!isKept && ` ${w.typing.full}`}
      </span>
      <Button onPress={onDiscard}>{w.typing.discard}</Button>
    </div>
  )
}
