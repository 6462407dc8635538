/** One finished attempt as a document to be signed: its bundle and the words of its policy in, the part out. */
import { byHand } from '../bundle/by-hand.ts'
import { type Names, peopleIn } from '../bundle/people.ts'
import type { ReadBundle } from '../bundle/read-bundle.ts'
import type { Block, Part, Row, Runs } from '../documents/model.ts'
import { row } from './blocks.ts'
import { clockUk } from './clock.ts'
import { detailBlocks } from './detail-blocks.ts'
import { factWords, UNKNOWN } from './fact-words.ts'
import { matterFields, unknownNotes } from './fields.ts'
import { EMPLOYEE, ENTERED, LABELS, NO_PANEL, roleWords, TITLE } from './phrases.ts'
import type { PolicyWords } from './policy-words.ts'
import { excludedBlocks, seatBlocks } from './tables.ts'

/** `facts`: the snapshot, its seals opened where that was asked for. */
export function attemptPart(read: ReadBundle, facts: unknown, words: PolicyWords): Part {
  const names = peopleIn(facts)
  const fields = matterFields(read, factWords(facts, words))
  return {
    blocks: [
      ...headBlocks(read),
      { kind: 'rows', rows: fields.map(({ label, value }) => row(label, value)) },
      ...excludedBlocks(read, names, words),
      ...byHand(read.bundle.record).flatMap((seat) => seatBlocks(seat, names)),
      { kind: 'rows', rows: resultRows(read, names) },
      { kind: 'text', style: 'body', runs: [enteredWords(read)] },
      ...detailBlocks(read, words),
      { kind: 'sign', post: [`${EMPLOYEE} (обліковий запис ${read.commit.by})`], name: BLANK },
    ],
    remarks: [],
    blanks: [SIGNATORY],
    notes: unknownNotes(fields),
  }
}

const BLANK: Runs = [{ blank: 'medium' }]
const SIGNATORY = {
  uk: 'посада, підпис, ініціали та прізвище відповідального працівника',
  en: 'post, signature and name of the responsible employee',
}

function headBlocks({ bundle, result }: ReadBundle): readonly Block[] {
  const title = bundle.attempt === 1 ? TITLE.first : TITLE.repeat
  const [day = ''] = clockUk(result.recorded_at).split(' ')
  return [
    { kind: 'text', style: 'heading', runs: [title] },
    { kind: 'line', left: [day], right: [`спроба ${bundle.attempt}`] },
  ]
}

function resultRows({ bundle }: ReadBundle, names: Names): readonly Row[] {
  const { seats } = bundle.record.result
  const presiding = seats.filter(({ role }) => role === 'presiding')
  const others = seats.filter(({ role }) => role !== 'presiding')
  const called = others.map(({ role, winner }) => `${names(winner)} (${roleWords(role)})`)
  return [
    row(
      LABELS.presiding,
      presiding.length === 0 ? UNKNOWN : presiding.map(({ winner }) => names(winner)).join(', '),
    ),
    row(LABELS.panel, called.length === 0 ? NO_PANEL : called.join(', ')),
  ]
}

const enteredWords = ({ commit, result }: ReadBundle): string =>
  `${ENTERED} Обліковий запис ${commit.by}; записи журналу з ${commit.seq} до ${result.seq}.`
