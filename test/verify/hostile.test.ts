/**
 * Files that nobody meant well: every single value of a bundle changed, and hundreds of documents with something nasty in
 * a place chosen by chance, before and after signing. Nothing may pass that is false, nothing may stop a verifier, both
 * must say the same, and the engine must come to the same end.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askEngine } from '../support/engine-program.ts'
import { canonical, type Json } from '../support/outsider/digests.ts'
import { story } from '../support/outsider/story.ts'
import { another, changed, dice, leavesOf, maimed } from '../support/outsider/surgery.ts'
import { type Answer, askNode, askPython, PYTHON } from '../support/outsider/verifiers.ts'
import { bundleB, honest } from './samples/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-hostile-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What both say of these files; that it is the same, and the end to which the engine comes, is checked on the way. */
async function ask(group: string, texts: readonly string[]): Promise<Answer[]> {
  const calls = texts.map((text, index) => {
    const file = join(folder, `${group}-${index}`)
    writeFileSync(file, text)
    return [file, '--json']
  })
  const [one, other, engine] = await Promise.all([
    askNode(calls),
    PYTHON === undefined ? undefined : askPython(calls),
    askEngine(calls.map((words) => ['verify', ...words])),
  ])
  const ends = (answers: readonly Answer[]) =>
    answers.map(([exit], at) => `${group} ${at}: ${exit}`)
  expect(ends(engine)).toEqual(ends(one))
  if (other === undefined) console.warn('NO PYTHON ON THIS MACHINE: verify.py was not tested')
  else expect(other).toEqual(one)
  return one
}

test('no single value of a bundle can be changed without being noticed', async () => {
  const bundle = bundleB()
  const places = leavesOf(bundle).filter(([first]) => first !== 'instructions')
  const texts = places.map((place) => canonical(changed(bundle, place, another)))
  const answers = await ask('leaf', texts)
  expect(places.length).toBeGreaterThan(150)
  expect(places.filter((_, index) => answers[index]?.[0] === 0)).toEqual([])
})

test('the instructions mean nothing to a verifier', async () => {
  const bundle = { ...bundleB(), instructions: { uk: 'вірте на слово', en: 'trust us' } }
  const [[exit] = []] = await ask('instructions', [canonical(bundle)])
  expect(exit).toBe(0)
})

test('a maimed bundle is refused, and stops nobody', async () => {
  const roll = dice(1)
  const texts = Array.from({ length: 150 }, () => canonical(maimed(bundleB(), roll)))
  const answers = await ask('maimed', texts)
  const wrong = answers.filter(
    ([exit], index) => exit === 0 && texts[index] !== canonical(bundleB()) && !isIdle(texts[index]),
  )
  expect(new Set(answers.map(([exit]) => exit))).toContain(4)
  expect(wrong).toEqual([])
})

/** What may be left out of a bundle, or said in it, without a lie. */
const isIdle = (text = ''): boolean => {
  const idle = { instructions: null, openings: null, consistency: null, facts: null }
  return canonical({ ...JSON.parse(text), ...idle }) === canonical({ ...bundleB(), ...idle })
}

/** Stories with something nasty in one piece of them; those that cannot be told at all are left out. */
function maimedStories(count: number, seed: number): { bundle: string; export: string }[] {
  const roll = dice(seed)
  const names = honest.entries.map(({ label }) => label)
  return Array.from({ length: count }).flatMap(() => {
    const label = roll(3) === 0 ? `record:${'ABCDEFG'[roll(7)]}` : names[roll(names.length)]
    try {
      const book = story((found, piece: Json) => (found === label ? maimed(piece, roll) : piece))
      const draw = label?.split(':')[1] ?? ''
      const bundle = book.bundle(book.draws.has(draw) ? draw : 'B', { open: true })
      return [{ bundle: canonical(bundle), export: book.export(true) }]
    } catch {
      return []
    }
  })
}

test('a story maimed before it was signed stops nobody, and both say the same of it', async () => {
  const stories = maimedStories(60, 2)
  const bundles = await ask(
    'story',
    stories.map(({ bundle }) => bundle),
  )
  const exports = await ask(
    'export',
    stories.map((one) => one.export),
  )
  expect(stories.length).toBeGreaterThan(36)
  const exits = (answers: readonly Answer[]): number[] =>
    [...new Set(answers.map(([exit]) => exit))].toSorted((one, other) => one - other)
  expect(exits(bundles)).toEqual([0, 4])
  expect(exits(exports)).toEqual([0, 4])
}, 240_000)
