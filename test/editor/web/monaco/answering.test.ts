/** The order of the worker's work, and the page's side of it. */
import { describe, expect, test } from 'vitest'
import { answering } from '../../../../editor/web/monaco/answering.ts'
import { policyClient } from '../../../../editor/web/monaco/policy-client.ts'
import type { PolicyService } from '../../../../editor/web/monaco/policy-service.ts'
import type { FromWorker } from '../../../../editor/web/monaco/protocol.ts'

/** A service that writes down what it was asked, and a worker whose turns the test gives. */
function worker(answer: () => unknown = () => []) {
  const done: string[] = []
  const turns: (() => void)[] = []
  let take: (message: FromWorker) => void = () => {}
  const service: PolicyService = {
    open: () => done.push('open'),
    edit: ({ path }) => done.push(`edit ${path}`),
    drop: (path) => done.push(`drop ${path}`),
    ask: (name) => {
      done.push(name)
      return answer() as never
    },
  }
  const works = answering(
    service,
    (message) => take(message),
    (work) => turns.push(work),
  )
  const client = policyClient({
    postMessage: works.take,
    onAnswer: (next) => {
      take = next
    },
    terminate: () => done.push('ended'),
  })
  return {
    client,
    done,
    turn: () => turns.shift()?.(),
    all: () => {
      while (turns.length > 0) turns.shift()?.()
    },
  }
}

describe('a worker of the editor', () => {
  test('does what it is sent in its order, an answer for each question', async () => {
    const { client, done, all } = worker(() => ['told'])
    client.open([])
    client.edit({ path: 'a', text: '' })
    const answer = client.ask('diagnostics', ['a'])
    all()
    expect(await answer).toEqual(['told'])
    expect(done).toEqual(['open', 'edit a', 'diagnostics'])
  })

  test('passes over a question that was cancelled meanwhile, never an edit', async () => {
    const { client, done, turn, all } = worker()
    const stop = new AbortController()
    client.edit({ path: 'a', text: '' })
    const cancelled = client.ask(
      'hover',
      ['a', { line: 1, column: 1 }, { lang: 'uk' }],
      stop.signal,
    )
    client.edit({ path: 'b', text: '' })
    turn()
    stop.abort()
    all()
    expect(await cancelled).toBeUndefined()
    expect(done).toEqual(['edit a', 'edit b'])
  })

  test('a question that fails has no answer, and the next one has', async () => {
    let fails = true
    const { client, all } = worker(() => {
      if (fails) throw new Error('a fault of ours')
      return ['told']
    })
    const first = client.ask('diagnostics', ['a'])
    all()
    expect(await first).toBeUndefined()
    fails = false
    const second = client.ask('diagnostics', ['a'])
    all()
    expect(await second).toEqual(['told'])
  })

  test('when it is closed nobody waits any longer', async () => {
    const { client, done } = worker()
    const answer = client.ask('diagnostics', ['a'])
    client.close()
    expect(await answer).toBeUndefined()
    expect(done).toEqual(['ended'])
  })
})
