/**
 * Which editions are compared: words of the user in; two editions of one policy, ready to run, out.
 *
 * An edition is named by a day on which it is in force, by its digest or the beginning of it, or by the file of the
 * amendment with which it begins, adopted or not.
 */
import { type EditionSide, namedEdition, parseFile } from '../../engine/index.ts'
import type { Edition } from '../../grammar/index.ts'
import { misused, type Or, right } from '../complaint.ts'
import { readPolicyFile } from '../disk/policy-folder.ts'
import { type Ready, readyPolicy } from '../runtime.ts'
import { readyDraft } from './ready-draft.ts'

export interface Sides {
  readonly before: EditionSide
  readonly after: EditionSide
}

/** `policy`: the id or path of the policy whose editions are meant. `from`: by default what is in force just before. */
export async function sidesOf(
  policy: string,
  { from, to }: { readonly from: string | undefined; readonly to: string },
): Promise<Or<Sides>> {
  const after = await sideOf(to, policy)
  if (!after.ok) return after
  const before =
    from === undefined
      ? await editionBefore(after.value, policy)
      : await sideOf(from, policy, after.value)
  return before.ok ? right({ before: before.value, after: after.value }) : before
}

/** `beside`: the other side, whose text is read already and may hold this edition too. */
async function sideOf(
  word: string,
  policy: string,
  beside?: EditionSide,
): Promise<Or<EditionSide>> {
  if (isPath(word)) return sideOfFile(word, policy)
  const loaded = await adopted(policy, beside)
  if (!loaded.ok) return loaded
  const editions = adoptedIn(loaded.value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) {
    const edition = editions.findLast(({ from }) => from <= word)
    return edition === undefined ? tooEarly(word, editions) : right(side(loaded.value, edition))
  }
  const wanted = word.toLowerCase().replace(/^sha256:/, '')
  const found = /^[0-9a-f]{6,64}$/.test(wanted)
    ? editions.filter(({ digest }) => digest.startsWith(`sha256:${wanted}`))
    : []
  const [edition, other] = found
  if (edition === undefined) return unknownEdition(word, editions)
  return other === undefined ? right(side(loaded.value, edition)) : ambiguous(word, found)
}

const isPath = (word: string): boolean => /[/\\]|\.(?:zasady|ya?ml)$/.test(word)

/** The policy to which the file of an edition says that it belongs; `undefined`: no file is named, or it does not say. */
export async function policyNamedBy(word: string): Promise<string | undefined> {
  if (!isPath(word)) return undefined
  const file = await readPolicyFile(word)
  const document = file.ok ? file.value?.document : undefined
  return document === '' ? undefined : document
}

/** The edition that begins with the amendment of a file. */
async function sideOfFile(path: string, policy: string): Promise<Or<EditionSide>> {
  const file = await readPolicyFile(path)
  if (!file.ok) return file
  if (file.value === undefined || file.value.draft === true) {
    const ready = await readyDraft(policy, path)
    if (!ready.ok) return ready
    const loaded = policyIn(ready.value)
    const edition = loaded.policy.editions.find(({ draft }) => draft === true)
    return edition === undefined ? notBegun(path) : right(side(loaded, edition))
  }
  const ready = await readyPolicy(policy)
  if (!ready.ok) return ready
  const loaded = policyIn(ready.value)
  const { unit } = parseFile(file.value)
  const from = unit !== undefined && 'effective' in unit ? unit.effective?.from : undefined
  const isOwn = file.value.document === loaded.policy.document
  if (!isOwn) return ofOtherPolicy(path, file.value.document, loaded.policy.document)
  const edition = loaded.policy.editions.find((one) => one.from === from)
  return edition === undefined ? notBegun(path) : right(side(loaded, edition))
}

/** The text in force just before an edition takes effect. */
async function editionBefore(after: EditionSide, policy: string): Promise<Or<EditionSide>> {
  const loaded = await adopted(policy, after)
  if (!loaded.ok) return loaded
  const { edition } = after
  const before = adoptedIn(loaded.value).findLast(
    ({ from }) => from < edition.from || (edition.draft === true && from === edition.from),
  )
  return before === undefined ? nothingBefore(edition) : right(side(loaded.value, before))
}

type Loaded = EditionSide['loaded']

/** The policy with its adopted editions: the text that was read for the other side, unless a draft stands in its place. */
async function adopted(policy: string, beside: EditionSide | undefined): Promise<Or<Loaded>> {
  if (beside !== undefined && adoptedIn(beside.loaded).length > 0) return right(beside.loaded)
  const ready = await readyPolicy(policy)
  return ready.ok ? right(policyIn(ready.value)) : ready
}

const adoptedIn = ({ policy }: Loaded): readonly Edition[] =>
  policy.editions.filter(({ draft }) => draft !== true)

function policyIn({ runtime, loaded }: Ready): Loaded {
  const found = runtime.policies.get(loaded.document)
  if (found === undefined) throw new Error(`the runtime lacks ${loaded.document}`)
  return found
}

const side = (loaded: Loaded, edition: Edition): EditionSide => ({
  loaded,
  edition,
  named: namedEdition(edition),
})

const SHORT = 'sha256:'.length + 12
const listed = (editions: readonly Edition[]): string =>
  editions.map(({ from, digest }) => `${from} (${digest.slice(0, SHORT)})`).join(', ')

const tooEarly = (word: string, editions: readonly Edition[]) =>
  misused(
    {
      uk: `станом на \`${word}\` засади ще не діяли`,
      en: `no edition was in force on \`${word}\``,
    },
    { uk: `редакції: ${listed(editions)}`, en: `the editions: ${listed(editions)}` },
  )

const unknownEdition = (word: string, editions: readonly Edition[]) =>
  misused(
    { uk: `\`${word}\` не є редакцією цих засад`, en: `\`${word}\` is no edition of this policy` },
    {
      uk: `вкажіть дату, дайджест або файл змін; редакції: ${listed(editions)}`,
      en: `give a day, a digest or the file of an amendment; the editions: ${listed(editions)}`,
    },
  )

const ambiguous = (word: string, editions: readonly Edition[]) =>
  misused(
    {
      uk: `з \`${word}\` починається дайджест кількох редакцій`,
      en: `several editions have a digest that begins with \`${word}\``,
    },
    { uk: `допишіть його: ${listed(editions)}`, en: `write more of it: ${listed(editions)}` },
  )

const notBegun = (path: string) =>
  misused(
    {
      uk: `з якого дня діють зміни \`${path}\`, не відомо`,
      en: `it is not known from which day \`${path}\` takes effect`,
    },
    {
      uk: 'додайте до заголовка рядок `чинні з` із датою; якщо чинність чекає на подію — акт, яким її зафіксовано',
      en: 'add a line `effective from` with a day; where it waits for an event, the act that records it',
    },
  )

const ofOtherPolicy = (path: string, document: string, asked: string) =>
  misused(
    {
      uk: `\`${path}\` — зміни до засад \`${document}\`, а порівнюють редакції засад \`${asked}\``,
      en: `\`${path}\` amends the policy \`${document}\`, and editions of \`${asked}\` are compared`,
    },
    {
      uk: `порівнювати можна лише редакції засад одного суду: --policy ${document} з журналом того суду`,
      en: `only editions of one court can be compared: --policy ${document} with the ledger of that court`,
    },
  )

const nothingBefore = ({ from }: Edition) =>
  misused(
    {
      uk: `редакція з ${from} — перша, перед нею нічого не діяло`,
      en: `the edition of ${from} is the first, nothing was in force before it`,
    },
    {
      uk: 'назвіть, з чим порівняти: --from РЕДАКЦІЯ',
      en: 'say what to compare it with: --from EDITION',
    },
  )
