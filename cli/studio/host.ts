/**
 * The courts of a data folder as the server asks for them: the sample until a real court is begun, then that court.
 */
import { join } from 'node:path'
import { answered, type CourtHost, lockFile, refused } from '../../editor/server/index.ts'
import { misused, type Or, right } from '../complaint.ts'
import { answerOf } from './answers.ts'
import type { Court } from './court.ts'
import { makeCourt } from './court-site.ts'
import { placesIn } from './places.ts'
import { ownFolder } from './own-folder.ts'
import { SAMPLE_PEOPLE } from './sample/people.ts'
import { emptySite, firstSite, type Open, openSite, type SiteOptions } from './sites.ts'

export interface HostOptions extends SiteOptions {
  /** The folder that holds everything; made where there is none. */
  readonly data: string
}

export interface Host extends CourtHost {
  /** What is open, for what is done at the start. */
  readonly court: () => Court | undefined
  readonly close: () => Promise<void>
}

const LOCK = 'studio.lock'

export async function openHost(options: HostOptions): Promise<Or<Host>> {
  const { data, database, clock } = options
  const places = placesIn(data, database)
  await ownFolder(data, LOCK)
  const unlock = lockFile(join(data, LOCK))
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
    setUp: inTurn(async (wanted, by) => {
      const { kind, store } = current.site
      if (kind !== 'none') return THERE_ALREADY
      const made = await makeCourt(places.court, store, wanted, by)
      if (made.ok) serve(await openSite('court', places.court, made.value, store, clock))
      return answerOf(made.ok ? right(undefined) : made, 'court/not-made')
    }),
    async close() {
      await closeAll(opened)
      unlock()
    },
  })
}

/** What works beside the server first. A store may serve two sites, one after the other. */
async function closeAll(opened: readonly Open[]): Promise<void> {
  for (const { site } of opened) {
    await site.ports?.policies.close()
    await site.ports?.change.close()
  }
  for (const { court } of opened) await court?.ledger.close()
  for (const store of new Set(opened.map(({ site }) => site.store))) await store.close()
}

/** Two administrators who set the court up at once must not make two. */
function inTurn(work: CourtHost['setUp']): CourtHost['setUp'] {
  let last: Promise<unknown> = Promise.resolve()
  return (...asked) => {
    const mine = last.then(() => work(...asked))
    last = mine.catch(() => undefined)
    return mine
  }
}

const THERE_ALREADY = refused({
  code: 'already-set-up',
  status: 409,
  message: { uk: 'суд уже створено', en: 'the court is there already' },
})

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
