/**
 * The page around verify.mjs: a file dropped or chosen goes in, the report is shown. Nothing of a file ever becomes
 * markup: every text is set as text, and the policy of the page forbids the rest.
 */
import { LIMITS, parseKey, readCheckpoint, shown, verify, word } from './verify.mjs'

/** More would not fit into the memory of a browser; verify.mjs and verify.py read a ledger line by line. */
const LARGEST = 8 * LIMITS.file

const PAGE = {
  title: ['Перевірка пакета справи', 'Verification of a case bundle'],
  promise: [
    'Чи розподілено справу так, як записано в журналі суду. Файл не залишає цього комп’ютера: сторінка не має доступу до мережі.',
    'Whether a case was distributed as the ledger of the court says. The file does not leave this computer: the page has no access to a network.',
  ],
  drop: ['Перетягніть сюди файл пакета', 'Drop the file of a bundle here'],
  'drop-more': [
    'або виберіть його. Підійде й виписка всього журналу (zasady-ledger/1).',
    'or choose it. The export of a whole ledger (zasady-ledger/1) will do, too.',
  ],
  more: ['Ключ суду і збережена контрольна точка', 'The key of the court and a saved checkpoint'],
  key: ['Ключ перевірки, який оприлюднив суд', 'The verifier key that the court published'],
  'key-help': [
    'Без нього ключ береться із самого файлу: тоді підпис доводить лише, що файл не зіпсовано.',
    'Without it the key is taken from the file itself: the signature then proves no more than that the file is not spoilt.',
  ],
  since: ['Контрольна точка, збережена раніше', 'A checkpoint saved earlier'],
  'since-help': [
    'Доводить, що відтоді журнал лише доповнювали.',
    'Proves that the ledger was only added to since then.',
  ],
  print: ['Друкувати', 'Print'],
  about: ['Що це доводить і чого не доводить', 'What this proves and what it does not'],
  'about-proves': [
    'Що все, на чому ґрунтується розподіл, закріплено до появи випадкового числа, і що суддю визначено саме цим числом.',
    'That everything the draw rests on was fixed before the random number existed, and that this number chose the judge.',
  ],
  'about-facts': [
    'Не доводить, що внесені відомості правдиві і що засади дають саме цей перелік учасників: друге перевіряє повторення рушієм.',
    'Not that the facts entered were true, nor that the policy gives these candidates: the second is checked by a replay with the engine.',
  ],
  'about-key': [
    'Якщо ключ узято із самого файлу, не доводить, що файл від суду.',
    'When the key is taken from the file itself, not that the file comes from the court.',
  ],
  'about-beacon': [
    'Підпис публічного маяка (BLS12-381) тут не перевіряється: потрібен клієнт drand або «zasady verify».',
    'The signature of the public beacon (BLS12-381) is not checked here: a drand client or “zasady verify” is needed.',
  ],
  wait: ['Перевіряю…', 'Verifying…'],
  'wrong-key': [
    'Це не ключ перевірки: має бути ім’я+номер+ключ.',
    'This is no verifier key: it must be name+id+key.',
  ],
  'wrong-since': ['Це не контрольна точка.', 'This is no checkpoint.'],
  'no-crypto': [
    'Цей браузер не дає сторінці обчислювати SHA-256. Збережіть сторінку на диск і відкрийте звідти або скористайтеся verify.py.',
    'This browser does not let the page compute SHA-256. Save the page to disk and open it from there, or use verify.py.',
  ],
  broken: [
    'Сторінка помилилася; це не висновок про файл. Скористайтеся verify.mjs або verify.py.',
    'The page made a mistake; this says nothing of the file. Use verify.mjs or verify.py.',
  ],
  candidate: ['учасник', 'candidate'],
  weight: ['вага', 'weight'],
  share: ['частка', 'share'],
  interval: ['інтервал', 'interval'],
  entry: ['запис', 'entry'],
  kind: ['вид', 'kind'],
  leaf: ['хеш запису', 'leaf hash'],
  length: ['хешів у доведенні', 'hashes in the proof'],
  'role/presiding': ['головуючий суддя', 'presiding judge'],
  'role/member': ['член колегії', 'member of the panel'],
  'role/reserve': ['запасний суддя', 'reserve judge'],
  'role/juror': ['присяжний', 'juror'],
  'source/sealed-chain': ['запечатаний ланцюг', 'sealed chain'],
  'source/beacon': ['публічний маяк', 'public beacon'],
  'source/ceremony': ['церемонія', 'ceremony'],
  'source/combined': ['два джерела разом', 'two sources together'],
  'source/system': ['генератор операційної системи', 'generator of the operating system'],
}

const state = { lang: 'uk', file: null, since: null, report: null }

const byId = (id) => document.getElementById(id)
const say = (name) => PAGE[name][state.lang === 'en' ? 1 : 0]
const term = (code) => word(code, state.lang)

/** An element with a class and a text; the text is never markup. */
function element(name, className = '', content = '') {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.textContent = content
  return made
}

function translate() {
  document.documentElement.lang = state.lang
  document.title = say('title')
  for (const one of document.querySelectorAll('[data-say]')) one.textContent = say(one.dataset.say)
  for (const one of document.querySelectorAll('[data-language]'))
    one.setAttribute('aria-pressed', String(one.dataset.language === state.lang))
  if (state.report !== null) show(state.report)
}

/** Verifies the chosen file with what else was given. */
async function check() {
  complain('')
  if (state.file === null) return
  if (globalThis.crypto?.subtle === undefined) return complain('no-crypto')
  const text = byId('key').value.trim()
  const key = text === '' ? null : await parseKey(text)
  if (key === undefined || key?.type === 4) return complain('wrong-key')
  const since = state.since === null ? null : readCheckpoint(await state.since.text())
  if (since === undefined) return complain('wrong-since')
  waiting()
  try {
    state.report = await verify(chunksOf(state.file), { key, since })
    show(state.report)
    byId('report').focus()
  } catch (problem) {
    console.error(problem)
    complain('broken')
  }
}

/** The bytes of a file, piece by piece. Not every browser can iterate a stream. */
async function* chunksOf(file) {
  if (file.size > LARGEST) throw new Error('too large for a browser')
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

function complain(name) {
  const place = byId('wrong')
  place.hidden = name === ''
  place.textContent = name === '' ? '' : say(name)
  if (name !== '') byId('report').hidden = true
}

function waiting() {
  byId('report').hidden = false
  byId('verdict').className = 'verdict'
  byId('verdict').querySelector('h2').textContent = say('wait')
  for (const one of byId('verdict').querySelectorAll('p')) one.textContent = ''
  byId('verdict').querySelector('ul').replaceChildren()
  byId('steps').replaceChildren()
}

function show(report) {
  const box = byId('verdict')
  byId('report').hidden = false
  byId('report').dataset.verdict = report.verdict
  byId('report').dataset.code = report.failure?.code ?? ''
  box.className = `verdict ${report.verdict}`
  box.querySelector('h2').textContent = term(`verdict/${report.verdict}`)
  const kind = report.kind === null ? '' : `${term(`kind/${report.kind}`)} · `
  box.querySelector('.file').textContent = `${kind}${shown(state.file.name)} · ${report.verifier}`
  box.querySelector('.about-what').textContent = shown(summaryOf(report))
  box.querySelector('ul').replaceChildren(...remarks(report))
  byId('steps').replaceChildren(...report.steps.map((step, index) => stepItem(step, index, report)))
}

/** The case, the attempt and who was drawn, when a step found them. */
function summaryOf({ steps }) {
  const details = steps.flatMap((one) => one.details)
  const all = (name) => details.flatMap((one) => (one.name === name ? [one.value] : []))
  const [about] = all('case')
  if (about === undefined) return ''
  const drawn = steps
    .find(({ step }) => step === 'winners')
    ?.details.map((one) => named('winner', one.value))
  const parts = [
    `${term('detail/case')} ${about}`,
    `${term('detail/attempt')} ${all('attempt')[0]}`,
  ]
  if (drawn?.length > 0) parts.push(`${term('detail/winner')}: ${drawn.join('; ')}`)
  return parts.join(', ')
}

function remarks({ exceptions, failure }) {
  const found = exceptions.map(
    ({ code, times }) => `${term(code)}${times > 1 ? ` (× ${times})` : ''}`,
  )
  if (failure !== null) found.push(`${term(failure.code)} (${failure.code})`)
  return found.map((one) => element('li', '', one))
}

const MARKS = { holds: '✓', fails: '✗', nothing: '–', 'not-reached': '·' }

function stepItem({ step, status, details }, index, { failure }) {
  const item = element('li', `${status}${details.length > 7 ? ' wide' : ''}`)
  item.dataset.step = step
  const title = element('h3')
  title.append(
    element('span', '', `${index + 1}. ${term(`step/${step}`)}`),
    element('span', 'status', `${MARKS[status]} ${term(`status/${status}`)}`),
  )
  item.append(title)
  if (status === 'fails') item.append(...failureLines(failure))
  if (details.length > 0) item.append(detailList(details))
  return item
}

function failureLines({ code, path, expected, found }) {
  const list = element('dl')
  for (const [name, value] of [
    ['where', path === '' ? null : path],
    ['expected', expected],
    ['found', found],
  ])
    if (value !== null)
      list.append(element('dt', '', term(`word/${name}`)), element('dd', '', shown(value)))
  return [element('p', 'fault', `${term(code)} (${code})`), list]
}

function detailList(details) {
  const list = element('dl')
  let table
  for (const { name, value } of details) {
    const cells = cellsOf(name, value)
    if (cells !== undefined) {
      table ??= tableIn(list, name)
      table.append(rowOf(cells))
      continue
    }
    if (name === 'winner') mark(list, value)
    table = undefined
    const isSeat = name === 'seat'
    list.append(
      element('dt', isSeat ? 'seat' : '', isSeat ? seatTitle(value) : term(`detail/${name}`)),
    )
    if (!isSeat) list.append(element('dd', '', shown(named(name, value))))
  }
  return list
}

/** The columns of what comes in rows. */
const COLUMNS = {
  candidate: ['candidate', 'interval', 'weight', 'share'],
  proof: ['entry', 'kind', 'leaf', 'length'],
}

/** The cells of a detail that comes in rows: a candidate, a proof of inclusion. */
function cellsOf(name, value) {
  if (name === 'proof') return /^(\d+) · (\w+) · ([0-9a-f]{64}) · (\d+)$/.exec(value)?.slice(1)
  if (name !== 'candidate') return undefined
  const [, who, interval, weight, total] = /^(.*): (\d+–\d+) \((\d+)\/(\d+)\)$/s.exec(value) ?? []
  if (who !== undefined) return [who, interval, `${weight}/${total}`, shareOf(weight, total)]
  return [value.replace(/: –$/, ''), '–', '0', '0 %']
}

function tableIn(list, name) {
  const cell = element('dd', `table ${name}`)
  const table = element('table')
  const head = element('thead')
  const titles = element('tr')
  for (const column of COLUMNS[name]) {
    const title = element('th', '', say(column))
    title.scope = 'col'
    titles.append(title)
  }
  const rows = element('tbody')
  head.append(titles)
  table.append(head, rows)
  cell.append(table)
  list.append(cell)
  return rows
}

function rowOf(cells) {
  const row = element('tr')
  row.dataset.name = cells[0]
  for (const one of cells) row.append(element('td', '', shown(one)))
  return row
}

/** `1 · presiding` in words; a role that the page does not know stays as it is. */
function seatTitle(value) {
  const [, seat = '', role = value] = /^(\d+) · (.*)$/s.exec(value) ?? []
  return `${term('detail/seat')} ${seat} · ${shown(roleOf(role))}`
}

const roleOf = (role) => (Object.hasOwn(PAGE, `role/${role}`) ? say(`role/${role}`) : role)

/** A value with the name that people give it. */
function named(name, value) {
  if (name === 'source' && Object.hasOwn(PAGE, `source/${value}`))
    return `${say(`source/${value}`)} (${value})`
  const [, seat, role, who] = /^(\d+) · (\w+) · (.*)$/s.exec(name === 'winner' ? value : '') ?? []
  return seat === undefined ? value : `${seat} · ${roleOf(role)} · ${who}`
}

/** A share in hundredths of a percent, rounded half up. */
function shareOf(weight, total) {
  if (weight === '') return '0 %'
  const parts = (BigInt(weight) * 20000n + BigInt(total)) / (2n * BigInt(total))
  const digits = String(parts).padStart(3, '0')
  return `${digits.slice(0, -2)}${state.lang === 'en' ? '.' : ','}${digits.slice(-2)} %`
}

/** The row of the winner in the last table. */
function mark(list, winner) {
  const tables = [...list.querySelectorAll('tbody')]
  for (const row of tables.at(-1)?.children ?? [])
    row.classList.toggle('won', row.dataset.name === winner)
}

function take(file) {
  if (file === undefined) return
  state.file = file
  void check()
}

function listen() {
  byId('file').addEventListener('change', ({ target }) => take(target.files[0]))
  byId('key').addEventListener('change', () => void check())
  byId('since').addEventListener('change', ({ target }) => {
    state.since = target.files[0] ?? null
    void check()
  })
  byId('print').addEventListener('click', () => globalThis.print())
  for (const one of document.querySelectorAll('[data-language]'))
    one.addEventListener('click', () => {
      state.lang = one.dataset.language
      translate()
    })
  const drop = document.querySelector('.drop')
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'])
    document.addEventListener(kind, (event) => {
      event.preventDefault()
      drop.classList.toggle('over', kind === 'dragenter' || kind === 'dragover')
    })
  document.addEventListener('drop', (event) => take(event.dataTransfer.files[0]))
}

listen()
translate()
