/** The server of the studio over a real ledger, with its officer signed in. */
import type { Matter } from '../../../../../editor/api/index.ts'
import type { DistributionPort, Ports } from '../../../../../editor/server/index.ts'
import type { Opened } from '../../../../cli/studio/distribution/court.ts'
import { silentPorts, studio, type TestStudio, type Wanted } from '../../../../support/studio.ts'

export const BASE = '/api/v1/distribution'
export const DRAWS = `${BASE}/draws`
export const KEY = 'k'.repeat(20)

const portsWith = (distribution: DistributionPort): Ports =>
  new Proxy(silentPorts, {
    get: (ports, name) =>
      name === 'distribution' ? distribution : (Reflect.get(ports, name) as unknown),
  })

export interface Desk extends TestStudio {
  /** The cookie of the officer. */
  readonly officer: string
  readonly draw: (matter: Matter, key?: string) => ReturnType<TestStudio['ask']>
}

export async function desk({ port }: Pick<Opened, 'port'>, wanted: Wanted = {}): Promise<Desk> {
  const made = await studio({ ...wanted, ports: portsWith(port) })
  const officer = await made.enter('distribution_officer')
  const draw: Desk['draw'] = (matter, key = KEY) =>
    made.ask('POST', DRAWS, { cookie: officer, body: matter, headers: { 'idempotency-key': key } })
  return { ...made, officer, draw }
}
