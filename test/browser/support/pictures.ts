/** Pictures of a page for whoever looks at it: `STUDIO_PICTURES=folder`, else none. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inTheme } from './themes.ts'

export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['STUDIO_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    const path = join(folder, `${name}-${theme}.png`)
    await inTheme(page, theme, () => page.screenshot({ path }))
  }
}
