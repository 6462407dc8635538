/** Chromium as distributions install it; `ZASADY_CHROMIUM` says otherwise. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function chromiumPath(): string | undefined {
  const named = process.env['ZASADY_CHROMIUM']
  return (named === undefined ? PLACES : [named]).find((path) => existsSync(path))
}

/** `undefined` where there is none. */
export async function startChromium(): Promise<Browser | undefined> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) return undefined
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  return chromium.launch({ executablePath, args })
}
