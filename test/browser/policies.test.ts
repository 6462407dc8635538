/** The screen of policies: reading, trying, the editions, by mouse and by keyboard alone; every word of it Ukrainian. */
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectUkrainian,
  picture,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
} from './support/index.ts'
import {
  choose,
  expectEditorUkrainian,
  find,
  helped,
  show,
  strangers,
  toClause,
} from './support/policy-desk.ts'

type Role = Parameters<typeof signIn>[1]
type Seat = Awaited<ReturnType<BrowserContext['cookies']>>

const POLICY = '/policies/desn'
const PATIENCE = { timeout: 180_000 }

describe('the screen of policies', PATIENCE, () => {
  const studio = theStudio()

  /** Whoever signed in first in that role: signing in is shown elsewhere. */
  const seats = new Map<Role, Seat>()

  const opened = async (
    context: Parameters<typeof studio.open>[0],
    role: Role = 'author',
    path = POLICY,
  ): Promise<Page> => {
    const seat = seats.get(role)
    const page = await studio.open(context, {
      path,
      ...(seat !== undefined && { storageState: { cookies: seat, origins: [] } }),
    })
    if (seat === undefined) {
      await signIn(page, role)
      seats.set(role, await page.context().cookies())
    }
    await settled(page)
    if (path === POLICY) await page.locator('.monaco-editor .view-line').first().waitFor()
    return page
  }

  test('the list shows what the court has adopted, and examples apart from it', async (context) => {
    const page = await opened(context, 'reader', '/policies')
    const own = page.getByRole('table', { name: 'Засади цього суду' })
    await own.getByRole('link').first().waitFor()
    expect(await own.innerText()).toContain('Чинна з 27.02.2026')
    expect(
      await page
        .getByRole('table', { name: /^Приклади/ })
        .getByRole('link')
        .count(),
    ).toBeGreaterThan(3)
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'policies-list')
    await page.getByRole('button', { name: 'English' }).click()
    await page
      .getByRole('table', { name: 'Policies of this court' })
      .getByRole('link', { name: /^Principles of use .* Desnianskyi District Court/ })
      .waitFor()
  })

  test('an author types a mistake: told in Ukrainian while he types, mended by a button', async (context) => {
    const page = await opened(context)
    await toClause(page, '4.3.6')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('  якщо суддя.відсутностi = 1')
    const problems = page.getByRole('region', { name: 'Зауваження' })
    const mistake = problems
      .getByRole('listitem')
      .filter({ hasText: 'змішано українські та латинські' })
    await mistake.waitFor()
    await page.getByText('Це проба, а не проєкт').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'policies-mistake')
    await mistake.getByRole('button').last().click()
    await mistake.waitFor({ state: 'detached' })
    expect(await problems.innerText()).not.toContain('змішано')
  })

  test('suggestions, help and the menu speak Ukrainian', async (context) => {
    const page = await opened(context)
    await toClause(page, '4.3.6')
    await page.keyboard.press('End')
    await page.keyboard.press('Control+Space')
    const suggestions = page.locator('.suggest-widget.visible')
    await suggestions.locator('.monaco-list-row').first().waitFor()
    expect(await suggestions.innerText()).toMatch(/[а-яіїєґ]{3}/)
    await expectEditorUkrainian(page)
    await page.keyboard.press('Escape')

    await page.keyboard.press('ContextMenu')
    await page.keyboard.press('Shift+F10')
    const menu = page.locator('.monaco-menu')
    await menu.first().waitFor()
    expect(await menu.first().innerText()).toContain('До оголошення')
    expect(strangers(await menu.first().innerText())).toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+f')
    await page.locator('.find-widget.visible').waitFor()
    await expectEditorUkrainian(page)
    await page.keyboard.type('відсутність.вид')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await helped(page, 'факт сутності')
    await picture(page, 'policies-help')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F12')
    await page.locator('.peekview-widget .ref-tree').waitFor()
    await expectEditorUkrainian(page)
    await picture(page, 'policies-references')
  })

  test('help on hostile words shows them as words', async (context) => {
    const page = await opened(context)
    await page
      .locator('.policy-editor')
      .first()
      .click({ position: { x: 300, y: 150 } })
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(
      // Not in the last line: lenses that appear above would push it out of sight.
      `\nпункт "99.9" обов’язково "<img src=x onerror=alert(1)> ![x](https://example.org/x) кінець"${'\n'.repeat(40)}`,
    )
    await find(page, '99.9')
    const help = await helped(page, 'кінець')
    const words = help.locator('.rendered-markdown').filter({ hasText: 'кінець' })
    expect(await words.locator('img, a, script').count()).toBe(0)
    expect(await words.innerText()).toContain(
      '<img src=x onerror=alert(1)> ![x](https://example.org/x)',
    )
  })

  test('a name is renamed wherever it stands; what others named is not, and the reason is told', async (context) => {
    const page = await opened(context)
    await find(page, 'суддя.відсутності')
    await page.keyboard.press('F2')
    const reason = page.locator('.monaco-editor-overlaymessage')
    await reason.filter({ hasText: /факти/ }).waitFor()
    expect(await page.locator('.rename-input').isVisible()).toBe(false)
    await find(page, 'перед_відпусткою')
    await page.keyboard.press('F2')
    const field = page.locator('.rename-input')
    await field.waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('до_відпустки')
    await page.keyboard.press('Enter')
    await page.locator('.view-line').filter({ hasText: 'до_відпустки' }).first().waitFor()
  })

  test('in English, as YAML and back it is the very same text', async (context) => {
    const page = await opened(context)
    // What is in view below changes with the height of the notice above.
    const firstLines = async () => (await page.locator('.view-lines').innerText()).slice(0, 500)
    await page.locator('.view-line').filter({ hasText: 'затверджено' }).first().waitFor()
    const before = await firstLines()
    await choose(page, 'англійська')
    await page.locator('.view-line').filter({ hasText: 'approved' }).first().waitFor()
    await choose(page, 'YAML')
    await page.locator('.view-line').filter({ hasText: 'policy:' }).first().waitFor()
    await picture(page, 'policies-yaml')
    await choose(page, 'українська')
    await page.locator('.view-line').filter({ hasText: 'затверджено' }).first().waitFor()
    await expect.poll(firstLines, { timeout: 40_000 }).toBe(before)
    await page.getByText('Це проба, а не проєкт').waitFor({ state: 'detached' })
  })

  test('the slider shows the text of its edition, read only, with its decision', async (context) => {
    const page = await opened(context)
    await show(page, 'Редакція на дату')
    const thumb = page.getByRole('slider', { name: /Чинна на дату/ })
    await thumb.focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByText('Чинна з 25.07.2025 до 27.02.2026', { exact: true }).waitFor()
    await page.locator('.panel').getByText('рішення від 25.07.2025 № 5').waitFor()
    await page.keyboard.press('Home')
    await page.getByText('Чинна з 28.03.2025 до 25.07.2025', { exact: true }).waitFor()
    await page
      .locator('.view-line')
      .filter({ hasText: 'Зведена редакція: чинна з 28.03.2025' })
      .waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'policies-edition')
    await page.getByRole('button', { name: 'До файлів' }).click()
    await page.getByRole('tab', { name: 'Проба' }).waitFor()
  })

  test('two editions are compared clause by clause, what was taken out and what is new marked', async (context) => {
    const page = await opened(context)
    await show(page, 'Редакція на дату')
    await page.getByRole('button', { name: 'Порівняти з попередньою' }).click()
    const table = page.getByRole('table', { name: /27\.02\.2026/ })
    await table.waitFor()
    const row = table.getByRole('row').filter({ hasText: 'Підпункт 12 підпункту 4.3' })
    await row.locator('del').first().waitFor()
    await page.getByText('Вилучене закреслено, нове підкреслено.').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'policies-comparison')
    await page.getByRole('button', { name: /Раніша редакція, чинна з/ }).click()
    await page.getByRole('option', { name: /^28\.03\.2025/ }).click()
    await page.getByRole('columnheader', { name: 'Редакція, чинна з 28.03.2025' }).waitFor()
  })

  test('the facts of a case are a form: another need of the case, other judges', async (context) => {
    const page = await opened(context)
    const panel = page.getByRole('complementary', { name: 'Що каже цей текст' })
    const judge = (who: string, state: string) =>
      panel.getByRole('listitem').filter({ hasText: who }).filter({ hasText: state })
    // Chance decided whom the sample court drew before: whoever could be drawn now would then be the one.
    const name = await panel.locator('.judge-eligible .judge-name').first().innerText()
    await panel.getByRole('button', { name: 'Змінити факти' }).click()
    await panel.getByRole('button', { name: /Раніше визначений суддя/ }).click()
    await page.getByRole('option', { name, exact: true }).click()
    await judge(name, 'не бере участі').waitFor()
    await panel.getByText('За текстом у редакторі').waitFor()
    await expectUkrainian(page)
    await expectAccessible(page)
    await picture(page, 'policies-facts')
  })

  test('in YAML too a word is completed, and a name is renamed', async (context) => {
    const page = await opened(context)
    await choose(page, 'YAML')
    await page.locator('.view-line').filter({ hasText: 'policy:' }).first().waitFor()
    await find(page, 'name: {uk: перед_відпусткою')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('whe')
    await page.keyboard.press('Control+Space')
    const offer = page.locator('.suggest-widget.visible .monaco-list-row').first()
    await offer.filter({ hasText: 'якщо' }).waitFor()
    await expectEditorUkrainian(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page
      .locator('.view-line')
      .filter({ hasText: /^\s*whe$/ })
      .waitFor({ state: 'detached' })
    await find(page, 'перед_відпусткою')
    await page.keyboard.press('F2')
    await page.locator('.rename-input').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('до_відпустки')
    await page.keyboard.press('Enter')
    await page.locator('.view-line').filter({ hasText: 'до_відпустки' }).first().waitFor()
  })

  test('the panel answers while he types: a judge comes back when the rule is changed', async (context) => {
    const page = await opened(context)
    const panel = page.getByRole('complementary', { name: 'Що каже цей текст' })
    const judge = panel.getByRole('listitem').filter({ hasText: 'Вигадько' })
    await judge.waitFor()
    const before = await judge.innerText()
    expect(before).toContain('підпункт 2 підпункту 4.3')
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'policies-trial')
    await judge.getByRole('button', { name: /підпункт 2 підпункту 4\.3/ }).click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await find(page, 'відсутність.вид = відпустка', 'відсутність.вид = відрядження')
    await page.waitForFunction(
      (text) => ![...document.querySelectorAll('.judge')].some((one) => one.textContent === text),
      before,
    )
    await panel.getByText('За текстом у редакторі').waitFor()
  })

  test('a text that is no policy still edits: the last answer stays and is called old', async (context) => {
    const page = await opened(context)
    const panel = page.getByRole('complementary', { name: 'Що каже цей текст' })
    await panel.getByText('За текстом у редакторі').waitFor()
    await page.locator('.monaco-editor .view-line').first().click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('))) це не засади')
    await panel.getByText('Це відповідь на попередній текст').first().waitFor()
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(0)
    await page.getByRole('region', { name: 'Зауваження' }).getByRole('listitem').first().waitFor()
    await page.reload()
    await settled(page)
    await page.getByText('Відновлено вашу пробу').waitFor()
    await page.locator('.view-line').filter({ hasText: 'це не засади' }).waitFor()
    await page.getByRole('button', { name: 'Відкинути пробу' }).click()
    await page.locator('.view-line').filter({ hasText: 'затверджено' }).first().waitFor()
  })

  test('clauses with what proves them, and the tests run', async (context) => {
    const page = await opened(context)
    await page.getByRole('tab', { name: 'Пункти' }).click()
    await page.getByText(/^Пунктів: \d+\. Обчислюються \d+/).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'policies-clauses')
    await page.getByRole('tab', { name: 'Тести' }).click()
    await page.getByRole('button', { name: 'Запустити всі тести' }).click()
    await page.getByText(/^Усі тести пройшли: \d+\.$/).waitFor({ timeout: 90_000 })
    await expectAccessible(page)
    await picture(page, 'policies-tests')
  })

  test('by keyboard alone: to the editor, a change, out of it, its remark, its mending', async (context) => {
    const page = await opened(context)
    await page.locator('body').press('Home')
    await tabTo(page, /^Текст засад/)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('пункт "99.9" обов’язкoво')
    const problems = page.getByRole('region', { name: 'Зауваження' })
    await problems.getByRole('listitem').first().waitFor()
    await page.keyboard.press('Control+m')
    await page.keyboard.press('Tab')
    await tabTo(page, /^рядок \d+/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Текст засад/, { limit: 0 })
    await page.keyboard.press('Control+z')
    await press(page, 'Відкинути пробу')
    await page.getByText('Це проба, а не проєкт').waitFor({ state: 'detached' })
    await problems.waitFor()
    expect(await problems.innerText()).toContain('Зауважень немає')
  })

  test('who may only read gets the text, and no way to try or to propose', async (context) => {
    const page = await opened(context, 'reader')
    expect(await page.getByRole('link', { name: 'Запропонувати зміну' }).count()).toBe(0)
    expect(await page.getByRole('tab', { name: 'Проба' }).count()).toBe(0)
    await page.locator('.monaco-editor .view-line').first().click()
    await page.keyboard.type('щ')
    await page.locator('.monaco-editor-overlaymessage').filter({ hasText: 'лише читати' }).waitFor()
    await expectUkrainian(page)
  })

  test('an author goes on to propose a change', async (context) => {
    const page = await opened(context)
    await page.getByRole('link', { name: 'Запропонувати зміну' }).click()
    await page.waitForURL(/\/change\/.*policy=desn/)
    expect(await page.evaluate(() => location.pathname)).toBe('/change/new')
  })
})
