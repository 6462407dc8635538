/** What may happen while somebody works: the session ends, the server goes away, a screen fails. Nothing is lost. */
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectUkrainian,
  picture,
  press,
  signIn,
  theStudio,
  typeInto,
} from './support/index.ts'

/** A field in which something is being typed when it happens. */
const NAME = 'Вигадько Б. Б.'

describe('interruptions', () => {
  const studio = theStudio()

  test('a session that ends while somebody types: he signs in over the page and goes on', async (context) => {
    const page = await studio.open(context, { path: '/accounts' })
    await signIn(page, 'administrator')
    await press(page, 'Додати користувача')
    await typeInto(page, /^Ім’я/, NAME)
    await typeInto(page, /^Пароль/, 'довгий вигаданий пароль')
    await typeInto(page, /^Пароль ще раз/, 'довгий вигаданий пароль')
    await page.context().clearCookies()
    await press(page, 'Додати')
    const window = page.getByRole('alertdialog', { name: 'Сеанс завершився' })
    await window.waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'session-ended')
    await press(page, 'Увійти: адміністратор')
    await page.getByText(`Користувача «${NAME}» додано.`).waitFor()
    expect(await page.getByRole('cell', { name: NAME }).count()).toBe(1)
  })

  test('a server that goes away: said calmly, and what waited goes on when it is back', async (context) => {
    const page = await studio.open(context, { path: '/password' })
    await signIn(page, 'administrator')
    studio.allow(
      page,
      /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|preload assets/,
    )
    await page.getByLabel('Теперішній пароль').fill('недописане')
    await studio.server().restart(async () => {
      await page.getByRole('link', { name: 'Користувачі' }).click()
      await page.getByText('Немає зв’язку із сервером').waitFor()
      await expectAccessible(page)
      await expectUkrainian(page)
      await picture(page, 'connection-lost')
    })
    await page.getByText('Немає зв’язку із сервером').waitFor({ state: 'detached' })
    await page.getByRole('table').waitFor()
  }, 90_000)

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
