/** What goes wrong between the studio and its server, as errors that a screen can show. */
import type { Problem } from '../../api/index.ts'

/** The server refused, and says why. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** No answer came: what the server did with the request is not known. */
export class ConnectionError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause })
    this.name = 'ConnectionError'
  }
}

/** The problem of a refusal; `undefined` for any other error. */
export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof ProblemError ? error.problem : undefined
