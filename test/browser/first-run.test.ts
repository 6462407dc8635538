/** The first administrator of a real court: from the sample, and where there is none; the doors are gone afterwards. */
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

const PASSWORD = 'довгий вигаданий пароль'

describe('from the sample to a court of one’s own', PATIENT, () => {
  const studio = theStudio()

  test('by keyboard alone the administrator is made, and the doors disappear', async (context) => {
    const page = await studio.open(context, { path: '/setup' })
    await signIn(page, 'administrator')
    await page.getByText('Зараз відкрито навчальний суд').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await press(page, 'Вийти на сторінку входу')
    await page.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
    await press(page, 'Створити адміністратора')
    await page.getByRole('heading', { name: 'Перший запуск' }).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'first-run')
    await typeInto(page, /^Ім’я адміністратора/, 'Умовна А. А.')
    await typeInto(page, /^Пароль ·/, PASSWORD)
    await typeInto(page, /^Пароль ще раз/, PASSWORD)
    await press(page, 'Створити адміністратора')
    await page.waitForURL('**/setup')
    await page
      .getByRole('banner')
      .getByText(/Умовна\sА\.\sА\./)
      .waitFor()
    const other = await studio.open(context)
    await other.getByRole('heading', { name: 'Вхід' }).waitFor()
    expect(await other.getByRole('button', { name: /^Увійти:/ }).count()).toBe(0)
    await expectAccessible(other)
    await expectUkrainian(other)
    await picture(other, 'sign-in-ordinary')
  })

  test('beyond this machine the code from the terminal is asked for, and sent', async (context) => {
    const page = await studio.open(context)
    await page.route('**/api/v1/session', async (route) => {
      const answer = await route.fetch()
      const state = (await answer.json()) as object
      await route.fulfill({ json: { ...state, doors: [], first_run: true, set_up_code: true } })
    })
    await page.reload()
    await page.getByRole('heading', { name: 'Перший запуск' }).waitFor()
    await page.getByLabel('Ім’я адміністратора').fill('Умовна А. А.')
    await page.getByLabel(/^Пароль ·/).fill(PASSWORD)
    await page.getByLabel(/^Пароль ще раз/).fill(PASSWORD)
    await page.getByLabel('Код налаштування').fill('ABCD-EFGH')
    await expectAccessible(page)
    const asked = page.waitForRequest('**/api/v1/first-run')
    await page.route('**/api/v1/first-run', (route) => route.abort())
    studio.allow(page, /ERR_FAILED/)
    await page.getByRole('button', { name: 'Створити адміністратора' }).click()
    expect((await asked).postDataJSON()).toEqual({
      administrator: { name: 'Умовна А. А.', password: PASSWORD },
      code: 'ABCD-EFGH',
    })
  })

  test('a section of a court that is not there yet says so, and leads to setting it up', async (context) => {
    const page = await studio.open(context, { path: '/distribution' })
    await page.getByLabel('Ім’я').fill('Умовна А. А.')
    await page.getByLabel('Пароль').fill(PASSWORD)
    await page.getByRole('button', { name: 'Увійти', exact: true }).click()
    await page.getByRole('heading', { name: 'Суд ще не створено' }).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'no-court')
    await page.getByRole('link', { name: 'Створити суд' }).click()
    await page.waitForURL('**/setup')
  })
})
