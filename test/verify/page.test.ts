/**
 * verify.html in a real browser: it is the same program, it reaches no network, it shows each step, in both languages,
 * and nothing of a file becomes markup.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../support/outsider/digests.ts'
import { run, SCRIPTS } from '../support/outsider/verifiers.ts'
import { CONTENTS } from './samples/contents.ts'
import { DRAWS } from './samples/draws.ts'
import { LINES } from './samples/lines.ts'
import { RANDOMNESS } from './samples/randomness.ts'
import { bundleB, honest, type Sample } from './samples/sample.ts'
import { SIGNED } from './samples/signed.ts'
import { UNREADABLE } from './samples/unreadable.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
)

test('verify.html is what its parts make, with verify.mjs word for word inside', async () => {
  const build = resolve(SCRIPTS.mjs, '../build.mjs')
  expect(await run(process.execPath, [build, '--check'])).toEqual([0, '', ''])
  expect(readFileSync(SCRIPTS.html, 'utf8')).toContain(readFileSync(SCRIPTS.mjs, 'utf8'))
})

test('the policy of the page allows its own script and style, and nothing else', () => {
  const [, policy = ''] =
    /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(SCRIPTS.html, 'utf8')) ?? []
  expect(policy.replaceAll(/sha256-[A-Za-z0-9+/=]{44}/g, 'sha256-…').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'sha256-…'",
    "style-src 'sha256-…'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})

describe('in a browser', () => {
  let browser: Browser | undefined
  let page: Page
  const said: string[] = []
  beforeAll(async () => {
    if (CHROMIUM === undefined) return
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
    page = await browser.newPage()
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('request', (request) => said.push(request.url()))
    await page.goto(pathToFileURL(SCRIPTS.html).href)
  })
  afterAll(async () => {
    await browser?.close()
  })

  const needBrowser = (context: { skip: (note: string) => never }): void => {
    if (browser === undefined)
      context.skip('NO CHROMIUM ON THIS MACHINE: verify.html was not tested')
  }

  /** Verifies a file in the page: the verdict and the code of the first failure. */
  async function verdictOf({ text, name }: Pick<Sample, 'text' | 'name'>): Promise<unknown[]> {
    await page.evaluate("delete document.querySelector('#report').dataset.verdict")
    const buffer = Buffer.from(text)
    await page.setInputFiles('#file', { name, mimeType: 'application/json', buffer })
    await page.waitForSelector('#report[data-verdict]')
    const attributes = ['data-verdict', 'data-code'].map((name) =>
      page.getAttribute('#report', name),
    )
    return Promise.all(attributes)
  }

  test('every sample gets the verdict that verify.mjs gives', async (context) => {
    needBrowser(context)
    const samples = [CONTENTS, SIGNED, RANDOMNESS, DRAWS, LINES, UNREADABLE]
      .flat()
      .filter(({ key, text }) => key === undefined && text.length < 1_000_000)
    expect(samples.length).toBeGreaterThan(100)
    const found: unknown[] = []
    for (const sample of samples) found.push([sample.name, (await verdictOf(sample))[1]])
    expect(found).toEqual(samples.map(({ name, code }) => [name, code ?? '']))
  }, 240_000)

  test('a file that is dropped shows its steps, its numbers and its winners', async (context) => {
    needBrowser(context)
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File([${JSON.stringify(canonical(bundleB()))}], 'справа.json'))
      return data
    })()`)
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
    await page.waitForSelector('[data-step=draw].holds table')
    const shown = (await page.innerText('#report')).replaceAll('\u00a0', ' ')
    const { manifest_digest: m, result } = bundleB().record
    for (const { digest, n, total, k, winner } of result.seats)
      for (const part of [m, digest, n, total, k, winner]) expect(shown).toContain(part)
    expect(shown).toContain('справа.json')
    expect(await page.$$eval('tr.won', (rows) => rows.length)).toBe(result.seats.length)
  })

  test('English is one key away, and the keyboard reaches everything', async (context) => {
    needBrowser(context)
    await page.focus('[data-language=uk]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.innerText('h1')).toBe('Verification of a case bundle')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.innerText('[data-step=order]')).toContain('rules of order')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('file')
    await page.click('[data-language=uk]')
    expect(await page.innerText('h1')).toBe('Перевірка пакета справи')
  })

  test('a key and a checkpoint saved earlier are used', async (context) => {
    needBrowser(context)
    await verdictOf({ name: 'b', text: canonical(bundleB()) })
    await page.click('summary')
    await page.fill('#key', 'no key')
    await page.keyboard.press('Tab')
    await page.waitForSelector('#wrong:not([hidden])')
    await page.fill('#key', bundleB().verifier_keys[0])
    await page.keyboard.press('Tab')
    await page.waitForSelector('.verdict.verified')
    const saved = Buffer.from(honest.checkpoint(honest.sizes[0] ?? 0))
    await page.setInputFiles('#since', { name: 's', mimeType: 'text/plain', buffer: saved })
    await page.waitForSelector('[data-step=consistency].holds')
    expect(await page.innerText('[data-step=consistency]')).toContain(String(honest.sizes[0]))
    await page.reload()
  })

  test('markup in a file stays text', async (context) => {
    needBrowser(context)
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const bundle = { ...bundleB(), [hostile]: 1 }
    expect(await verdictOf({ name: hostile, text: canonical(bundle) })).toEqual([
      'failed',
      'form/unknown',
    ])
    expect(await page.innerText('#report')).toContain(hostile)
    expect(await page.$$eval('#report img, #report script', (found) => found.length)).toBe(0)
    expect(await page.title()).toBe('Перевірка пакета справи')
  })

  test('a browser without Ed25519 checks the signature by hand', async (context) => {
    needBrowser(context)
    await page.evaluate(`Object.defineProperty(crypto.subtle, 'importKey', {
      value: () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError')),
    })`)
    const signed = { name: 'a', text: canonical(bundleB()) }
    const wrong = SIGNED.find(({ name }) => name === 'another signature')
    expect(await verdictOf(signed)).toEqual(['verified-except', ''])
    expect((await verdictOf(wrong ?? signed))[1]).toBe('signature/wrong')
    await page.reload()
  })

  test('the page asked nothing of any network and complained of nothing', (context) => {
    needBrowser(context)
    const own = pathToFileURL(SCRIPTS.html).href
    expect(said.filter((one) => one !== own)).toEqual([])
  })
})
