/** What a data folder serves: the sample, a court, or a court that is yet to be set up. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import {
  type DocumentStore,
  finishFirstRun,
  hasAdministrator,
  openDocumentStore,
  type Site,
} from '../../editor/server/index.ts'
import { type Or, right } from '../complaint.ts'
import type { Writable } from '../ledger/opening.ts'
import type { Court } from './court.ts'
import { openCourt } from './court-site.ts'
import { courtOver } from './open-court.ts'
import type { Places, SitePlaces } from './places.ts'
import { portsOf } from './ports.ts'
import { openSample } from './sample-site.ts'

export interface SiteOptions {
  /** `postgres://…`: then no sample is shown. */
  readonly database: string | undefined
  readonly sample: boolean
  readonly clock: () => number
  readonly note: (event: 'making-sample') => void
}

export interface Open {
  readonly site: Site
  readonly court: Court | undefined
}

/** The court where one was begun, else the sample. */
export async function firstSite(
  options: SiteOptions,
  { court, sample }: Places,
): Promise<Or<Open>> {
  const { clock, database, note } = options
  if (database !== undefined || !options.sample || (await isBegun(court, clock))) {
    const empty = await emptySite(court, clock)
    const { store } = empty.site
    await finishFirstRun(store)
    const ledger = await openCourt(court, store)
    if (!ledger.ok) await store.close()
    if (!ledger.ok) return ledger
    if (ledger.value === undefined) return right(empty)
    return right(await openSite('court', court, ledger.value, store, clock))
  }
  const ledger = await openSample(sample, note)
  if (!ledger.ok) return ledger
  const store = await openDocumentStore(sample.documents, clock)
  return right(await openSite('sample', sample, ledger.value, store, clock))
}

/** Whether somebody has become the administrator of a real court here. */
async function isBegun({ documents }: SitePlaces, clock: () => number): Promise<boolean> {
  if (!existsSync(documents)) return false
  const store = await openDocumentStore(documents, clock)
  try {
    return await hasAdministrator(store)
  } finally {
    await store.close()
  }
}

/** No court yet: accounts only. */
export async function emptySite(place: SitePlaces, clock: () => number): Promise<Open> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 })
  const store = await openDocumentStore(place.documents, clock)
  const isReady = () => answers(store)
  return { site: { kind: 'none', name: null, ports: undefined, store, isReady }, court: undefined }
}

export async function openSite(
  kind: Court['kind'],
  { address, secretsPath }: SitePlaces,
  ledger: Writable,
  store: DocumentStore,
  clock: () => number,
): Promise<Open> {
  const court = await courtOver(ledger, { kind, address, secretsPath, clock })
  const isReady = async () => (await answers(store)) && (await isThere(court))
  return { site: { kind, name: court.name, ports: portsOf(court), store, isReady }, court }
}

const answers = (store: DocumentStore): Promise<boolean> =>
  store.get('health', 'ready').then(
    () => true,
    () => false,
  )

const isThere = ({ ledger }: Court): Promise<boolean> =>
  ledger.entry(0).then(
    (entry) => entry !== undefined,
    () => false,
  )
