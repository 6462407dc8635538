/**
 * The courts of a data folder as the server asks for them: the sample until a real court is begun, then that court.
 */
import { mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  answered,
  type CourtHost,
  type DocumentStore,
  hasAdministrator,
  lockFile,
  finishFirstRun,
  openDocumentStore,
  type Site,
} from '../../editor/server/index.ts'
import { misused, type Or, right } from '../complaint.ts'
import type { Writable } from '../ledger/opening.ts'
import { answerOf } from './answers.ts'
import type { Court } from './court.ts'
import { makeCourt, openCourt } from './court-site.ts'
import { courtOver } from './open-court.ts'
import { type Places, placesIn, type SitePlaces } from './places.ts'
import { portsOf } from './ports.ts'
import { SAMPLE_PEOPLE } from './sample/people.ts'
import { openSample } from './sample-site.ts'

export interface HostOptions {
  /** The folder that holds everything; made where there is none. */
  readonly data: string
  /** `postgres://…`: then no sample is shown. */
  readonly database: string | undefined
  readonly sample: boolean
  readonly clock: () => number
  readonly note: (event: 'making-sample') => void
}

export interface Host extends CourtHost {
  /** What is open, for what is done at the start. */
  readonly court: () => Court | undefined
  readonly close: () => Promise<void>
}

interface Open {
  readonly site: Site
  readonly court: Court | undefined
}

export async function openHost(options: HostOptions): Promise<Or<Host>> {
  const { data, database, clock } = options
  const places = placesIn(data, database)
  await mkdir(data, { recursive: true, mode: 0o700 })
  const unlock = lockFile(join(data, 'studio.lock'))
  if (unlock === undefined) return taken(data)
  const first = await firstSite(options, places)
  if (!first.ok) {
    unlock()
    return first
  }
  const opened: Open[] = [first.value]
  let current = first.value
  const serve = (next: Open): void => {
    opened.push(next)
    current = next
  }
  /** Of two who ask at once the second gets what the first began. */
  let leaving: Promise<void> | undefined
  return right({
    people: SAMPLE_PEOPLE,
    current: () => current.site,
    court: () => current.court,
    async leaveSample() {
      if (current.site.kind === 'sample') {
        leaving ??= emptySite(places.court, clock).then(serve)
        await leaving
      }
      return answered(undefined)
    },
    async setUp(wanted, by) {
      const { store } = current.site
      const made = await makeCourt(places.court, store, wanted, by)
      if (made.ok) serve(await openSite('court', places.court, made.value, store, clock))
      return answerOf(made.ok ? right(undefined) : made, 'court/not-made')
    },
    async close() {
      await closeAll(opened)
      unlock()
    },
  })
}

async function firstSite(options: HostOptions, { court, sample }: Places): Promise<Or<Open>> {
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

async function emptySite(place: SitePlaces, clock: () => number): Promise<Open> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 })
  const store = await openDocumentStore(place.documents, clock)
  const isReady = () => answers(store)
  return { site: { kind: 'none', name: null, ports: undefined, store, isReady }, court: undefined }
}

async function openSite(
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

/** A store may serve two sites, one after the other. */
async function closeAll(opened: readonly Open[]): Promise<void> {
  for (const { court } of opened) await court?.ledger.close()
  for (const store of new Set(opened.map(({ site }) => site.store))) await store.close()
}

/** A second server would take work that the first has in hand for interrupted. */
const taken = (data: string) =>
  misused(
    {
      uk: `теку \`${data}\` уже обслуговує інший сервер`,
      en: `another server serves the folder \`${data}\` already`,
    },
    {
      uk: 'зупиніть його або вкажіть іншу теку: --data ТЕКА',
      en: 'stop it, or name another folder: --data FOLDER',
    },
  )
