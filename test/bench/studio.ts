/**
 * `node test/bench/studio.ts`: how soon the studio is there, and how much a browser has to load.
 *
 * Start: `zasady start` in an empty data folder, the pages built before, until the first heading is painted; in turns with
 * an empty server of the same runtime that gives one heading. Size: what really came over the line, as it was encoded;
 * the editor beside an editor of the same library with nothing around it. A sample court is made within the start.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../browser/support/chromium.ts'
import { median } from './measure.ts'

const RUNS = 5
const EMPTY_SERVER = `require('node:http').createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html')
  answer.end('<h1>x</h1>')
}).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port) })`

interface Started {
  readonly address: string
  readonly end: () => Promise<void>
}

async function started(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((found) => {
    createInterface(child.stdout).on('line', (line) => {
      const [url] = /https?:\/\/[\w.-]+:\d+/.exec(line) ?? []
      if (url !== undefined) found(url)
    })
  })
  const end = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { address, end }
}

interface Start {
  readonly listening: number
  readonly painted: number
}

async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureStart(browser: Browser, args: readonly string[]): Promise<Start> {
  const page = await browser.newPage()
  const begun = performance.now()
  const { address, end } = await started(args)
  const listening = performance.now() - begun
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('h1').waitFor()
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  )
  const painted = performance.now() - begun
  await page.close()
  await end()
  return { listening, painted }
}

async function starts(browser: Browser): Promise<string> {
  const [ours, empty]: [Start[], Start[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    empty.push(await measureStart(browser, ['-e', EMPTY_SERVER]))
    ours.push(await inNewFolder((folder) => measureStart(browser, startIn(folder))))
  }
  const of = (all: readonly Start[], what: keyof Start) => median(all.map((one) => one[what]))
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  return [
    `cold start in an empty folder, sample court made: ${seconds(of(ours, 'listening'))} until it listens,`,
    `  ${seconds(of(ours, 'painted'))} until the first heading is painted (median of ${RUNS});`,
    `  an empty server and its heading: ${seconds(of(empty, 'painted'))}, ratio ${(of(ours, 'painted') / of(empty, 'painted')).toFixed(1)}`,
  ].join('\n')
}

const startIn = (folder: string) => ['cli/main.ts', 'start', '--data', folder, '--port', '0']

/** Bytes over the line of all that a page loads, but for the interface itself. */
function counted(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.url().includes('/api/')) return
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  return async () => {
    const all = await Promise.all(sizes)
    return all.reduce((sum, size) => sum + size, 0)
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`

async function sizes(browser: Browser): Promise<string> {
  const { first, editor } = await inNewFolder((folder) => studioSizes(browser, folder))
  const bare = await bareEditor(browser)
  return [
    `first page (signing in): ${kilobytes(first)} as encoded`,
    `the editor of policies, from nothing: ${kilobytes(editor)} as encoded;`,
    `  an editor of the same library and nothing else: ${kilobytes(bare)}, ratio ${(editor / bare).toFixed(2)}`,
  ].join('\n')
}

async function studioSizes(browser: Browser, folder: string) {
  const { address, end } = await started(startIn(folder))
  const page = await browser.newPage({ locale: 'uk-UA' })
  const loaded = counted(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  const first = await loaded()
  await page.getByRole('button', { name: 'Увійти: автор змін' }).click()
  await page.waitForURL('**/policies')
  await page.locator('main tbody a, main tbody button').first().click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.waitForLoadState('networkidle')
  const editor = await loaded()
  await page.close()
  await end()
  return { first, editor }
}

/** The whole library as its own page would load it: with all that it can do. */
async function bareEditor(browser: Browser): Promise<number> {
  const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.studio-bench-'))
  try {
    const { build, preview } = await import('vite')
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><div id="e" style="height:300px"></div><script type="module" src="./e.js"></script>',
    )
    await writeFile(join(folder, 'e.js'), BARE_EDITOR)
    const quiet = { root: folder, logLevel: 'silent', configFile: false } as const
    await build({ ...quiet, build: { chunkSizeWarningLimit: 100_000 } })
    const server = await preview({ ...quiet, preview: { port: 0 } })
    const page = await browser.newPage()
    const loaded = counted(page)
    await page.goto(server.resolvedUrls?.local[0] ?? '', { waitUntil: 'networkidle' })
    await page.locator('.monaco-editor .view-line').first().waitFor()
    await page.close()
    await server.close()
    return await loaded()
  } finally {
    await rm(folder, { recursive: true })
  }
}

const BARE_EDITOR = `import * as monaco from 'monaco-editor'
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
self.MonacoEnvironment = { getWorker: () => new EditorWorker() }
monaco.editor.create(document.getElementById('e'), { value: 'x', language: 'plaintext' })`

const chromium = await startChromium()
if (chromium === undefined) {
  console.log('NO CHROMIUM ON THIS MACHINE: nothing was measured')
} else {
  // The first start builds the pages.
  await inNewFolder((folder) => measureStart(chromium, startIn(folder)))
  console.log(await starts(chromium))
  console.log(await sizes(chromium))
  await chromium.close()
}
