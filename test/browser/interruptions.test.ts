/** What may happen while somebody works: the session ends, the server goes away, an answer is lost. Nothing that was typed is. */
import { describe, expect, test } from 'vitest'
import {
  PATIENT,
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

describe('interruptions', PATIENT, () => {
  const studio = theStudio()

  test('a session that ends while somebody types: he signs in over the page and goes on', async (context) => {
    const page = await studio.open(context, { path: '/accounts' })
    await signIn(page, 'administrator')
    await press(page, 'Додати користувача')
    await typeInto(page, /^Ім’я/, NAME)
    await press(page, /^читач/, 'Space')
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
    const cells = page.getByRole('cell', { name: NAME })
    await cells.first().waitFor()
    expect(await cells.count()).toBe(1)
  })

  test('another window of the same browser: signing out there asks here, another role there shows here', async (context) => {
    const page = await studio.open(context, { path: '/accounts' })
    await signIn(page, 'administrator')
    await page.getByRole('button', { name: 'Додати користувача' }).click()
    await page.getByLabel('Ім’я').fill(NAME)
    const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    const other = await page.context().newPage()
    await other.goto(`${studio.server().address}/password`)
    await other.getByRole('button', { name: /адміністратор/ }).click()
    await other.getByRole('menuitem', { name: 'Увійти в іншій ролі' }).click()
    await other.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
    await comeBack()
    await page.getByRole('alertdialog', { name: 'Сеанс завершився' }).waitFor()
    await page.getByRole('button', { name: 'Увійти: адміністратор' }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Ім’я').inputValue()).toBe(NAME)
    await other.goto(`${studio.server().address}/password`)
    await other.evaluate(() =>
      fetch('/api/v1/session/door', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"role":"auditor"}',
      }),
    )
    await page.keyboard.press('Escape')
    await comeBack()
    await page.getByRole('heading', { name: 'Цей розділ вам не відкритий' }).waitFor()
    await page.getByRole('banner').getByText('аудитор').waitFor()
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
  })

  test('a server that goes away while a case is checked: one notice, the form as it was, and the check goes on', async (context) => {
    const page = await studio.open(context, { path: '/distribution/new' })
    await signIn(page, 'distribution_officer')
    studio.allow(page, /ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to load/)
    await page.getByLabel('Єдиний унікальний номер справи').fill('999/3101/26')
    const needed = page.getByRole('group', { name: 'Потрібно для розподілу' })
    const state = needed.getByRole('button', { name: 'Стан справи' })
    await state.waitFor()
    await page.getByText('Для розподілу бракує відомостей').waitFor()
    await studio.server().restart(async () => {
      await needed.getByRole('button', { name: 'Вид документа, що надійшов до суду' }).click()
      await page.getByRole('option', { name: 'справа, що надійшла вперше', exact: true }).click()
      await page.getByText('Немає зв’язку із сервером').waitFor()
      await page.getByText('Показано попередню перевірку').waitFor()
      await state.waitFor()
      expect(await page.getByText('Чи виконано дію, невідомо').count()).toBe(0)
      await expectAccessible(page)
      await expectUkrainian(page)
      await picture(page, 'connection-lost-intake')
    })
    await page.getByText('Немає зв’язку із сервером').waitFor({ state: 'detached' })
    // A case that came for the first time needs no state: the check was made. The field goes when one asks for it.
    await page.getByRole('button', { name: 'Показати лише потрібні поля' }).click()
    await state.waitFor({ state: 'detached' })
  })

  test('a deed whose answer was lost: it is said that nobody knows, and what was typed stays', async (context) => {
    const page = await studio.open(context, { path: '/accounts' })
    await signIn(page, 'administrator')
    studio.allow(page, /ERR_CONNECTION_RESET/)
    await press(page, 'Додати користувача')
    await typeInto(page, /^Ім’я/, 'Повторна П. П.')
    await press(page, /^читач/, 'Space')
    await typeInto(page, /^Пароль ·/, 'довгий вигаданий пароль')
    await typeInto(page, /^Пароль ще раз/, 'довгий вигаданий пароль')
    await page.route('**/api/v1/accounts', (route) => route.abort('connectionreset'))
    await press(page, 'Додати')
    await page.getByText('Чи виконано дію, невідомо').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await page.unroute('**/api/v1/accounts')
    await press(page, 'Додати')
    await page.getByText('Користувача «Повторна П. П.» додано.').waitFor()
  })
})
