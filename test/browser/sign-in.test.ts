/** Coming into the studio: the doors of the sample court, by mouse and by keyboard; deep links; language and look. */
import { describe, expect, test } from 'vitest'
import { may, ROLES } from '../../editor/api/index.ts'
import {
  PATIENT,
  ROLE_NAMES,
  expectAccessible,
  expectNoSidewaysScroll,
  expectUkrainian,
  focusedName,
  picture,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
} from './support/index.ts'

describe('coming into the studio', PATIENT, () => {
  const studio = theStudio()

  test('a sample court shows a door for each role, and what is behind it', async (context) => {
    const page = await studio.open(context)
    await page.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
    const doors = await page.locator('.door').allInnerTexts()
    expect(doors).toHaveLength(ROLES.length)
    for (const role of ROLES) {
      const door = doors.find((text) => text.toLowerCase().startsWith(ROLE_NAMES[role]))
      expect(door?.length, role).toBeGreaterThan(40)
    }
    await expectAccessible(page)
    await expectUkrainian(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'sign-in')
  })

  test('one press enters a role, which sees its sections and no others', async (context) => {
    const page = await studio.open(context)
    await signIn(page, 'reader')
    const sections = await page.getByRole('navigation', { name: 'Розділи' }).innerText()
    expect(sections.split('\n')).toEqual(['Засади', 'Перевірка'])
    expect(await page.getByRole('banner').innerText()).toContain('читач')
    expect(await page.getByRole('banner').innerText()).toContain('навчальний суд')
    await page.goto(`${studio.server().address}/registers`)
    await page.getByRole('heading', { name: 'Цей розділ вам не відкритий' }).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'forbidden')
  })

  test('the section of accounts is the administrator’s', async (context) => {
    for (const role of ['administrator', 'distribution_officer'] as const) {
      const page = await studio.open(context, { path: '/password' })
      await signIn(page, role)
      const link = page.getByRole('link', { name: 'Користувачі' })
      expect(await link.count(), role).toBe(may([role], 'account.manage') ? 1 : 0)
      await page.context().close()
    }
  })

  test('by keyboard alone: in, to a section, to its heading, out', async (context) => {
    const page = await studio.open(context, { path: '/password' })
    await page.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
    await press(page, 'Увійти: адміністратор')
    await page.getByRole('navigation', { name: 'Розділи' }).waitFor()
    // The door is gone; the screen begins at its heading.
    await expect.poll(() => focusedName(page)).toBe('Змінити пароль')
    await tabTo(page, 'Перейти до змісту', { back: true })
    await press(page, 'Користувачі')
    await page.getByRole('heading', { name: 'Користувачі', level: 1 }).waitFor()
    await expect.poll(() => focusedName(page)).toBe('Користувачі')
    expect(await page.title()).toBe('Користувачі — Засади')
    await tabTo(page, /адміністратор/, { back: true })
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Увійти в іншій ролі' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
  })

  test('an address outlives signing in', async (context) => {
    const page = await studio.open(context, { path: '/accounts' })
    await signIn(page, 'administrator')
    await page.waitForURL('**/accounts')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Користувачі')
  })

  test('the language is remembered, and the document says which it is', async (context) => {
    const page = await studio.open(context)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sample court' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Sample court' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Українська' }).click()
    await page.getByRole('heading', { name: 'Навчальний суд' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
  })

  test('the look follows the system until another is chosen, which is remembered', async (context) => {
    const page = await studio.open(context, { colorScheme: 'dark' })
    const theme = () => page.locator('html').getAttribute('data-theme')
    await page.getByRole('button', { name: 'Вигляд' }).waitFor()
    await expect.poll(theme).toBe('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(theme).toBe('light')
    await page.getByRole('button', { name: 'Вигляд' }).click()
    await page.getByRole('menuitemradio', { name: 'темний' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'look')
    await page.getByRole('menuitemradio', { name: 'темний' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Вигляд' }).waitFor()
    expect(await theme()).toBe('dark')
  })

  test('on paper there is the screen and the name of the court, and no controls', async (context) => {
    const page = await studio.open(context, { path: '/accounts', colorScheme: 'dark' })
    await signIn(page, 'administrator')
    await page.emulateMedia({ media: 'print' })
    const shown = await page.locator('body').innerText()
    expect(shown).toContain('Навчальний районний суд')
    expect(shown).toContain('Користувачі')
    for (const control of ['Розподіл\n', 'English', 'Вигляд', 'Додати користувача']) {
      expect(shown).not.toContain(control)
    }
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      return [color, backgroundColor]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  })

  test('an address with nothing at it says so and leads back', async (context) => {
    const page = await studio.open(context, { path: '/nothing/here' })
    await signIn(page, 'auditor')
    await page.getByRole('heading', { name: 'Такої сторінки немає' }).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await page.getByRole('link', { name: 'На початок' }).click()
    await page.waitForURL('**/audit/ledger')
    await settled(page)
  })
})
