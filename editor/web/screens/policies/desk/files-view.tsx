/** The files of a policy, to be read and tried: the text that somebody types stays his until he proposes it as a change. */
import { useState } from 'react'
import type { PolicyDetail, TypedFile } from '../../../../api/index.ts'
import { useEditor } from '../../../monaco/index.ts'
import { Loading, Notice } from '../../../ui/index.ts'
import { useLanguage, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import { FilesDesk } from './files-desk.tsx'
import { keepTyping, keptTyping } from './kept-typing.ts'
import { startingFiles } from './typed-files.ts'

interface FilesViewProps {
  readonly policy: PolicyDetail
  readonly mayType: boolean
}

export function FilesView({ policy, mayType }: FilesViewProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const { document, files } = policy
  const [kept, setKept] = useState(() => keptTyping(document, files))
  const [round, setRound] = useState(0)
  const typed: readonly TypedFile[] = mayType && kept.kind === 'kept' ? kept.files : []
  const start = startingFiles(files, typed)
  const { editor, failed } = useEditor(`${document}#${round}`, start, lang)
  const discard = () => {
    keepTyping(document, files, [])
    setKept({ kind: 'none' })
    setRound(round + 1)
  }
  if (failed) return <NotLoaded files={files} />
  if (editor === undefined) return <Loading label={w.editor.loading} lines={12} />
  return (
    <FilesDesk
      policy={policy}
      mayType={mayType}
      editor={editor}
      restored={mayType ? kept.kind : 'none'}
      onDiscard={discard}
    />
  )
}

/** Without the editor the texts can still be read. */
function NotLoaded({ files }: { readonly files: readonly TypedFile[] }) {
  const w = useWords(words)
  return (
    <div className="stack">
      <Notice kind="error" title={w.editor.failed}>
        {w.editor.failedText}
      </Notice>
      {files.map(({ path, text }) => (
        <details key={path}>
          <summary>{path}</summary>
          <pre data-code>{text}</pre>
        </details>
      ))}
    </div>
  )
}
