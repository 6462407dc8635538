/**
 * Local accounts, kept by the administrator. Schemas: `editor/api/accounts.ts`.
 *
 * Changes are made one after another: two administrators who lock each other at once must not both succeed. Whoever makes
 * or changes an account stands in the list of looks, with whose it is and the roles; also where it was then refused.
 */
import { Type } from 'typebox'
import type { FastifyReply } from 'fastify'
import { AccountChange, AccountRow, Accounts, NewAccount, SetPassword } from '../../api/index.ts'
import type { StudioApp } from '../areas/area.ts'
import { sendProblem } from '../http/send.ts'
import { etagOf, SeenVersion, seenVersion, withVersion } from '../http/versions.ts'
import type { DocumentStore } from '../store/document-store.ts'
import {
  type AccountDocument,
  accountWithId,
  allAccounts,
  keepAccount,
  type KeptAccount,
  newAccount,
  rowOf,
} from './accounts.ts'
import { hashed, weakness } from './passwords.ts'

interface Setting {
  readonly store: DocumentStore
}

const config = { action: 'account.manage' } as const
const params = Type.Object({ id: Type.String({ maxLength: 40 }) })
const row = { 200: withVersion(AccountRow) }
/** Written before anything is changed: of whom, which roles, whether locked; never a password. */
const marked = {
  ...config,
  look: { kind: 'account', of: ['id', 'name', 'roles', 'locked'] },
} as const

export function accountRoutes(app: StudioApp, setting: Setting): void {
  app.get('/api/v1/accounts', { config, schema: { response: { 200: Accounts } } }, async () => ({
    accounts: (await allAccounts(setting.store)).map(rowOf),
  }))
  create(app, setting)
  change(app, setting)
  setPassword(app, setting)
}

function create(app: StudioApp, { store }: Setting): void {
  const schema = { body: NewAccount, response: { 201: withVersion(AccountRow) } }
  app.post('/api/v1/accounts', { config: marked, schema }, async ({ body }, reply) => {
    const { name, password, roles } = body
    const weak = weakness(password, name)
    if (weak !== undefined) return sendProblem(reply, 'weak-password', { help: weak })
    const account = { ...(await newAccount(name, password, roles)), isPasswordGiven: true }
    const kept = await keepAccount(store, account, 0)
    return kept === undefined ? sendProblem(reply, 'name-taken') : send(reply.code(201), kept)
  })
}

function change(app: StudioApp, { store }: Setting): void {
  const inTurn = oneAfterAnother()
  const schema = { params, headers: SeenVersion, body: AccountChange, response: row }
  app.put('/api/v1/accounts/:id', { config: marked, schema }, async (request, reply) => {
    const seen = seenVersion(request)
    if (typeof seen === 'string') return sendProblem(reply, seen)
    return inTurn(async () => {
      const known = await accountWithId(store, request.params.id)
      if (known === undefined) return sendProblem(reply, 'not-found')
      const changed: KeptAccount = { ...known.body, ...request.body }
      if (!isAdministrator(changed) && (await isLast(store, known))) {
        return sendProblem(reply, 'last-administrator')
      }
      const kept = await keepAccount(store, changed, seen)
      return kept === undefined ? sendProblem(reply, 'stale-version') : send(reply, kept)
    })
  })
}

/** Of somebody who has forgotten his: all his sessions end, and in the next he chooses one of his own. */
function setPassword(app: StudioApp, { store }: Setting): void {
  const schema = { params, body: SetPassword, response: row }
  app.put('/api/v1/accounts/:id/password', { config: marked, schema }, async (request, reply) => {
    const known = await accountWithId(store, request.params.id)
    if (known === undefined) return sendProblem(reply, 'not-found')
    const { body, version } = known
    const { password } = request.body
    const weak = weakness(password, body.name)
    if (weak !== undefined) return sendProblem(reply, 'weak-password', { help: weak })
    const isPasswordGiven = request.account?.id !== body.id
    const secret = { hash: await hashed(password), generation: body.generation + 1 }
    const changed = { ...body, ...secret, isPasswordGiven }
    const kept = await keepAccount(store, changed, version)
    return kept === undefined ? sendProblem(reply, 'stale-version') : send(reply, kept)
  })
}

const send = (reply: FastifyReply, account: AccountDocument): FastifyReply =>
  reply.header('etag', etagOf(account.version)).send(rowOf(account))

const isAdministrator = ({ roles, locked }: KeptAccount): boolean =>
  roles.includes('administrator') && !locked

async function isLast(store: DocumentStore, { body }: AccountDocument): Promise<boolean> {
  if (!isAdministrator(body)) return false
  const all = await allAccounts(store)
  return !all.some((other) => other.body.id !== body.id && isAdministrator(other.body))
}

function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
