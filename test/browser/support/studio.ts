/**
 * A studio and a browser for the tests of one file: started before the first, ended after the last. After each test no page
 * of it may have complained of anything.
 *
 * Where there is no Chromium, each test says loudly that it was passed over.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { chromiumPath, startChromium } from './chromium.ts'
import { CLOCK_OF_PAGES } from './clock.ts'
import { type StartedStudio, startStudio } from './server.ts'
import { type Watch, watch } from './watch.ts'

const PATIENCE_MS = 120_000

interface TestContext {
  skip: (note: string) => never
}

export interface OpenOptions extends BrowserContextOptions {
  /** `/` unless told. */
  readonly path?: string
}

/** Of a test in a browser, on a machine that has other work. */
export const PATIENT = { timeout: PATIENCE_MS } as const

export interface Studio {
  /** A page of its own, with nothing remembered. `context` is the test's. */
  readonly open: (context: TestContext, options?: OpenOptions) => Promise<Page>
  readonly server: () => StartedStudio
  /** What this page is expected to complain of. */
  readonly allow: (page: Page, pattern: RegExp) => void
}

/** A page that has not done it by now has not done it; far above what it takes. */
const ACTION_MS = 40_000

export function theStudio(words: readonly string[] = []): Studio {
  const running: { browser?: Browser | undefined; server?: StartedStudio } = {}
  const watches = new Map<Page, Watch>()

  beforeAll(async () => {
    if (chromiumPath() === undefined) return
    const [browser, server] = await Promise.all([startChromium(), startStudio(words)])
    Object.assign(running, { browser, server })
  }, PATIENCE_MS)
  afterAll(async () => {
    await Promise.all([running.browser?.close(), running.server?.stop()])
  }, PATIENCE_MS)
  afterEach(async () => {
    const said = [...watches.values()].flatMap((one) => one.said)
    await Promise.all([...watches.keys()].map((page) => page.context().close()))
    watches.clear()
    expect(said, 'what the pages complained of').toEqual([])
  })

  const server = (): StartedStudio => {
    if (running.server === undefined) throw new Error('the studio has not been started')
    return running.server
  }
  return {
    server,
    allow: (page, pattern) => watches.get(page)?.expect(pattern),
    open: async (context, { path = '/', ...options } = {}) => {
      if (running.browser === undefined) {
        return context.skip('NO CHROMIUM ON THIS MACHINE: the studio was not tested in a browser')
      }
      const page = await newPage(running.browser, options)
      watches.set(page, await watch(page))
      await page.goto(`${server().address}${path}`)
      return page
    },
  }
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  })
  await context.addInitScript(CLOCK_OF_PAGES)
  context.setDefaultTimeout(ACTION_MS)
  return context.newPage()
}
