/**
 * Explanations of whole decisions: a request in a folder, the texts beside it.
 *
 * `npm run golden` writes them anew; whoever reviews the change reads them as a judge would.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  decisionOf,
  evaluate,
  explainDecision,
  prepare,
  renderMarkdown,
  type Decision,
} from '../../../engine/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'
import { recordOf } from '../../support/rehearsed-record.ts'

const FOLDER = 'test/golden/explain'
const cases = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/request.json`))

function decisionIn(name: string): Decision {
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have mistakes')
  const request: unknown = JSON.parse(readFileSync(`${FOLDER}/${name}/request.json`, 'utf8'))
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') throw new Error(JSON.stringify(prepared.problems))
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  return name.startsWith('scene') ? { ...decision, record: recordOf(decision) } : decision
}

const textOf = (decision: Decision, lang: 'uk' | 'en', detail: 'short' | 'full'): string =>
  renderMarkdown(explainDecision(decision, { lang, detail }))

describe.each(cases)('%s', (name) => {
  test.each(['short', 'full'] as const)('reads as it should in both languages, %s', async (detail) => {
    const decision = decisionIn(name)
    const file = (lang: string) => `${name}/${detail}.${lang}.md`
    await expect(textOf(decision, 'uk', detail)).toMatchFileSnapshot(file('uk'))
    await expect(textOf(decision, 'en', detail)).toMatchFileSnapshot(file('en'))
  })

  test('has no code words in Ukrainian', () => {
    const decision = decisionIn(name)
    const words = ['short', 'full'].flatMap((detail) => latinWords(textOf(decision, 'uk', detail as 'full')))
    expect(words).toEqual([])
  })

  test('has no code words in English', () => {
    const text = textOf(decisionIn(name), 'en', 'full')
    expect(text.match(/\w+_\w+|undefined|NaN|\[object/g) ?? []).toEqual([])
  })
})

/** Latin words but for what the texts mean to say: codes of readings, the letters of the arithmetic, digests, a format of files. */
function latinWords(text: string): readonly string[] {
  const words = text.match(/[A-Za-z_][\w./-]*/g) ?? []
  return words.filter((word) => !/^(?:[A-Z]\d\d|[MWnk]|N-|mod|MP4|[0-9a-f]{1,4})$/.test(word))
}
