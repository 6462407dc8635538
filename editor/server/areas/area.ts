/** One area of the studio (policies, changes, distribution, registers, audit): its routes, given what all areas share. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Action, Role } from '../../api/index.ts'
import type { DocumentStore } from '../store/document-store.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Ports } from './ports.ts'

/** Who asks: set on every request that passed the guard. */
export interface Account {
  readonly id: string
  /** Shown to people, and the `by` of ledger entries. */
  readonly name: string
  readonly roles: readonly Role[]
  /** Somebody else knows the password: until it is changed the account may do nothing else. */
  readonly isPasswordGiven?: boolean
}

export interface AreaContext {
  /** The ports of the court that is open; a request to none is answered `no-court` before it comes here. */
  readonly ports: () => Ports
  readonly store: DocumentStore
  readonly jobs: Jobs
}

/** Requests and answers have the types of their schemas. */
export type StudioApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export type Area = (app: StudioApp, context: AreaContext) => void

declare module 'fastify' {
  interface FastifyRequest {
    account: Account | undefined
  }
  interface FastifyContextConfig {
    /** What the route does. A route without it cannot be registered. */
    action?: Action | 'public'
    /** The route asks by a draft's state and author itself (by `may`), after it was read. */
    draft?: true
    /** Open also to whoever must first change a password that somebody else has set. */
    withGivenPassword?: true
  }
}
