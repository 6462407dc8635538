/** One file from the disk: dropped, chosen or pasted; by keyboard through its button. */
import { useId, useState } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { fill } from '../words/define.ts'
import { useWords } from '../words/language.tsx'
import { Button } from './button.tsx'
import words from './words.ts'
import './file-drop.css'

export interface FileDropProps {
  /** What the file is: «Графік відсутностей». */
  readonly label: string
  readonly hint?: string
  /** Ends of names, `.csv`; empty: any. */
  readonly accept: readonly string[]
  readonly maxMegabytes?: number
  readonly onFile: (file: File) => void
  readonly isDisabled?: boolean
}

export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, maxMegabytes = 8, onFile, isDisabled = false } = props
  const { file: w } = useWords(words)
  const [said, setSaid] = useState<{ readonly error: boolean; readonly text: string }>()
  const id = useId()
  const kinds = accept.map((end) => end.slice(1).toUpperCase()).join(', ')
  const take = (file: File | undefined) => {
    if (file === undefined || isDisabled) return
    const wrong = wrongIn(file, accept, maxMegabytes)
    if (wrong === undefined) {
      setSaid({ error: false, text: fill(w.chosen, { name: file.name }) })
      onFile(file)
    } else {
      setSaid({ error: true, text: fill(w[wrong], { limit: maxMegabytes, kinds }) })
    }
  }
  return (
    <DropZone
      className="file-drop"
      aria-label={label}
      isDisabled={isDisabled}
      onDrop={({ items }) => {
        const item = items.find(({ kind }) => kind === 'file')
        if (item?.kind === 'file') void item.getFile().then(take)
      }}
    >
      <div onPaste={(event) => take(event.clipboardData.files[0])}>
        <p className="field-label" id={id}>
          {label}
        </p>
        {hint !== undefined && <p className="field-hint">{hint}</p>}
        <p className="row">
          <span>{w.drop}</span>
          <FileTrigger acceptedFileTypes={[...accept]} onSelect={(files) => take(files?.[0])}>
            <Button isDisabled={isDisabled} aria-label={`${w.choose}: ${label}`}>
              {w.choose}
            </Button>
          </FileTrigger>
        </p>
        {accept.length > 0 && <p className="field-hint">{fill(w.kinds, { kinds })}</p>}
        <p role="status" className={said?.error === true ? 'field-error' : 'field-hint'}>
          {said?.text}
        </p>
      </div>
    </DropZone>
  )
}

function wrongIn(
  { name, size }: File,
  accept: readonly string[],
  maxMegabytes: number,
): 'wrongKind' | 'tooLarge' | undefined {
  const fits = accept.length === 0 || accept.some((end) => name.toLowerCase().endsWith(end))
  if (!fits) return 'wrongKind'
  return size > maxMegabytes * 1024 * 1024 ? 'tooLarge' : undefined
}
