/** Where drafts are looked at: beside the server, which goes on answering; with an end to how many may wait. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { type DraftWork, draftWork } from '../../../../cli/studio/change/draft-work.ts'
import type { DraftTask } from '../../../../cli/studio/change/draft-worker.ts'
import { answered, refused } from '../../../../editor/server/index.ts'
import { changedDraft, codeOf, DECISION, HANDS, openCourt, PATIENT, valueOf } from './court.ts'

/** A thread that does nothing itself: whatever a port answers, somebody else found out. */
function idle() {
  const kinds: DraftTask['kind'][] = []
  const message = { uk: 'цього ніхто не робив', en: 'nobody did this' }
  const work: DraftWork = {
    run: (task) => {
      kinds.push(task.kind)
      return Promise.resolve(
        answered(refused({ code: 'test/idle', status: 503, message }) as never),
      )
    },
    warm: () => {},
    close: () => Promise.resolve(),
  }
  return { work, kinds }
}

describe('the thread of the server', () => {
  test('does nothing that depends on a text as typed', async () => {
    const draft = await changedDraft((await openCourt()).port)
    const [looks, examples] = [idle(), idle()]
    const { port } = await openCourt({ looks: looks.work, examples: examples.work })
    const control = { signal: new AbortController().signal, progress: () => {} }
    const order = { form: 'docx', lang: 'uk', report: null } as const
    const answers = [
      await port.check(draft),
      await port.compare('один', 'два'),
      await port.table(draft),
      await port.paper(draft, { ...order, paper: 'decision' }),
      await port.paper(draft, { ...order, paper: 'table', form: 'pdf' }),
      await port.paper(draft, { ...order, paper: 'preview' }),
      await port.rebase(draft),
      await port.preview(draft, {}, control),
      await port.approve(draft, DECISION, HANDS),
      await port.entered(draft, DECISION, HANDS.author),
      await port.examples(draft),
    ]
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['test/idle']))
    expect(looks.kinds.join(' ')).toBe(
      'check lines table paper paper report rebase world adopt adopt',
    )
    // Nobody who types waits for the examples.
    expect(examples.kinds).toEqual(['examples'])
  })
})

describe('a thread', () => {
  test('that has enough in hand refuses more, in both languages, and goes on', async () => {
    const narrow = draftWork({ ...PATIENT, waiting: 1 })
    onTestFinished(() => narrow.close())
    const { port } = await openCourt({ looks: narrow, examples: narrow })
    const draft = await changedDraft(port)
    const answers = await Promise.all([port.check(draft), port.check(draft), port.table(draft)])
    expect(answers.map(codeOf)).toEqual(['ok', 'change/busy', 'change/busy'])
    const [, second] = answers
    expect(second).toMatchObject({
      ok: false,
      refusal: {
        status: 503,
        message: {
          uk: expect.stringMatching(/^[^a-z]+$/i),
          en: expect.stringMatching(/^[^а-яґєії]+$/i),
        },
        help: { uk: 'зачекайте кілька секунд', en: 'wait a few seconds' },
      },
    })
    expect(codeOf(await port.table(draft))).toBe('ok')
  })

  test('does not begin what nobody waits for any more, which takes no place either', async () => {
    const narrow = draftWork({ ...PATIENT, waiting: 2 })
    onTestFinished(() => narrow.close())
    const { port } = await openCourt({ looks: narrow, examples: narrow })
    const draft = await changedDraft(port)
    const [first, older] = [port.check(draft), new AbortController()]
    const left = narrow.run({ kind: 'lines', mine: 'один', theirs: 'два' }, older.signal)
    older.abort()
    const newer = port.check({ ...draft, text: 'нічого' })
    expect(valueOf(await first).kind).toBe('sound')
    expect(valueOf(await newer).kind).toBe('mistaken')
    expect(codeOf(await left)).toBe('change/busy')
  })

  test('whose work does not end in its time is ended', async () => {
    const quick = draftWork({ milliseconds: 1, waiting: 16 })
    onTestFinished(() => quick.close())
    const { port } = await openCourt({ looks: quick, examples: quick })
    expect(codeOf(await port.compare('один', 'два'))).toBe('change/too-long')
  })
})
