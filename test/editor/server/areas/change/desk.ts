/** A studio whose court says to every draft what the test wants it to say; and drafts in any state, of anybody. */
import { onTestFinished } from 'vitest'
import type { DraftDecision, DraftState, Role } from '../../../../../editor/api/index.ts'
import { answered, type ChangePort, refused } from '../../../../../editor/server/index.ts'
import type { StoredDraft } from '../../../../../editor/server/areas/change/stored-draft.ts'
import { silentPorts, studio, type TestStudio } from '../../../../support/studio.ts'

export const DECISION: DraftDecision = {
  type: 'рішення зборів суддів',
  no: '7',
  date: '2026-11-20',
  signed_by: 'Показовий П. П.',
  published: null,
  effective: '2026-12-01',
}

export const ENTRIES = { policy: 10, act: 11, approval: 12 }

const SOUND = {
  kind: 'sound',
  remarks: [],
  operations: [],
  amendment: 'зміни',
  stale: null,
} as const

const REFUSED = refused({
  code: 'change/stale',
  status: 409,
  message: { uk: 'застаріло', en: 'stale' },
})

/** Of a ledger that enters what it is given. */
export interface Court {
  entered: typeof ENTRIES | null
  /** Before it is entered, and after. */
  failing: 'never' | 'before' | 'after' | 'refused'
  readonly approvals: string[]
  /** Days from which tables and papers were asked for. */
  readonly days: (string | null)[]
}

const kindOf = (text: string) => (text === 'mistaken' ? 'mistaken' : 'sound')

function portOf(court: Court): ChangePort {
  const known = {
    now: () => '2026-11-23T08:00:00.000Z',
    begin: () =>
      Promise.resolve(
        answered({
          form: 'consolidated',
          policy: 'desn',
          policy_title: { uk: 'Засади', en: 'Principles' },
          base: { entry: 2, digest: 'sha256:00', in_force_from: '2026-02-27' },
          text: 'початок',
          effective: '2026-11-24',
        } as const),
      ),
    headOf: (draft: object) => draft,
    check: ({ text }: { readonly text: string }) =>
      Promise.resolve(answered({ ...SOUND, kind: kindOf(text) })),
    examples: ({ text }: { readonly text: string }) =>
      Promise.resolve(answered({ total: text.length, failed: [] })),
    compare: () => Promise.resolve(answered({ rows: [] })),
    entered: () => Promise.resolve(answered(court.entered)),
    approve: (_: unknown, __: unknown, { approver }: { readonly approver: string }) => {
      if (court.failing === 'before') throw new Error('the power went off')
      if (court.failing === 'refused') return Promise.resolve(REFUSED)
      court.entered = ENTRIES
      court.approvals.push(approver)
      if (court.failing === 'after') throw new Error('the power went off')
      return Promise.resolve(answered(ENTRIES))
    },
    preview: () => Promise.resolve(answered({ kind: 'history', cases: 3 })),
    table: ({ effective }: { readonly effective: string | null }) => {
      court.days.push(effective)
      return Promise.resolve(answered({ subject: '', heads: ['', '', ''], rows: [], notes: [] }))
    },
    paper: (_: unknown, { form }: { readonly form: string }) =>
      Promise.resolve(answered({ name: `звіт.${form}`, type: 'text/plain', content: 'вміст' })),
  }
  return new Proxy(known, {
    get: (target, name) => Reflect.get(target, name) ?? Reflect.get(silentPorts.change, name),
  }) as unknown as ChangePort
}

export interface Desk extends TestStudio {
  readonly court: Court
  /** The cookie and the account of a role, by its door. */
  readonly who: (
    role: Role,
  ) => Promise<{ readonly cookie: string; readonly id: string; readonly name: string }>
  /** A draft in that state, whose author is that account; its address. */
  readonly draft: (
    state: DraftState,
    author: { readonly id: string; readonly name: string },
    changed?: Partial<StoredDraft>,
  ) => Promise<string>
}

let count = 0

export async function desk(): Promise<Desk> {
  const court: Court = { entered: null, failing: 'never', approvals: [], days: [] }
  const ports = new Proxy(silentPorts, {
    get: (target, name) => (name === 'change' ? portOf(court) : Reflect.get(target, name)),
  })
  const open = await studio({ ports })
  onTestFinished(() => {
    count = 0
  })
  return {
    ...open,
    court,
    who: async (role) => {
      const cookie = await open.enter(role)
      const { account } = (await open.ask('GET', '/api/v1/session', { cookie })).json<{
        account: { id: string; name: string }
      }>()
      return { cookie, ...account }
    },
    draft: async (state, { id, name }, changed = {}) => {
      const key = `2026-${++count}`
      await open.store.put(
        'drafts',
        key,
        { ...WORKING, author: { id, name }, state, ...changed },
        0,
      )
      return `/api/v1/change/drafts/${key}`
    },
  }
}

const WORKING: Omit<StoredDraft, 'author' | 'state'> = {
  kind: 'amendment',
  form: 'consolidated',
  policy: 'desn',
  policy_title: { uk: 'Засади', en: 'Principles' },
  base: { entry: 2, digest: 'sha256:00', in_force_from: '2026-02-27' },
  title: 'Зміни',
  text: 'текст',
  effective: '2026-12-01',
  note: '',
  history: [],
  decision: null,
  entries: null,
  begun: null,
}

export const EDIT = { title: 'Зміни', text: 'новий текст', effective: '2026-12-01', note: '' }
export const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } })
