/** The main task of an assembly: a change drafted, compared, previewed, handed over, and approved by somebody else. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectUkrainian,
  focusedName,
  picture,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
  typeInto,
} from './support/index.ts'

/** The last two months of a judge become three. */
const threeMonths = (text: string): string =>
  text
    .replace('закінчення_строку_повноважень - 2 місяці', 'закінчення_строку_повноважень - 3 місяці')
    .replace('останніх двох місяців', 'останніх трьох місяців')
    .replace('during the last two months', 'during the last three months')

/** Whatever load a judge has, his chances are the same. */
const EQUAL = `зміни до desn синтаксис 1 мова uk
проєкт
чинні з 01.03.2027

замінити "6.1.2":

пункт "6.1.2" обов’язково
  "Навантаження судді на його шанси не впливає" / "The load of a judge does not affect the chances"
  цитується "підпункт 2 підпункту 6.1" / "sub-item 2 of item 6.1"
вага "6.1.2" вага_розподілу/draw_weight тлумачення A17 =
  суддя.коефіцієнт_адміністративної_посади * справа.коефіцієнт_складності
`

/** The text that the server keeps. */
const savedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const id = /(?:drafts|edit)\/([^/?]+)/.exec(location.pathname)?.[1] ?? ''
    const answer = await fetch(`/api/v1/change/drafts/${id}`)
    return ((await answer.json()) as { readonly text: string }).text
  })

/** Another draft over the same edition, changed elsewhere in the text; its id. */
const begunBeside = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const sent = async (method: string, path: string, body: object, version?: string) => {
      const headers = {
        'content-type': 'application/json',
        ...(version && { 'if-match': version }),
      }
      const address = `/api/v1/change/drafts${path}`
      const answer = await fetch(address, { method, headers, body: JSON.stringify(body) })
      return (await answer.json()) as { readonly id: string; readonly text: string }
    }
    const order = { kind: 'amendment', policy: 'desn', title: 'П’ять днів' }
    const { id, text } = await sent('POST', '', order)
    const changed = text.replace('перший_день - 3 робочі дні', 'перший_день - 5 робочих днів')
    const edit = { title: 'П’ять днів', text: changed, effective: '2030-01-01', note: '' }
    await sent('PUT', `/${id}`, edit, '"1"')
    return id
  })

async function copyText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
}

/** In the place of all that is in the editor, as somebody pastes it. */
async function writeText(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click()
  await copyText(page, text)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

async function looked(page: Page, name: string): Promise<void> {
  await settled(page)
  await picture(page, `change-${name}`)
  await expectAccessible(page)
  await expectUkrainian(page)
}

describe('a change of the policy', () => {
  const studio = theStudio()

  test('an author drafts it, sees the table and what it does to past cases, and hands it over; an approver approves it', async (context) => {
    const page = await studio.open(context, { path: '/change' })
    await signIn(page, 'author')
    await looked(page, 'list-empty')
    const overtaken = await begunBeside(page)
    await page.getByRole('link', { name: 'Новий проєкт' }).click()
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Назвіть проєкт').waitFor()
    await looked(page, 'new')
    await page.getByLabel(/^Назва проєкту/).fill('Три місяці замість двох')
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Текст каже те саме, що й чинна редакція').waitFor()
    await page.locator('.monaco-editor .view-lines').first().waitFor()
    await looked(page, 'text-unchanged')
    await writeText(page, threeMonths(await savedText(page)))
    await page.getByText('Викласти в новій редакції').waitFor()
    await page.getByRole('button', { name: 'Зберегти' }).click()
    await page.getByText(/^Збережено \d/).waitFor()
    await looked(page, 'text')
    await page.getByRole('link', { name: 'До проєкту' }).click()
    await page.getByRole('heading', { name: 'Текст змін' }).waitFor()
    await looked(page, 'changes')
    await page.getByRole('tab', { name: 'Порівняльна таблиця' }).click()
    await page.locator('ins', { hasText: 'трьох' }).first().waitFor()
    await looked(page, 'table')
    await page.getByRole('tab', { name: 'Перегляд над історією' }).click()
    await page.getByRole('button', { name: 'Переглянути над історією' }).click()
    await page
      .getByText(/Жодна минула справа|Переглянуто/)
      .first()
      .waitFor({ timeout: 60_000 })
    await looked(page, 'preview')
    await page.getByRole('tab', { name: 'Схвалення' }).click()
    await page.getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByRole('dialog').waitFor()
    await looked(page, 'propose')
    await page.getByRole('dialog').getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()
    await looked(page, 'waiting')
    expect(await page.getByRole('button', { name: 'Схвалити' }).count()).toBe(0)

    const other = await studio.open(context, { path: '/change' })
    await signIn(other, 'approver')
    await other.getByRole('button', { name: 'Три місяці замість двох' }).click()
    await other.getByRole('tab', { name: 'Схвалення' }).click()
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await other.getByText('Заповніть').first().waitFor()
    await looked(other, 'approving')
    await other.getByLabel(/^Номер/).fill('7')
    await other.getByLabel(/^Дата рішення/).fill(daysFromNow(-1))
    await other.getByLabel(/^Хто підписав/).fill('Показовий П. П.')
    await other.getByLabel(/^Діють з/).fill(daysFromNow(10))
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await looked(other, 'confirming')
    await other.getByRole('dialog').getByRole('button', { name: 'Схвалити' }).click()
    await other.getByText(/Схвалено: записи журналу №/).waitFor()
    await looked(other, 'approved')
    await other.getByRole('link', { name: 'Усі проєкти' }).click()
    await other.getByText('схвалено, ще не чинна').waitFor()
    await looked(other, 'list')

    await page.goto(`${studio.server().address}/change/drafts/${overtaken}`)
    await page.getByText('Відтоді схвалено новішу редакцію').waitFor()
    await looked(page, 'stale')
    await page.getByRole('button', { name: 'Перенести на новішу редакцію' }).click()
    await page.getByText('Відтоді схвалено новішу редакцію').waitFor({ state: 'detached' })
    const moved = await savedText(page)
    expect(moved).toContain('останніх трьох місяців')
    expect(moved).toContain('- 5 робочих днів')
  }, 180_000)

  test('the same by keyboard alone', async (context) => {
    const page = await studio.open(context, { path: '/change' })
    await press(page, 'Увійти: автор змін')
    await settled(page)
    await press(page, 'Новий проєкт')
    await typeInto(page, /^Назва проєкту/, 'Чотири місяці замість двох')
    await press(page, 'Почати проєкт')
    await page.locator('.monaco-editor .view-lines').first().waitFor()
    const text = (await savedText(page)).replace(
      /повноважень - \d місяці/,
      'повноважень - 4 місяці',
    )
    await copyText(page, text)
    await tabTo(page, /^Текст засад/)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+V')
    await page.getByText('Викласти в новій редакції').waitFor()
    await page.keyboard.press('ControlOrMeta+S')
    await page.getByText(/^Збережено \d/).waitFor()
    // Tab leaves the text from now on.
    await page.keyboard.press('ControlOrMeta+M')
    await tabTo(page, 'До проєкту', { back: true })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Текст змін' }).waitFor()
    await toTab(page, 'Схвалення')
    await press(page, 'Передати на схвалення')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Передати на схвалення')
    await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()

    const other = await studio.open(context, { path: '/change' })
    await press(other, 'Увійти: той, хто схвалює')
    await settled(other)
    await press(other, 'Чотири місяці замість двох')
    await other.getByRole('heading', { name: 'Текст змін' }).waitFor()
    await toTab(other, 'Схвалення')
    await typeInto(other, /^Номер/, '8')
    await typeInto(other, /^Дата рішення/, daysFromNow(0))
    await typeInto(other, /^Хто підписав/, 'Показовий П. П.')
    await typeInto(other, /^Діють з/, daysFromNow(20))
    await press(other, 'Схвалити')
    await other.getByRole('dialog').waitFor()
    await press(other, 'Схвалити')
    const approved = other.getByText(/Схвалено: записи журналу №/)
    await approved.waitFor()
    expect(await approved.count()).toBe(1)
  }, 180_000)

  test('a change that touches past cases shows them, and one of them with its reasons', async (context) => {
    const page = await studio.open(context, { path: '/change/new' })
    await signIn(page, 'author')
    await page.getByText(/^Нові засади/).click()
    await page.getByRole('button', { name: /Зразок/ }).waitFor()
    await looked(page, 'new-policy')
    await page.getByText('З готового тексту змін').click()
    await page.getByLabel(/^Назва проєкту/).fill('Рівні шанси суддів')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Оберіть файл/ }).click()
    const file = { name: 'зміни.zasady', mimeType: 'text/plain', buffer: Buffer.from(EQUAL) }
    await (await choosing).setFiles(file)
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByRole('tab', { name: 'Перегляд над історією' }).click()
    await page.getByRole('button', { name: 'Переглянути над історією' }).click()
    await page.getByRole('heading', { name: 'За суддями' }).waitFor({ timeout: 60_000 })
    await page.locator('.plot-place svg').first().waitFor()
    await looked(page, 'preview-changes')
    await page.getByRole('heading', { name: 'За суддями' }).scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 400)
    await picture(page, 'change-preview-judges')
    await page
      .getByRole('table', { name: 'Справи, що пройшли б інакше' })
      .getByRole('button')
      .nth(6)
      .click()
    await page.getByRole('dialog').waitFor()
    await looked(page, 'preview-case')
    await page.keyboard.press('Escape')
    const loading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Завантажити: Звіт перегляду, CSV' }).click()
    expect((await loading).suggestedFilename()).toBe('desn-перегляд-змін.csv')
    await page.getByRole('tab', { name: 'Схвалення' }).click()
    await page.getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByText('Проєкт чекає на схвалення').waitFor()

    const other = await studio.open(context, { path: '/change' })
    await signIn(other, 'approver')
    await other.getByRole('button', { name: 'Рівні шанси суддів' }).click()
    await other.getByRole('tab', { name: 'Схвалення' }).click()
    await other.getByRole('button', { name: 'Відхилити' }).click()
    await other.getByLabel(/^Причина/).fill('Потрібне обґрунтування.')
    await looked(other, 'rejecting')
    await other.getByRole('dialog').getByRole('button', { name: 'Відхилити' }).click()
    await other.getByText('Проєкт відхилено').waitFor()
    await page.reload()
    await page.getByText('Потрібне обґрунтування.').first().waitFor()
    await looked(page, 'rejected')
    await page.getByRole('button', { name: 'Узяти за основу нового проєкту' }).click()
    await page.getByRole('heading', { name: 'Рівні шанси суддів (копія)' }).waitFor()
  }, 180_000)

  test('a new policy begins with a pattern, and comes into the ledger by its approval', async (context) => {
    const page = await studio.open(context, { path: '/change/new' })
    await signIn(page, 'author')
    await page.getByText(/^Нові засади/).click()
    await page.getByLabel(/^Назва проєкту/).fill('Засади Умовного суду')
    await page.getByRole('button', { name: /Зразок/ }).click()
    await page.getByRole('option', { name: /Дрогобицький/ }).click()
    await page.getByLabel(/^Назва суду/).fill('Умовний районний суд')
    await page.getByLabel(/^Коротке ім’я засад/).fill('umovnyi')
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('суд "Умовний районний суд"').waitFor()
    await page.getByText('суд "Умовний районний суд"').waitFor()
    await looked(page, 'policy')
    await page.getByRole('tab', { name: 'Порівняльна таблиця' }).click()
    await page.getByText('Порівнювати немає з чим').waitFor()
    await looked(page, 'policy-table')
    await page.getByRole('tab', { name: 'Схвалення' }).click()
    await page.getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()

    const other = await studio.open(context, { path: '/change' })
    await signIn(other, 'approver')
    await other.getByRole('button', { name: 'Засади Умовного суду' }).click()
    await other.getByRole('tab', { name: 'Схвалення' }).click()
    await other.getByLabel(/^Номер/).fill('1')
    await other.getByLabel(/^Дата рішення/).fill(daysFromNow(0))
    await other.getByLabel(/^Хто підписав/).fill('Показовий П. П.')
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await other.getByRole('dialog').getByRole('button', { name: 'Схвалити' }).click()
    const approved = other.getByText(/Схвалено: записи журналу №/)
    await approved.waitFor()
    expect(await approved.count()).toBe(1)
  }, 180_000)

  test('two who edit one draft: both versions side by side, neither lost', async (context) => {
    const [mine, theirs] = [await studio.open(context), await studio.open(context)]
    studio.allow(mine, /412/)
    await signIn(mine, 'author')
    await mine.goto(`${studio.server().address}/change/new`)
    await mine.getByLabel(/^Назва проєкту/).fill('Спільний проєкт')
    await mine.getByRole('button', { name: 'Почати проєкт' }).click()
    await mine.locator('.monaco-editor .view-lines').first().waitFor()
    const text = await savedText(mine)
    await signIn(theirs, 'author')
    await theirs.goto(mine.url())
    await theirs.locator('.monaco-editor .view-lines').first().waitFor()
    await writeText(theirs, text.replace('Зведена редакція', 'Зведена вранці редакція'))
    await theirs.getByRole('button', { name: 'Зберегти' }).click()
    await theirs.getByText(/^Збережено \d/).waitFor()
    await writeText(mine, text.replace('Зведена редакція', 'Зведена ввечері редакція'))
    await mine.getByText(/^Не збережено/).waitFor()
    // What was typed outlives the page.
    await mine.reload()
    await mine.getByText('Проєкт змінено в іншому вікні').first().waitFor()
    await looked(mine, 'conflict')
    await mine.getByRole('button', { name: 'Зберегти мій текст новою версією' }).click()
    await mine.getByText(/^Збережено \d/).waitFor()
    expect(await savedText(mine)).toContain('Зведена ввечері')
    await writeText(theirs, text.replace('Зведена редакція', 'Зведена вдень редакція'))
    await theirs.getByText(/^Не збережено/).waitFor()
    studio.allow(theirs, /412/)
    await theirs.getByRole('button', { name: 'Зберегти' }).click()
    await theirs.getByRole('button', { name: 'Узяти збережений, мій лишити копією' }).click()
    await theirs.locator('.monaco-editor .view-lines').first().waitFor()
    await theirs.getByText(/^Збережено \d/).waitFor()
    expect(await savedText(theirs)).toContain('Зведена ввечері')
    await theirs.goto(`${studio.server().address}/change`)
    await theirs.getByRole('button', { name: 'Спільний проєкт (мої правки)' }).waitFor()
  }, 180_000)
})

/** To the tab of that name, from the one that is chosen. */
async function toTab(page: Page, name: string): Promise<void> {
  const isTab = () => page.evaluate(() => document.activeElement?.role === 'tab')
  for (let presses = 0; presses < 60 && !(await isTab()); presses++) {
    await page.keyboard.press('Tab')
  }
  for (let presses = 0; presses < 4; presses++) {
    if ((await focusedName(page)) === name) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no tab ${name}`)
}

const MS_PER_DAY = 24 * 60 * 60 * 1000

/** As it is typed. */
const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * MS_PER_DAY)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .toReversed()
    .join('.')
