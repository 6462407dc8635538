/**
 * Data that a policy keeps beside its text: the text of a file and the policy in, diagnostics with their places out.
 *
 * A file is known by its name. Whoever edits it sees at once what the policy does not know, not when a rule stays silent.
 */
import type { CheckedPolicy, Diagnostic, Message, YamlData } from '../../grammar/index.ts'
import { parseYamlData } from '../../grammar/index.ts'
import { checkTemplate } from '../documents/check-template.ts'
import { documentTemplate } from '../documents/template-shape.ts'
import { warningRules } from '../due/warnings.ts'
import { searchRules } from '../search/search-rules.ts'
import { sendingRules } from '../summons/sending-rules.ts'
import type { ShapeProblem } from '../time/shape.ts'
import { checkSearch } from './check-search.ts'
import { checkSending } from './check-sending.ts'
import { checkWarnings } from './check-warnings.ts'
import type { DataProblem, Problems } from './names.ts'

export type DataKind = 'document' | 'search' | 'sending' | 'warnings'

/** What a file of this name holds, where it lies right beside the text of a policy. */
export const DATA_FILES: Readonly<Record<string, DataKind>> = {
  'search.yaml': 'search',
  'sending.yaml': 'sending',
  'warnings.yaml': 'warnings',
}

/** All remarks on one file. Without a checked policy only its shape is looked into. */
export function checkData(
  { path, text }: { readonly path: string; readonly text: string },
  kind: DataKind,
  policy: CheckedPolicy | undefined,
): readonly Diagnostic[] {
  const data = parseYamlData(text)
  if (data.diagnostics.length > 0) return data.diagnostics.map((one) => ({ ...one, path }))
  const found = CHECKS[kind](data.value, policy)
  const [code, problems]: [string, Problems] =
    'shape' in found
      ? ['data/shape', found.shape.map(inBothLanguages)]
      : ['data/unknown-name', found.names]
  return problems.map((one) => diagnostic(code, one, data, path))
}

type Found = { readonly shape: readonly ShapeProblem[] } | { readonly names: Problems }
type Check = (data: unknown, policy: CheckedPolicy | undefined) => Found

const CHECKS: Readonly<Record<DataKind, Check>> = {
  document: (data, policy) => {
    const read = documentTemplate(data)
    if ('problems' in read) return { shape: read.problems }
    const edition = policy?.editions.at(-1)
    if (policy === undefined || edition === undefined) return { names: [] }
    return { names: checkTemplate(read.template, policy, edition) }
  },
  search: checked(searchRules, checkSearch),
  sending: checked(sendingRules, checkSending),
  warnings: checked(warningRules, checkWarnings),
}

/** A check from a reader of the shape and one of the names. */
function checked<R>(
  read: (data: unknown) => { readonly rules: R } | { readonly problems: readonly ShapeProblem[] },
  names: (rules: R, policy: CheckedPolicy) => Problems,
): Check {
  return (data, policy) => {
    const result = read(data)
    if ('problems' in result) return { shape: result.problems }
    return { names: policy === undefined ? [] : names(result.rules, policy) }
  }
}

function diagnostic(
  code: string,
  { path: pointer, message, help }: DataProblem,
  { spanAt }: YamlData,
  path: string,
): Diagnostic {
  const span = spanAt?.(pointer) ?? { start: 0, end: 1 }
  const said = { uk: `\`${pointer}\`: ${message.uk}`, en: `\`${pointer}\`: ${message.en}` }
  return {
    code,
    severity: 'error',
    path,
    span,
    message: said,
    ...(help !== undefined && { help }),
  }
}

/** Shapes speak Ukrainian; what they say most often is known in English too. */
const inBothLanguages = ({ path, message }: ShapeProblem): DataProblem => ({
  path,
  message: { uk: message, en: ENGLISH[message] ?? 'something else is expected here' },
})

const ENGLISH: Readonly<Record<string, Message['en']>> = {
  'невідоме поле': 'unknown key',
  'поля немає': 'the key is missing',
  'очікується список': 'a list is expected',
  'список закороткий': 'the list is too short',
  'очікується обʼєкт': 'an object is expected',
  'очікується непорожній текст': 'a text that is not empty is expected',
  'очікується `true` або `false`': '`true` or `false` is expected',
}
