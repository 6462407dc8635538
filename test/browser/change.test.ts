/** The main task of an assembly: a change drafted, compared, previewed, handed over, and approved by somebody else. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  begunDraft,
  copyText,
  dayAfter,
  editorIsThere,
  looked,
  pressInDialog,
  pressReady,
  savedText,
  toTab,
  writeText,
  writtenDraft,
} from './support/drafting.ts'
import { picture, press, signIn, tabTo, theStudio, typeInto } from './support/index.ts'

/** A preview is work of a thread of its own, which has to begin first. */
const LONG = { timeout: 120_000 } as const

/** The last two months of a judge become three. */
const threeMonths = (text: string): string =>
  text
    .replace('закінчення_строку_повноважень - 2 місяці', 'закінчення_строку_повноважень - 3 місяці')
    .replace('останніх двох місяців', 'останніх трьох місяців')
    .replace('during the last two months', 'during the last three months')

/** Three working days before a short leave become five: the sample has a judge in that time. */
const fiveDays = (text: string): string =>
  text.replace('перший_день - 3 робочі дні', 'перший_день - 5 робочих днів')

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

async function handOver(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Схвалення' }).click()
  await page.getByRole('button', { name: 'Передати на схвалення' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Передати на схвалення' }).click()
  await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()
}

/** The page of an approver, at the approval of that draft. */
async function toApproval(page: Page, title: string): Promise<void> {
  await signIn(page, 'approver')
  await page.getByRole('button', { name: title }).click()
  await page.getByRole('tab', { name: 'Схвалення' }).click()
}

async function fillDecision(page: Page, no: string, date: string): Promise<void> {
  await page.getByLabel(/^Номер/).fill(no)
  await page.getByLabel(/^Дата рішення/).fill(date)
  await page.getByLabel(/^Хто підписав/).fill('Показовий П. П.')
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Схвалити' }).click()
  await page.getByText(/Схвалено: записи журналу №/).waitFor()
}

describe('a change of the policy', () => {
  const studio = theStudio()
  const address = (path: string): string => `${studio.server().address}${path}`

  test('an author drafts it, sees the table and what it does to past cases, and hands it over; an approver approves it', async (context) => {
    const page = await studio.open(context, { path: '/change' })
    await signIn(page, 'author')
    const overtaken = await writtenDraft(page, 'П’ять днів', fiveDays)
    await page.getByRole('link', { name: 'Новий проєкт' }).click()
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Назвіть проєкт').waitFor()
    await looked(page, 'new')
    await page.getByLabel(/^Назва проєкту/).fill('Три місяці замість двох')
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Текст каже те саме, що й чинна редакція').waitFor()
    await editorIsThere(page)
    await page.getByRole('combobox', { name: /^Перейти до пункту/ }).fill('4.3.4')
    await page.getByRole('option', { name: /^4\.3\.4 / }).click()
    const found = page.locator('.monaco-editor .view-line', { hasText: 'пункт "4.3.4"' })
    await found.first().waitFor()
    await writeText(page, threeMonths(await savedText(page)))
    await page.getByText('Викласти в новій редакції').waitFor()
    await page.getByRole('button', { name: 'Зберегти' }).click()
    await page.getByText(/^Збережено \d/).waitFor()
    await looked(page, 'text')
    await page.getByRole('link', { name: 'До проєкту' }).click()
    await page.getByRole('heading', { name: 'Текст змін' }).waitFor()
    await page.getByText(/^Два місяці до кінця повноважень/).waitFor(LONG)
    await looked(page, 'changes')
    await page.getByRole('tab', { name: 'Порівняльна таблиця' }).click()
    await page.locator('ins', { hasText: 'трьох' }).first().waitFor()
    await looked(page, 'table')
    await page.getByRole('tab', { name: 'Перегляд над історією' }).click()
    await page.getByRole('button', { name: 'Переглянути над історією' }).click()
    await page.getByText('Жодна минула справа не пройшла б інакше').waitFor(LONG)
    await looked(page, 'preview')
    await handOver(page)
    await looked(page, 'waiting')
    await expect.poll(() => page.getByRole('button', { name: 'Схвалити' }).count()).toBe(0)

    const other = await studio.open(context, { path: '/change' })
    await toApproval(other, 'Три місяці замість двох')
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await other.getByText('Заповніть').first().waitFor()
    await other.getByText(/Приклади, записані в засадах: \d+, не виконано 1$/).waitFor(LONG)
    await looked(other, 'approving')
    await fillDecision(other, '7', dayAfter(-1))
    await other.getByLabel(/^Діють з/).fill(dayAfter(10))
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await other.getByRole('dialog').getByText('ще ні').waitFor()
    await looked(other, 'confirming')
    await approve(other)
    await looked(other, 'approved')
    // The day is the one that was decided, in the table too.
    await other.getByRole('tab', { name: 'Порівняльна таблиця' }).click()
    await other.getByText(`Запропонована редакція (з ${dayAfter(10)})`).waitFor()
    await other.getByRole('link', { name: 'Усі проєкти' }).click()
    await other.getByText('схвалено, ще не чинна').waitFor()
    await looked(other, 'list')

    await page.goto(address(`/change/drafts/${overtaken}`))
    await page.getByText('Відтоді схвалено новішу редакцію').waitFor()
    await looked(page, 'stale')
    await page.getByRole('button', { name: 'Перенести на новішу редакцію' }).click()
    await page.getByText('Відтоді схвалено новішу редакцію').waitFor({ state: 'detached' })
    await expect.poll(() => savedText(page)).toContain('останніх трьох місяців')
    expect(await savedText(page)).toContain('- 5 робочих днів')
  })

  test('the same by keyboard alone', async (context) => {
    const page = await studio.open(context, { path: '/change' })
    await pressReady(page, 'button', 'Увійти: автор змін')
    await pressReady(page, 'link', 'Новий проєкт')
    await page.getByRole('button', { name: 'Почати проєкт', disabled: false }).waitFor()
    await typeInto(page, /^Назва проєкту/, 'Чотири місяці')
    await press(page, 'Почати проєкт')
    await editorIsThere(page)
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
    await pressReady(page, 'button', 'Передати на схвалення')
    await pressInDialog(page, 'Передати на схвалення')
    await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()

    const other = await studio.open(context, { path: '/change' })
    await pressReady(other, 'button', 'Увійти: той, хто схвалює')
    await pressReady(other, 'button', 'Чотири місяці')
    await other.getByRole('heading', { name: 'Текст змін' }).waitFor()
    await toTab(other, 'Схвалення')
    await other.getByRole('button', { name: 'Схвалити', disabled: false }).waitFor()
    await typeInto(other, /^Номер/, '8')
    await typeInto(other, /^Дата рішення/, dayAfter(0))
    await typeInto(other, /^Хто підписав/, 'Показовий П. П.')
    await typeInto(other, /^Діють з/, dayAfter(20))
    await press(other, 'Схвалити')
    await pressInDialog(other, 'Схвалити')
    const approved = other.getByText(/Схвалено: записи журналу №/)
    await approved.waitFor()
    await expect.poll(() => approved.count()).toBe(1)
  })

  test('a change that touches past cases shows them, and one of them with its reasons', async (context) => {
    const page = await studio.open(context, { path: '/change/new' })
    await signIn(page, 'author')
    await page.getByText('З готового тексту змін').click()
    await page.getByLabel(/^Назва проєкту/).fill('Рівні шанси суддів')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Оберіть файл/ }).click()
    const file = { name: 'зміни.zasady', mimeType: 'text/plain', buffer: Buffer.from(EQUAL) }
    await (await choosing).setFiles(file)
    await page.getByText('зміни.zasady').waitFor()
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByRole('tab', { name: 'Перегляд над історією' }).click()
    await page.getByRole('button', { name: 'Переглянути над історією' }).click()
    await page.getByRole('heading', { name: 'За суддями' }).waitFor(LONG)
    await page.locator('.plot-place svg').first().waitFor()
    await looked(page, 'preview-changes')
    const cases = page.getByRole('table', { name: 'Справи, що пройшли б інакше' })
    await cases.getByRole('button', { name: '999/1001/26' }).click()
    await page.getByRole('dialog').getByText('ті самі судді, інші шанси').waitFor()
    await looked(page, 'preview-case')
    await page.keyboard.press('Escape')
    const loading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Завантажити: Звіт перегляду, CSV' }).click()
    expect((await loading).suggestedFilename()).toBe('desn-перегляд-змін.csv')
    await handOver(page)

    const other = await studio.open(context, { path: '/change' })
    await toApproval(other, 'Рівні шанси суддів')
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
  })

  test('of the days before a leave the sample has cases: judges who would no longer take part are named', async (context) => {
    const page = await studio.open(context, { path: '/change' })
    await signIn(page, 'author')
    const unchanged = await begunDraft(page, 'Ще без змін')
    await page.goto(address(`/change/drafts/${unchanged.id}?part=table`))
    await page.getByText('Внесіть правки в текст і збережіть їх.').waitFor()
    await looked(page, 'unchanged')
    const id = await writtenDraft(page, 'Довше до відпустки', fiveDays)
    await page.goto(address(`/change/drafts/${id}?part=preview`))
    await page.getByLabel(/^Справи від дня/).fill('01.01.2020')
    await page.getByLabel(/^до дня/).fill('31.12.2019')
    await page.getByText('Цей день раніший за перший').waitFor()
    await page.getByLabel(/^до дня/).fill('02.01.2020')
    await page.getByRole('button', { name: 'Переглянути над історією' }).click()
    await page.getByText('За ці дні в журналі немає справ').waitFor(LONG)
    await page.getByText('Справи: з 01.01.2020 до 02.01.2020.').waitFor()
    await page.getByLabel(/^Справи від дня/).fill('')
    await page.getByLabel(/^до дня/).fill('')
    await page.getByRole('button', { name: 'Переглянути знову' }).click()
    const cases = page.getByRole('table', { name: 'Справи, що пройшли б інакше' })
    await cases.waitFor(LONG)
    await cases.getByRole('button', { name: '999/1003/26' }).click()
    await page.getByRole('dialog').getByText('не лишилося нікого').waitFor()
    const gone = page.getByRole('dialog').getByText(/Умовна — більше не бере участі/)
    await gone.waitFor()
    expect(await gone.textContent()).toContain('4.3.4')
    await picture(page, 'change-preview-leave')
  })

  test('a new policy begins with a pattern, and comes into the ledger by its approval', async (context) => {
    const page = await studio.open(context, { path: '/change/new' })
    await signIn(page, 'author')
    await page.getByText(/^Нові засади/).click()
    await page.getByLabel(/^Назва проєкту/).fill('Засади Умовного суду')
    await page.getByRole('button', { name: /Зразок/ }).click()
    await page.getByRole('option', { name: /Дрогобицький/ }).click()
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Вкажіть назву засад').waitFor()
    await looked(page, 'new-policy')
    await page.getByLabel(/^Назва засад/).fill('Засади Умовного районного суду')
    await page.getByLabel(/^Назва суду/).fill('Умовний районний суд')
    await page.getByLabel(/^Коротке ім’я засад/).fill('umovnyi')
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('суд "Умовний районний суд"').waitFor()
    await page.getByRole('definition').getByText('Засади Умовного районного суду').waitFor()
    await page.getByRole('tab', { name: 'Порівняльна таблиця' }).click()
    await page.getByText('Порівнювати немає з чим').waitFor()
    await looked(page, 'policy-table')
    await handOver(page)

    const other = await studio.open(context, { path: '/change' })
    await toApproval(other, 'Засади Умовного суду')
    await fillDecision(other, '1', dayAfter(0))
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await approve(other)
    await other.getByRole('link', { name: 'Усі проєкти' }).click()
    const heading = other.getByRole('heading', { name: 'Засади Умовного районного суду' })
    await heading.waitFor()
    await expect.poll(() => heading.count()).toBe(1)
  })

  test('two who edit one draft: both versions side by side, neither lost', async (context) => {
    const [mine, theirs] = [await studio.open(context), await studio.open(context)]
    studio.allow(mine, /412/)
    await signIn(mine, 'author')
    const { id, text } = await begunDraft(mine, 'Спільний проєкт')
    await mine.goto(address(`/change/edit/${id}`))
    await editorIsThere(mine)
    await signIn(theirs, 'author')
    await theirs.goto(mine.url())
    await editorIsThere(theirs)
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
    await editorIsThere(theirs)
    await theirs.getByText(/^Збережено \d/).waitFor()
    expect(await savedText(theirs)).toContain('Зведена ввечері')
    await theirs.goto(address('/change'))
    await theirs.getByRole('button', { name: 'Спільний проєкт (мої правки)' }).waitFor()
  })
})
