/** The form of a bundle, field by field (../ledger/FORMAT.md, section 8). */
import { name, nullOr } from '../ledger/entry/shapes.ts'
import { openingBytes } from '../ledger/entry/openings.ts'
import { readCheckpoint } from '../ledger/notes/checkpoint.ts'
import { isKeyName, parseVerifierKey } from '../ledger/notes/verifier-key.ts'
import { hex64, manifestProblems } from '../record/manifest-shape.ts'
import { recordProblems } from '../record/record.ts'
import {
  fields,
  isFields,
  list,
  oneOf,
  satisfying,
  type Shape,
  text,
  textSuchThat,
  whole,
} from '../time/shape.ts'
import { BUNDLE_FORMAT } from './bundle.ts'

const anyText = textSuchThat(() => true, 'текст')

const origin = textSuchThat(isKeyName, 'назва без пробілів і знака `+`')

const note = textSuchThat(
  (value) => readCheckpoint(value) !== undefined,
  'підписана контрольна точка (C2SP tlog-checkpoint)',
)

const verifierKey = textSuchThat(
  (value) => parseVerifierKey(value)?.type === 'signature',
  'ключ перевірки підпису (тип 0x01)',
)

/** A form that is described elsewhere, with its own places. */
const within =
  (problems: (value: unknown) => ReturnType<Shape>): Shape =>
  (value, path) =>
    problems(value).map((problem) => ({ ...problem, path: path + problem.path }))

const opening = satisfying(
  (value) => openingBytes(value) !== undefined,
  'відкриття печатки `{path, salt, value}`',
)

/** Every problem of the form of a bundle, but of its entries: those are read apart. */
export const bundleShape: Shape = fields({
  format: oneOf(BUNDLE_FORMAT),
  origin,
  case: name,
  attempt: whole(1, Number.MAX_SAFE_INTEGER),
  verifier_keys: list(verifierKey, 1),
  checkpoint: note,
  entries: list(fields({ bytes: text, proof: list(hex64) }), 1),
  manifest: within(manifestProblems),
  record: within(recordProblems),
  policy_files: list(fields({ path: text, text: anyText }), 1),
  facts: nullOr(satisfying(isFields, 'обʼєкт або null')),
  openings: list(opening),
  consistency: nullOr(fields({ from: note, proof: list(hex64) })),
  instructions: fields({ uk: text, en: text }),
})
