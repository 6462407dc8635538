import { expect, test } from 'vitest'
import { explainRequest, renderText } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'

const runtime = miniCourt('пункт "1" обов’язково "Норма" / "A rule"')
const OPTIONS = { lang: 'uk', detail: 'short' } as const

test('a request is decided and explained in one step', () => {
  const explained = explainRequest(
    runtime,
    { policy: 'mini', as_of: '2026-09-01', facts: {} },
    OPTIONS,
  )
  if (explained.kind === 'refused') throw new Error('refused')
  expect(renderText(explained.explanation)).toContain('Засади нічого не говорять про подані факти.')
})

test('a request that is refused comes back with its problems', () => {
  const request = { policy: 'mini', as_of: '2026-09-01', facts: { nowhere: 1 } }
  const explained = explainRequest(runtime, request, OPTIONS)
  expect(explained).toMatchObject({ kind: 'refused', problems: [{ path: '/nowhere' }] })
})
