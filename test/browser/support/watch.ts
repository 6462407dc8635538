/** What a page complains of while it is open: violations of its policy, errors in its console, exceptions. */
import type { Page } from 'playwright-core'

export interface Watch {
  readonly said: readonly string[]
  /** From here on such complaints are part of the test. */
  readonly expect: (pattern: RegExp) => void
}

/** A refusal of the server is an answer; the browser notes it as an error of its own. */
const ANSWERS = /^Failed to load resource: the server responded with a status of [45]\d\d/

export async function watch(page: Page): Promise<Watch> {
  const all: string[] = []
  const expected: RegExp[] = [ANSWERS]
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) all.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text())
  })
  page.on('pageerror', (error) => note(`exception: ${error.stack ?? error.message}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return { said: all, expect: (pattern) => expected.push(pattern) }
}
