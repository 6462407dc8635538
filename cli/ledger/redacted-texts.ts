/** What a redaction names: options in, digests that the ledger holds out. Nothing is named that is not there. */
import { type CaseTexts, caseTexts, type CourtLedger, otherCaseWith } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right, wrong } from '../complaint.ts'
import { EXIT } from '../exit-codes.ts'

export interface Removed {
  readonly digests: readonly string[]
  /** Where sealed facts stood, where they are known by their places. */
  readonly places: readonly string[]
}

/** By digests, or all that is sealed in a case; `--path` one place of it, `--whole` its snapshots of facts too. */
export function removed(ledger: CourtLedger, input: Input): Promise<Or<Removed>> {
  const digests = optionText(input, 'digest')
  return digests === undefined ? ofCase(ledger, input) : byDigest(ledger, digests)
}

const DIGEST = /^sha256:[0-9a-f]{64}$/

async function byDigest(ledger: CourtLedger, given: string): Promise<Or<Removed>> {
  const digests = [...new Set(given.split(',').map((one) => one.trim()))]
  for (const digest of digests) {
    if (!DIGEST.test(digest)) return noDigest(digest)
    if (!(await ledger.holds(digest))) return notHeld(digest)
    const open = await openCommitOf(ledger, digest)
    if (open !== undefined) return stillNeeded(open)
  }
  return right({ digests, places: [] })
}

/** The commitment without an end whose manifest this is. */
async function openCommitOf(ledger: CourtLedger, digest: string): Promise<number | undefined> {
  for await (const { seq, body } of ledger.entries({ kinds: ['commit'] })) {
    if (body['manifest'] !== digest) continue
    const texts = await caseTexts(ledger, body['case'] as string)
    if (texts?.open === seq) return seq
  }
  return undefined
}

async function ofCase(ledger: CourtLedger, input: Input): Promise<Or<Removed>> {
  const caseId = optionText(input, 'case') ?? ''
  const texts = await caseTexts(ledger, caseId)
  if (texts === undefined) return noCase(caseId)
  if (texts.open !== undefined) return stillNeeded(texts.open)
  const path = optionText(input, 'path')
  if (input.options['whole'] === true) return wholeOf(ledger, texts, caseId)
  const seals = texts.seals.filter((seal) => path === undefined || seal.path === path)
  if (seals.length === 0) return nothingSealed(caseId, path, texts)
  return right({ digests: seals.map(({ sealed }) => sealed), places: placesOf(seals) })
}

async function wholeOf(
  ledger: CourtLedger,
  { facts, seals }: CaseTexts,
  caseId: string,
): Promise<Or<Removed>> {
  const other = await otherCaseWith(ledger, facts, caseId)
  if (other !== undefined) return shared(other)
  if (facts.length === 0) return nothingThere(caseId)
  const digests = [...facts, ...seals.map(({ sealed }) => sealed)]
  return right({ digests, places: [...facts, ...placesOf(seals)] })
}

const placesOf = (seals: CaseTexts['seals']): readonly string[] =>
  [...new Set(seals.map(({ path }) => path))].toSorted()

const noDigest = (given: string) =>
  misused(
    { uk: `\`${given}\` не є дайджестом`, en: `\`${given}\` is no digest` },
    {
      uk: 'дайджест — `sha256:` і 64 шістнадцяткові цифри; кілька пишуть через кому',
      en: 'a digest is `sha256:` and 64 hex digits; several are written with commas',
    },
  )

const notHeld = (digest: string) =>
  wrong(EXIT.remarks, {
    uk: `журнал не має ні тексту, ні розкриття печатки ${digest}: його вже вилучено, або дайджест не той`,
    en: `the ledger has neither a text nor an opening of the seal ${digest}: it was removed already, or the digest is another`,
  })

const stillNeeded = (commit: number) =>
  wrong(
    EXIT.remarks,
    {
      uk: `розподіл за записом № ${commit} ще не завершено, його тексти потрібні`,
      en: `the draw of entry № ${commit} is still open, its texts are needed`,
    },
    {
      uk: 'спершу завершіть його (zasady ledger settle) або припиніть (zasady ledger abandon)',
      en: 'finish it first (zasady ledger settle) or abandon it (zasady ledger abandon)',
    },
  )

const noCase = (caseId: string) =>
  wrong(EXIT.remarks, {
    uk: `справи \`${caseId}\` у журналі немає`,
    en: `the case \`${caseId}\` is not in the ledger`,
  })

const nothingThere = (caseId: string) =>
  wrong(EXIT.remarks, {
    uk: `відомостей справи \`${caseId}\` у журналі вже немає`,
    en: `the facts of the case \`${caseId}\` are not in the ledger any more`,
  })

const shared = (other: string) =>
  wrong(
    EXIT.remarks,
    {
      uk: `ті самі відомості має справа \`${other}\`: її розподіл теж не можна було б перевірити`,
      en: `the case \`${other}\` has the same facts: its distribution could not be verified either`,
    },
    {
      uk: 'вилучіть лише запечатане (без --whole) або вкажіть текст через --digest',
      en: 'remove what is sealed only (without --whole), or name the text with --digest',
    },
  )

function nothingSealed(caseId: string, path: string | undefined, { seals }: CaseTexts) {
  const places = placesOf(seals)
  return wrong(
    EXIT.remarks,
    path === undefined
      ? {
          uk: `у справі \`${caseId}\` немає запечатаного, яке можна відкрити`,
          en: `the case \`${caseId}\` has nothing sealed that could be opened`,
        }
      : {
          uk: `у справі \`${caseId}\` немає запечатаного місця \`${path}\``,
          en: `the case \`${caseId}\` has no sealed place \`${path}\``,
        },
    places.length === 0
      ? {
          uk: 'щоб вилучити всі відомості справи, додайте --whole',
          en: 'to remove all facts of the case, add --whole',
        }
      : { uk: `є такі: ${places.join(', ')}`, en: `there are: ${places.join(', ')}` },
  )
}
