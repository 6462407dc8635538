/**
 * A page printed to PDF by a browser that is on this machine: HTML in; a tagged PDF, or nothing where there is no
 * browser, out. The page runs no script and loads nothing.
 */
import { existsSync } from 'node:fs'

/** Where distributions keep Chromium; `ZASADY_CHROMIUM` says otherwise. */
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/** `undefined` when neither a browser nor what drives it is there. */
export async function printPdf(html: string): Promise<Uint8Array | undefined> {
  const executablePath = browser()
  const driver = executablePath === undefined ? undefined : await loadDriver()
  if (executablePath === undefined || driver === undefined) return undefined
  // Chromium does not put the superuser into its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const chromium = await driver.chromium.launch({ executablePath, args })
  try {
    const context = await chromium.newContext({ javaScriptEnabled: false, offline: true })
    const page = await context.newPage()
    await page.setContent(html)
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  } finally {
    await chromium.close()
  }
}

function browser(): string | undefined {
  const named = process.env['ZASADY_CHROMIUM']
  return (named === undefined ? BROWSERS : [named]).find((path) => existsSync(path))
}

/** An installation for use alone may have left it out. */
async function loadDriver() {
  try {
    return await import('playwright-core')
  } catch {
    return undefined
  }
}
