/** The studio served: settings in; a listening server, and how to stop it, out. */
import { createWriteStream } from 'node:fs'
import { createStudio, hasAdministrator, newSetUpCode } from '../../editor/server/index.ts'
import { misused, type Or, right } from '../complaint.ts'
import { damageWords } from '../ledger/damage.ts'
import type { Lang, Text } from '../text.ts'
import { type Host, openHost } from './host.ts'
import type { ServeSettings } from './serve-settings.ts'
import { settleAtStart } from './settling.ts'

export interface Served {
  /** What is opened in a browser. */
  readonly address: string
  readonly kind: 'sample' | 'court' | 'none'
  /** What the first administrator is asked for, unless he is at this machine or there is one already. */
  readonly setUpCode: string | undefined
  /** What is wrong with the ledger: it can be read, and takes nothing more. */
  readonly damage: Text | undefined
  readonly stop: () => Promise<void>
}

export type Note = (event: 'building' | 'making-sample') => void

export interface ServeOptions {
  readonly settings: ServeSettings
  readonly lang: Lang
  /** The folder of the built web. */
  readonly web: string | undefined
  readonly note: Note
  readonly out: (text: string) => void
}

export async function serve({ settings, lang, web, note, out }: ServeOptions): Promise<Or<Served>> {
  const { data, database, sample, loopback, publicAddress, tls } = settings
  // Its doors are for this machine only: to others it would be a court that nobody can enter.
  const isSample = sample && loopback
  const opened = await openHost({ data, database, sample: isSample, clock: Date.now, note })
  if (!opened.ok) return opened
  const host = opened.value
  const log = logTo(settings.log, out)
  const setUpCode = loopback ? undefined : newSetUpCode()
  const app = await createStudio({
    host,
    web,
    lang,
    loopback,
    publicAddress,
    tls,
    setUpCode,
    now: Date.now,
    log,
  })
  const [found] = host.court()?.ledger.damage ?? []
  const damage = found === undefined ? undefined : damageWords(found)
  if (damage === undefined) {
    await settleAtStart(host.court(), (told) => app.log.info(told, 'settled'))
  } else app.log.error({ damage: damage.en }, 'the ledger takes nothing more')
  const stop = async (): Promise<void> => {
    await app.close()
    await host.close()
    log.end()
  }
  const address = await listen(app, settings)
  if (!address.ok) {
    await stop()
    return address
  }
  return right({
    damage,
    address: address.value,
    kind: host.current().kind,
    setUpCode: await codeFor(host, setUpCode),
    stop,
  })
}

async function codeFor(host: Host, code: string | undefined): Promise<string | undefined> {
  const { store } = host.current()
  return (await hasAdministrator(store)) ? undefined : code
}

interface Log {
  readonly write: (line: string) => void
  readonly end: () => void
}

/** Only its owner may read it. */
function logTo(path: string, out: (text: string) => void): Log {
  if (path === '-') return { write: out, end: () => undefined }
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
  return { write: (line) => void stream.write(line), end: () => void stream.end() }
}

type App = Awaited<ReturnType<typeof createStudio>>

async function listen(app: App, settings: ServeSettings): Promise<Or<string>> {
  const { host, port, publicAddress, tls } = settings
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return misused(
      {
        uk: `не вдалося слухати \`${host}\`, порт ${port}: ${code}`,
        en: `cannot listen on \`${host}\`, port ${port}: ${code}`,
      },
      {
        uk: 'оберіть інший порт: --port 0 — будь-який вільний',
        en: 'choose another port: --port 0 for any that is free',
      },
    )
  }
  const own = app.server.address()
  const taken = typeof own === 'object' && own !== null ? own.port : port
  return right(
    publicAddress ?? `${tls === undefined ? 'http' : 'https'}://${nameOf(host)}:${taken}`,
  )
}

/** Browsers trust `localhost` with secure cookies, whatever they hold of its number. */
const nameOf = (host: string): string =>
  /^127\.|^::1$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
