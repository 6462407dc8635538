/** The work on a batch: what is checked or distributed, which row is being worked on, how it is stopped. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type BatchLine, checked, drawn, type Read } from './batch-rows.ts'
import { enterAct, EVERYTHING } from './requests.ts'

export interface BatchInHand {
  readonly read: Read
  readonly setRead: (change: (read: Read | undefined) => Read | undefined) => void
}

/** May be distributed, as far as is known. */
export const isLeft = ({ state, matter }: BatchLine): boolean =>
  matter !== null && (state === 'ready' || state === 'waiting' || state === 'held')

/** One line after another, in the order of the file; stopped between two lines, never within one. */
export function useBatchWork({ read, setRead }: BatchInHand) {
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
