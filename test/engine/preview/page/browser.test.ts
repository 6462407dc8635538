/**
 * The page of a preview in a real browser: it runs nothing and asks for nothing, it fits a telephone, its links open what
 * they lead to, and on paper what was folded is open.
 */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyPage } from '../../../../engine/preview/page/index.ts'
import { historyReport, LARGE } from './invented-report.ts'
import { simulationReport } from './invented-simulation.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
)

describe('in a browser', () => {
  const report = historyReport(LARGE)
  const limits = { cases: 60, printed: 5 }
  let browser: Browser | undefined
  let html = ''
  const said: string[] = []

  beforeAll(async () => {
    html = await historyPage(report, simulationReport(report), { lang: 'uk', limits })
    if (CHROMIUM === undefined) return
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
  })
  afterAll(async () => {
    await browser?.close()
  })

  const opened = async (
    context: { skip: (note: string) => never },
    options: BrowserContextOptions = {},
  ): Promise<Page> => {
    if (browser === undefined)
      return context.skip('NO CHROMIUM ON THIS MACHINE: the page of a preview was not tested')
    const page = await browser.newPage(options)
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('request', (request) => said.push(request.url()))
    await page.setContent(html)
    return page
  }

  test('nothing is wider than the screen of a telephone', async (context) => {
    const page = await opened(context, { viewport: { width: 400, height: 800 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400)
    await page.close()
  })

  test('a link to a case opens its explanation', async (context) => {
    const page = await opened(context)
    const [first] = report.changed
    const explanation = page.locator(`#case-${first?.seq}`)
    expect(await explanation.isVisible()).toBe(false)
    await page.click(`a[href="#case-${first?.seq}"]`)
    await explanation.waitFor({ state: 'visible' })
    await page.close()
  })

  test('the keyboard reaches the conclusion first, and what is pressed is large enough', async (context) => {
    const page = await opened(context)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#conclusion')
    const small = await page.evaluate(`[...document.querySelectorAll('a:not(.skip), summary')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
      .map((one) => one.textContent)`)
    expect(small).toEqual([])
    await page.close()
  })

  test('on paper the tables and the first explanations are open, the others are not there', async (context) => {
    const page = await opened(context)
    await page.emulateMedia({ media: 'print' })
    const tables = await page.$$eval('.data table', (all) =>
      all.map((one) => one.checkVisibility({ contentVisibilityAuto: true })),
    )
    expect(new Set(tables)).toEqual(new Set([true]))
    const stories = await page.$$eval(
      '.story > div',
      (all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length,
    )
    expect(stories).toBe(limits.printed)
    await page.close()
  })

  test('nothing is wider than a sheet of paper, or everything would be printed smaller', async (context) => {
    // 182 mm between the margins.
    const page = await opened(context, { viewport: { width: 688, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(688)
    await page.close()
  })

  test('every sheet has the assumptions at its foot, as the browser itself reads the style', async (context) => {
    const page = await opened(context)
    const rules = await page.evaluate(
      `[...document.styleSheets[0].cssRules].find((rule) => rule instanceof CSSPageRule).cssText`,
    )
    expect(rules).toContain('@bottom-left')
    expect(rules).toContain('взято за відсутні. Насправді вони могли змінити будь-який результат.')
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
    await page.close()
  })

  test('by night the words stay readable: light on dark', async (context) => {
    const page = await opened(context, { colorScheme: 'dark' })
    const [ink, paper] = await page.evaluate<readonly string[]>(
      `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))`,
    )
    expect(contrast(ink ?? '', paper ?? '')).toBeGreaterThan(7)
    await page.close()
  })

  test('the page asked nothing of any network and complained of nothing', async (context) => {
    await (await opened(context)).close()
    expect(said).toEqual([])
  })
})

/** The ratio of WCAG 2, of two colours as `rgb(1, 2, 3)`. */
function contrast(one: string, two: string): number {
  const [a = 0, b = 0] = [one, two].map(luminance).toSorted((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const value = Number(part) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
