/** Every deed on a draft × role × state × whose it is, through HTTP, against a table written by hand. */
import { expect, test } from 'vitest'
import { DRAFT_STATES, type DraftState, type Role, ROLES } from '../../../../../editor/api/index.ts'
import { DECISION, desk, type Desk, EDIT, seen } from './desk.ts'

interface Deed {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly role: Role
  readonly states: readonly DraftState[]
  readonly whose: 'own' | 'other'
}

const DEEDS: Readonly<Record<string, Deed>> = {
  edit: { method: 'PUT', path: '', body: EDIT, role: 'author', states: ['working'], whose: 'own' },
  propose: { method: 'POST', path: '/propose', role: 'author', states: ['working'], whose: 'own' },
  withdraw: {
    method: 'POST',
    path: '/withdraw',
    role: 'author',
    states: ['working', 'proposed'],
    whose: 'own',
  },
  reject: {
    method: 'POST',
    path: '/reject',
    body: { reason: 'неясно' },
    role: 'approver',
    states: ['proposed'],
    whose: 'other',
  },
  approve: {
    method: 'POST',
    path: '/approve',
    body: DECISION,
    role: 'approver',
    states: ['proposed'],
    whose: 'other',
  },
}

const STRANGER = { id: 'nobody', name: 'Стороння С. С.' }

async function tried(open: Desk, role: Role, deed: Deed): Promise<Record<string, number>> {
  const account = await open.who(role)
  const found: Record<string, number> = {}
  for (const state of DRAFT_STATES) {
    for (const whose of ['own', 'other'] as const) {
      const path = await open.draft(state, whose === 'own' ? account : STRANGER)
      const { body } = deed
      const answer = await open.ask(deed.method, `${path}${deed.path}`, {
        cookie: account.cookie,
        ...(body !== undefined && { body }),
        ...seen(1),
      })
      found[`${state} ${whose}`] = answer.statusCode
    }
  }
  return found
}

/** 403: not by this role, or not to one's own or another's; 409: not in this state. */
function expected(role: Role, deed: Deed): Record<string, number> {
  const cells = DRAFT_STATES.flatMap((state) =>
    (['own', 'other'] as const).map((whose): [string, number] => {
      if (role !== deed.role || whose !== deed.whose) return [`${state} ${whose}`, 403]
      return [`${state} ${whose}`, deed.states.includes(state) ? 200 : 409]
    }),
  )
  return Object.fromEntries(cells)
}

test.for(Object.keys(DEEDS))('who may %s a draft, in which state', async (name) => {
  const deed = DEEDS[name]
  if (deed === undefined) throw new Error(name)
  const open = await desk()
  for (const role of ROLES) {
    open.court.entered = null
    expect([role, await tried(open, role, deed)]).toEqual([role, expected(role, deed)])
  }
})

test('an author who may approve as well is refused his own change', async () => {
  const open = await desk()
  const account = await open.who('approver')
  const path = await open.draft('proposed', account)
  const answer = await open.ask('POST', `${path}/approve`, {
    cookie: account.cookie,
    body: DECISION,
    ...seen(1),
  })
  expect(answer.json()).toMatchObject({ status: 403, code: 'change/own-draft' })
  expect(open.court.approvals).toEqual([])
})
