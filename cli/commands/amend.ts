/** `zasady amend`: an edition and its changed text in; the draft of an amendment that leads from the one to the other out. */
import { existsSync } from 'node:fs'
import { amendmentSkeleton, type Skeleton } from '../../engine/index.ts'
import type { Diagnostic, Source } from '../../grammar/index.ts'
import { changedEdition } from '../amending/changed-edition.ts'
import { changedText } from '../amending/changed-text.ts'
import { dayOption, soundPolicy, tomorrow } from '../amending/sound-policy.ts'
import { textFile } from '../amending/text-file.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { taken, writeNew } from '../disk/write-new.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { paintFor } from '../render/colour.ts'
import { remarkJson, remarksText } from '../render/remarks.ts'

/** Exit: written 0, nothing changed 1, the changed text has mistakes or cannot be expressed 3. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const files = filesOf(input)
  if (!files.ok) return complain(context, files)
  const made = await skeletonFor(input, files.value.changed)
  if (!made.ok) return complain(context, made)
  const { skeleton, source } = made.value
  switch (skeleton.kind) {
    case 'unchanged':
      return complain(context, nothingChanged(files.value.changed))
    case 'refused':
      await tell(context, skeleton.diagnostics, source)
      return EXIT.invalidPolicy
    case 'unfit':
      await tell(context, skeleton.diagnostics, { path: 'amendment.zasady', text: skeleton.text })
      return complain(context, UNFIT)
    case 'written':
      return deliver(context, skeleton, source, files.value.out)
  }
}

interface Files {
  readonly changed: string
  readonly out: string
}

function filesOf(input: Input): Or<Files> {
  const [changed, out] = [optionText(input, 'changed'), optionText(input, 'out')]
  if (changed === undefined || out === undefined) return WITHOUT_FILES
  const named = textFile(out)
  if (!named.ok) return named
  return existsSync(out) ? taken(out, KEPT) : right({ changed, out })
}

interface Made {
  readonly skeleton: Skeleton
  readonly source: Source
}

async function skeletonFor(input: Input, path: string): Promise<Or<Made>> {
  const day = dayOption(input, 'effective')
  if (!day.ok) return day
  const sound = await soundPolicy(input)
  if (!sound.ok) return sound
  const text = await changedText(path)
  if (!text.ok) return text
  const { source, located: changed, diagnostics } = text.value
  if (changed === undefined) return right({ skeleton: { kind: 'refused', diagnostics }, source })
  const edition = await changedEdition(sound.value, optionText(input, 'from'))
  if (!edition.ok) return edition
  const { policy, input: checked } = sound.value
  const from = day.value ?? [tomorrow(), edition.value.from].toSorted().at(-1) ?? ''
  const request = { policy, input: checked, edition: edition.value, changed, from }
  return right({ skeleton: amendmentSkeleton(request), source })
}

async function deliver(
  context: Context,
  { text, operations, remarks }: Skeleton & { readonly kind: 'written' },
  source: Source,
  out: string,
): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const written = await writeNew(out, text, false)
  if (!written.ok) return complain(context, written)
  if (!json) {
    await tell(context, remarks, source)
    await terminal.out(`${out}\n`)
    return EXIT.done
  }
  const sources = new Map([[source.path, source]])
  const done = operations.map((one) => ({
    kind: one.kind,
    clauses: 'clauses' in one ? one.clauses : [],
  }))
  const said = remarks.map((one) => remarkJson(one, sources, lang))
  await terminal.out(jsonPage({ schema_version: 1, file: out, operations: done, remarks: said }))
  return EXIT.done
}

async function tell(
  { terminal, lang }: Context,
  diagnostics: readonly Diagnostic[],
  source: Source,
): Promise<void> {
  const sources = new Map([[source.path, source]])
  await terminal.err(remarksText(diagnostics, sources, lang, paintFor(terminal.colour)))
}

const KEPT = {
  uk: 'оберіть іншу назву: проєктів змін ця команда не замінює',
  en: 'choose another name: this command never replaces a draft',
}

const WITHOUT_FILES = misused(
  {
    uk: 'не сказано, який текст змінено або куди записати проєкт',
    en: 'nothing says which text was changed, or where to write the draft',
  },
  {
    uk: 'zasady amend --policy desn --changed текст.zasady --out проєкт.zasady',
    en: 'zasady amend --policy desn --changed text.zasady --out draft.zasady',
  },
)

const nothingChanged = (path: string) =>
  wrong(
    EXIT.remarks,
    {
      uk: `\`${path}\` каже те саме, що й редакція, яку змінюють: вносити нічого, файлу не записано`,
      en: `\`${path}\` says the same as the edition to be changed: there is nothing to amend, no file was written`,
    },
    {
      uk: 'перевірте, чи збережено правки і чи ту редакцію вказано в --from',
      en: 'make sure that the edits were saved, and that --from names the right edition',
    },
  )

const UNFIT = wrong(
  EXIT.remarks,
  {
    uk: 'проєкт не можна застосувати до того, що діятиме запропонованого дня; файлу не записано',
    en: 'the draft does not fit what will be in force on the proposed day; no file was written',
  },
  {
    uk: 'візьміть текст останньої редакції (zasady consolidate), внесіть правки в нього й вкажіть день чинності, не раніший за неї (--effective)',
    en: 'take the text of the last edition (zasady consolidate), edit that, and give a day of force that is not before it (--effective)',
  },
)
