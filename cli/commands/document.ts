/** `zasady document`: facts and a template of the policy in; a document to be signed, as HTML or DOCX, out. */
import { draftDocument, errorAnswer, type Paper, toHtml } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { listTemplates, policyOf, templateFor } from '../documents/templates.ts'
import { type Target, targetOf, writeDocument } from '../documents/writing.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { listText, reportJson, reportText } from '../render/documents.ts'
import { problemsText } from '../render/problems.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'

/** Exit: drafted 0, drafted with remarks 1, a template has mistakes 3, the facts are refused 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  if (input.options['list'] === true) return list(context, input)
  const [kind] = input.args
  const target = targetOf(input)
  if (kind === undefined) return complain(context, WITHOUT_KIND)
  if (!target.ok) return complain(context, target)
  const drafted = await draft(kind, input)
  if (!drafted.ok) return complain(context, drafted)
  if (drafted.value.kind === 'refused') {
    const { terminal, lang, json } = context
    const answer = errorAnswer(drafted.value, lang)
    await (json ? terminal.out(jsonPage(answer)) : terminal.err(problemsText(answer, lang)))
    return EXIT.unreadable
  }
  if (drafted.value.kind === 'no-subject') return complain(context, noSubject(drafted.value.known))
  return deliver(context, drafted.value.paper, target.value)
}

async function draft(kind: string, input: Input): Promise<Or<ReturnType<typeof draftDocument>>> {
  const named = optionText(input, 'policy')
  const policy = named === undefined ? await policyOf(kind) : right(named)
  if (!policy.ok) return policy
  const request = await requestOf({
    ...input,
    options: { ...input.options, policy: policy.value },
  })
  if (!request.ok) return request
  const ready = await readyPolicy(policy.value)
  if (!ready.ok) return ready
  const template = await templateFor(kind, ready.value)
  if (!template.ok) return template
  const subject = optionText(input, 'subject')
  return right(draftDocument(ready.value.runtime, { ...request.value }, template.value, subject))
}

/** The page goes where the user reads it, the report where it does not mix with the page. */
async function deliver(context: Context, paper: Paper, target: Target): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const { out } = target
  if (out !== undefined) {
    const written = await writeDocument(paper, target)
    if (!written.ok) return complain(context, written)
  }
  const page = out === undefined ? toHtml(paper) : undefined
  if (json)
    await terminal.out(
      jsonPage(reportJson(paper, { ...target, ...(page !== undefined && { html: page }) }, lang)),
    )
  else {
    if (page !== undefined) await terminal.out(page)
    const report = reportText(paper, out, lang, terminal.columns)
    await (page === undefined ? terminal.out(report) : terminal.err(report))
  }
  const hasRemarks = paper.parts.some(({ remarks }) => remarks.length > 0)
  return hasRemarks ? EXIT.remarks : EXIT.done
}

async function list(context: Context, input: Input): Promise<ExitCode> {
  const templates = await listTemplates(optionText(input, 'policy'))
  if (!templates.ok) return complain(context, templates)
  const { terminal, lang, json } = context
  const found = templates.value.map(({ kind, policy, template: { title, basis } }) => ({
    kind,
    policy,
    title: title[lang],
    clauses: basis.map((clause) => `${policy}/${clause}`),
  }))
  await terminal.out(json ? jsonPage(found) : listText(found, lang))
  return EXIT.done
}

const WITHOUT_KIND = misused(
  { uk: 'не вказано, який документ скласти', en: 'no document is named' },
  { uk: 'перелік: zasady document --list', en: 'the list: zasady document --list' },
)

const noSubject = (known: readonly string[]) =>
  misused(
    {
      uk: 'для такого `--subject` документа немає',
      en: 'there is no document for this `--subject`',
    },
    known.length === 0
      ? {
          uk: 'цей документ один на справу: --subject не потрібен',
          en: 'there is one document in the matter: --subject is not needed',
        }
      : { uk: `є такі: ${known.join(', ')}`, en: `there are: ${known.join(', ')}` },
  )
