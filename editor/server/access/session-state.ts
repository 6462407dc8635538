/** What the studio is told of itself and of who has signed in. */
import { ROLES, type SessionState } from '../../api/index.ts'
import type { Account } from '../areas/area.ts'
import type { CourtHost } from '../setup.ts'
import { hasAdministrator } from './first-run.ts'

export interface StateSetting {
  readonly host: CourtHost
  readonly loopback: boolean
  /** Undefined where nobody is asked for it: on the machine itself. */
  readonly setUpCode: string | undefined
  readonly lang: 'uk' | 'en'
}

export async function sessionState(
  { host, loopback, setUpCode, lang }: StateSetting,
  account: Account | undefined,
): Promise<SessionState> {
  const { kind, name, store } = host.current()
  return {
    court: { kind, name },
    account: account === undefined ? null : viewOf(account),
    doors: kind === 'sample' && loopback ? [...ROLES] : [],
    first_run: kind === 'sample' || !(await hasAdministrator(store)),
    set_up_code: setUpCode !== undefined,
    password_given: account?.isPasswordGiven === true,
    lang,
  }
}

const viewOf = ({ id, name, roles }: Account) => ({ id, name, roles: [...roles] })
