/**
 * The templates of documents: they stand in the folder `documents` beside the text of a policy, a file for each kind.
 */
import { join } from 'node:path'
import { checkTemplate, documentTemplate, type DocumentTemplate } from '../../engine/index.ts'
import { nearest } from '../../grammar/index.ts'
import { misused, type Or, right, type Wrong, wrong } from '../complaint.ts'
import { DOCUMENT_ENDING as ENDING, kindsIn } from '../disk/document-kinds.ts'
import { folderOf, type PolicyFile, shownPath } from '../disk/policy-folder.ts'
import { EXIT } from '../exit-codes.ts'
import { LIMITS } from '../limits.ts'
import { bundleOf, shipped } from '../policy-files.ts'
import { readData } from '../read-data.ts'
import type { Ready } from '../runtime.ts'
import type { Text } from '../text.ts'

/** A template that has the right shape; whether its policy knows its names is not looked into yet. */
export interface Listed {
  readonly kind: string
  readonly policy: string
  readonly template: DocumentTemplate
}

/** The templates of one policy, or of all that the project ships. */
export async function listTemplates(policy: string | undefined): Promise<Or<readonly Listed[]>> {
  const texts = await textsOf(policy)
  if (!texts.ok) return texts
  const all: Listed[] = []
  for (const file of texts.value) {
    for (const kind of await kindsIn(folderFor(file))) {
      const read = await readTemplate(join(folderFor(file), kind + ENDING))
      if (!read.ok) return read
      all.push({ kind, policy: file.document, template: read.value })
    }
  }
  return right(all)
}

/** The one shipped policy that has a document of this kind: its name may be left out. */
export async function policyOf(kind: string): Promise<Or<string>> {
  const texts = await textsOf(undefined)
  if (!texts.ok) return texts
  const kinds = await Promise.all(
    texts.value.map(async (file) => ({ file, kinds: await kindsIn(folderFor(file)) })),
  )
  const [first, second] = kinds.filter((one) => one.kinds.includes(kind))
  if (first === undefined)
    return unknownKind(
      kind,
      kinds.flatMap((one) => one.kinds),
    )
  return second === undefined ? right(first.file.document) : severalPolicies(kind)
}

/** The template of this kind beside a policy, every name in it known to the policy. */
export async function templateFor(kind: string, { loaded }: Ready): Promise<Or<DocumentTemplate>> {
  const [path = ''] = loaded.sources.keys()
  const folder = folderFor({ path })
  const kinds = await kindsIn(folder)
  if (kinds.length === 0) return noTemplates(loaded.document)
  if (!kinds.includes(kind)) return unknownKind(kind, kinds)
  const file = join(folder, kind + ENDING)
  const read = await readTemplate(file)
  const { policy } = loaded
  const edition = policy?.editions.at(-1)
  if (!read.ok || policy === undefined || edition === undefined) return read
  const problems = checkTemplate(read.value, policy, edition)
  return problems.length === 0 ? read : malformed(file, problems.map(problemText))
}

const folderFor = ({ path }: { readonly path: string }): string =>
  join(folderOf({ path, text: '' }), 'documents')

async function textsOf(policy: string | undefined): Promise<Or<readonly PolicyFile[]>> {
  if (policy !== undefined) {
    const bundle = await bundleOf(policy)
    return bundle.ok ? right([bundle.value.base]) : bundle
  }
  const files = await shipped()
  return files.ok ? right(files.value.filter(({ role }) => role === 'text')) : files
}

async function readTemplate(path: string): Promise<Or<DocumentTemplate>> {
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  const read = documentTemplate(data.value)
  if ('template' in read) return right(read.template)
  return malformed(
    path,
    read.problems.map(({ path: at, message }) => ({
      uk: `${at}: ${message}`,
      en: `${at}: ${message}`,
    })),
  )
}

interface Problem {
  readonly path: string
  readonly message: Text
  readonly help?: Text
}
function problemText({ path, message, help }: Problem): Text {
  const inLang = (lang: 'uk' | 'en'): string =>
    `${path}: ${message[lang]}${help === undefined ? '' : ` (${help[lang]})`}`
  return { uk: inLang('uk'), en: inLang('en') }
}

function malformed(path: string, problems: readonly Text[]): Wrong {
  const shown = shownPath(path)
  const list = (lang: 'uk' | 'en'): string => problems.map((one) => `\n  ${one[lang]}`).join('')
  return wrong(EXIT.invalidPolicy, {
    uk: `у бланку \`${shown}\` є помилки:${list('uk')}`,
    en: `the template \`${shown}\` has mistakes:${list('en')}`,
  })
}

function unknownKind(kind: string, known: readonly string[]): Wrong {
  const near = nearest(kind, known)
  const all = known.join(', ')
  return misused(
    { uk: `немає бланка \`${kind}\``, en: `there is no template \`${kind}\`` },
    near === undefined
      ? { uk: `є такі: ${all}`, en: `there are: ${all}` }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`?` },
  )
}

const noTemplates = (policy: string): Wrong =>
  misused(
    {
      uk: `засади \`${policy}\` не мають бланків`,
      en: `the policy \`${policy}\` has no templates`,
    },
    { uk: 'перелік: zasady document --list', en: 'the list: zasady document --list' },
  )

const severalPolicies = (kind: string): Wrong =>
  misused(
    {
      uk: `бланк \`${kind}\` мають кілька засад`,
      en: `several policies have a template \`${kind}\``,
    },
    { uk: 'вкажіть --policy', en: 'give --policy' },
  )
