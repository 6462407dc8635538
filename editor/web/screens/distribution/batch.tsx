/** Several matters of one file: each with what is wrong with it, then distributed one after another, each with its outcome. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Batch } from '../../../api/index.ts'
import { upload } from '../../api/client.ts'
import { useSession } from '../../app/session.tsx'
import {
  Button,
  ConfirmDialog,
  Empty,
  FileDrop,
  Link,
  Notice,
  Page,
  ProblemNotice,
  TextArea,
} from '../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../words/index.ts'
import { type BatchLine, checked, drawn, linesOf, type Read, useRead } from './batch-rows.ts'
import { BatchColumns } from './batch-columns.tsx'
import { BatchTable } from './batch-table.tsx'
import { enterAct, EVERYTHING } from './requests.ts'
import words from './words.ts'

export default function BatchScreen() {
  const { batch: w, back } = useWords(words)
  const { account } = useSession()
  const [read, setRead] = useRead(account.id)
  return (
    <Page title={w.title} lead={w.lead} actions={<Link to="/distribution">{back}</Link>}>
      {read === undefined ? (
        <Reading onRead={(found) => setRead(() => found)} />
      ) : (
        <Drawing read={read} setRead={setRead} />
      )}
    </Page>
  )
}

/** Rows that were copied from a spreadsheet, or a text as the command line reads it. */
function pastedAs(text: string, { table, plain }: Readonly<Record<'table' | 'plain', string>>) {
  const [first = ''] = text.trimStart().split('\n')
  return /^[^[{#]/.test(first) && /[\t;]/.test(first) ? table : plain
}

function Reading({ onRead }: { readonly onRead: (read: Read) => void }) {
  const { batch: w } = useWords(words)
  const [text, setText] = useState('')
  const reading = useMutation({
    mutationFn: async (file: File) => {
      const batch = await upload<Batch>('/distribution/batches', file, { isRepeatable: true })
      return { name: file.name, lines: linesOf(batch), acts: batch.acts }
    },
    onSuccess: onRead,
  })
  return (
    <div className="stack">
      <FileDrop
        label={w.file}
        hint={w.fileHint}
        accept={[]}
        maxMegabytes={16}
        onFile={(file) => reading.mutate(file)}
      />
      {reading.error !== null && <ProblemNotice error={reading.error} />}
      <BatchColumns />
      <div className="batch-text stack">
        <TextArea label={w.paste} wide rows={10} value={text} onChange={setText} />
        <div>
          <Button
            isDisabled={text.trim() === ''}
            isPending={reading.isPending}
            onPress={() =>
              reading.mutate(
                new File([text], pastedAs(text, { table: w.pasteTable, plain: w.pasteName })),
              )
            }
          >
            {w.read}
          </Button>
        </div>
      </div>
    </div>
  )
}

interface DrawingProps {
  readonly read: Read
  readonly setRead: (change: (read: Read | undefined) => Read | undefined) => void
}

function Drawing({ read, setRead }: DrawingProps) {
  const { batch: w } = useWords(words)
  const { count } = useNumbers()
  const { may } = useSession()
  const { work, stop, error, isChecking, isDrawing, at } = useWork({ read, setRead })
  const [isAsking, setIsAsking] = useState(false)
  const { lines, acts } = read
  if (lines.length === 0) return <Empty title={w.empty} />
  const left = lines.filter(isLeft)
  const done = lines.filter(({ state }) => state === 'drawn').length
  const wrong = lines.filter(({ state }) => state === 'wrong').length
  const isAtWork = isChecking || isDrawing
  return (
    <div className="stack">
      {wrong > 0 && done === 0 && !isAtWork && (
        <Notice kind="warning" title={fill(w.wrongRows, { rows: count(wrong, w.rowForms) })} live>
          {w.wrongRowsText}
        </Notice>
      )}
      {acts.length > 0 && done === 0 && (
        <Notice kind="info" title={fill(w.acts, { count: acts.length })} />
      )}
      {done > 0 && !isAtWork && (
        <Notice kind="ok" title={fill(w.done, { done, total: lines.length })} live />
      )}
      {error !== null && <ProblemNotice error={error} />}
      <BatchTable lines={lines} at={at} doing={isDrawing ? w.drawing : w.checking} />
      <p className="muted small">{w.kept}</p>
      <div className="row">
        {lines.some(({ state }) => state === 'waiting' || state === 'blocked') && (
          <Button isDisabled={isAtWork} onPress={() => work('check')}>
            {w.check}
          </Button>
        )}
        {may('distribution.draw') && left.length > 0 && (
          <Button look="primary" isDisabled={isAtWork} onPress={() => setIsAsking(true)}>
            {fill(w.draw, { count: count(left.length, w.forms) })}
          </Button>
        )}
        {isDrawing && <Button onPress={stop}>{w.stop}</Button>}
        {!isAtWork && (
          <Button look="quiet" onPress={() => setRead(() => undefined)}>
            {w.clear}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={fill(w.ask, { count: count(left.length, w.forms) })}
        action={w.confirm}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false)
          work('draw')
        }}
      >
        <p>{w.askText}</p>
      </ConfirmDialog>
    </div>
  )
}

const isLeft = ({ state, matter }: BatchLine): boolean =>
  matter !== null && (state === 'ready' || state === 'waiting' || state === 'held')

/** One line after another, in the order of the file; stopped between two lines, never within one. */
function useWork({ read, setRead }: DrawingProps) {
  const queries = useQueryClient()
  const [at, setAt] = useState<number>()
  const isStopped = useRef(false)
  const set = (line: BatchLine): void =>
    setRead((now) =>
      now === undefined
        ? now
        : { ...now, lines: now.lines.map((one) => (one.row === line.row ? line : one)) },
    )
  const doing = useMutation({
    mutationFn: async (what: 'check' | 'draw') => {
      isStopped.current = false
      if (what === 'draw') for (const act of read.acts) await enterAct(act)
      const wanted = read.lines.filter(
        (line) => line.matter !== null && (what === 'draw' ? isLeft(line) : line.state !== 'drawn'),
      )
      for (const line of wanted) {
        if (isStopped.current) break
        setAt(line.row)
        set(await (what === 'draw' ? drawn(line) : checked(line, read.acts)))
      }
    },
    onSettled: () => {
      setAt(undefined)
      void queries.invalidateQueries({ queryKey: EVERYTHING })
    },
  })
  return {
    work: doing.mutate,
    stop: () => {
      isStopped.current = true
    },
    error: doing.error,
    isChecking: doing.isPending && doing.variables === 'check',
    isDrawing: doing.isPending && doing.variables === 'draw',
    at,
  }
}
