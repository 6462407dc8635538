/** Several matters of one file: each with what is wrong with it, then distributed one after another, each with its outcome. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
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
import { linesOf, type Read, useRead } from './batch-rows.ts'
import { BatchColumns } from './batch-columns.tsx'
import { BatchTable } from './batch-table.tsx'
import { type BatchInHand, isLeft, useBatchWork } from './use-batch-work.ts'
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

function Drawing({ read, setRead }: BatchInHand) {
  const { batch: w } = useWords(words)
  const { count } = useNumbers()
  const { may } = useSession()
  const { work, stop, error, isChecking, isDrawing, at } = useBatchWork({ read, setRead })
  const [isAsking, setIsAsking] = useState(false)
  const { lines, acts } = read
  if (lines.length === 0) return <Empty title={w.empty} />
  const left = lines.filter(isLeft)
  const done = lines.filter(({ state }) => state === 'drawn').length
  const wrong = lines.filter(({ state }) => state === 'wrong').length
  const isTried = done > 0 || lines.some(({ state }) => state === 'held')
  const isAtWork = isChecking || isDrawing
  return (
    <div className="stack">
      {wrong > 0 && !isTried && !isAtWork && (
        <Notice kind="warning" title={fill(w.wrongRows, { rows: count(wrong, w.rowForms) })} live>
          {w.wrongRowsText}
        </Notice>
      )}
      {acts.length > 0 && !isTried && (
        <Notice kind="info" title={fill(w.acts, { count: acts.length })} />
      )}
      {isTried && !isAtWork && <Done done={done} total={lines.length} />}
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

/** Green only where nothing is left. */
function Done({ done, total }: { readonly done: number; readonly total: number }) {
  const { batch: w } = useWords(words)
  const { count } = useNumbers()
  if (done === total) return <Notice kind="ok" title={fill(w.done, { done, total })} live />
  return (
    <Notice kind="warning" title={fill(w.partly, { done, total })} live>
      {fill(w.partlyText, { cases: count(total - done, w.leftForms) })}
    </Notice>
  )
}
