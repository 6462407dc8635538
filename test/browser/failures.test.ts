/** What may fail: long work, the server as a whole, a screen. It is said, and there is a way on. */
import { describe, expect, test } from 'vitest'
import {
  PATIENT,
  expectAccessible,
  expectUkrainian,
  picture,
  press,
  signIn,
  theStudio,
} from './support/index.ts'

describe('failures', PATIENT, () => {
  const studio = theStudio()

  test('long work that a restarted server left: how far it was, that nothing is spoilt, and again', async (context) => {
    const page = await studio.open(context, { path: '/audit/replay' })
    await signIn(page, 'auditor')
    const begun = { done: 3, total: 10, result: null, state: 'running' }
    await page.route('**/api/v1/audit/replays', async (route) => {
      const answer = await route.fetch()
      const json = { ...((await answer.json()) as object), ...begun }
      // What the server says of it from here on: one event, then the end of the stream; later, that it was left.
      await page.route('**/api/v1/jobs/*/events', (events) =>
        events.fulfill({
          contentType: 'text/event-stream',
          body: `data: ${JSON.stringify(json)}\n\n`,
        }),
      )
      await page.route(/\/jobs\/[^/]+$/, (job) =>
        job.fulfill({ json: { ...json, state: 'interrupted' } }),
      )
      await route.fulfill({ status: answer.status(), json })
    })
    await page.getByRole('button', { name: 'Перевірити минуле' }).click()
    await page.getByText('3 з 10').waitFor()
    const bar = page.getByRole('progressbar', { name: 'Перевірка минулого' })
    expect(await bar.getAttribute('aria-valuenow')).toBe('3')
    await page.getByText('Зв’язок із сервером перервався, відновлюємо').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'job-running')
    await page.getByText('Перевірка минулого: перервано').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'job-interrupted')
    await page.unrouteAll()
    await press(page, 'Почати знову')
    await page.getByText('Усе вийшло так само').waitFor()
  })

  test('a server that cannot say who is here is asked again on demand', async (context) => {
    const page = await studio.open(context)
    await page.route('**/api/v1/session', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    )
    await page.reload()
    await page.getByText('Сервер відповів незрозуміло (502)').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'no-session')
    await page.unroute('**/api/v1/session')
    await page.getByRole('button', { name: 'Спробувати знову' }).click()
    await page.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
  })

  test('a screen that fails leaves the frame, and a way back', async (context) => {
    const page = await studio.open(context, { path: '/password' })
    await signIn(page, 'administrator')
    studio.allow(page, /./)
    // An answer that no version of the server gives.
    await page.route('**/api/v1/accounts', (route) =>
      route.fulfill({ json: { accounts: [{ id: 'x' }] } }),
    )
    await page.getByRole('link', { name: 'Користувачі' }).click()
    await page.getByRole('heading', { name: 'На цій сторінці сталася помилка' }).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'broken')
    await page.unroute('**/api/v1/accounts')
    await page.getByRole('button', { name: 'Відкрити знову' }).click()
    await page.getByRole('table').waitFor()
  })
})
