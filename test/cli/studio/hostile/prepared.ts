/** The sample court with something of everything that a route may name: the operations of the studio with requests about it. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Entry } from '../../../../engine/index.ts'
import { type Answered, attackedStudio } from './attacked-studio.ts'
import { type Hints, type OpenApi, operationsOf } from './operations.ts'

export const FACTS = {
  case: {
    id: '999/8000/26',
    kind: 'civil',
    specialisation_required: 'civil',
    item_type: 'new',
    complexity_coefficient: '1.00',
  },
}

const PROPOSAL = readFileSync(
  'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady',
  'utf8',
)

export const AS_OF = '2026-08-04T15:00:00+03:00'

const idIn = (answer: Answered): string => answer.json<{ readonly id: string }>().id

export async function prepared() {
  const attacked = await attackedStudio()
  const { ask, cookies } = attacked
  const begun = async (title: string): Promise<string> => {
    const file = { name: 'p.zasady', text: PROPOSAL }
    const body = { kind: 'amendment', policy: 'desn', title, file }
    const made = await ask('POST', '/api/v1/change/drafts', { cookie: cookies.author, body })
    return idIn(made)
  }
  const proposed = async (title: string): Promise<string> => {
    const id = await begun(title)
    const propose = { method: 'POST', path: '/api/v1/change/drafts/{id}/propose' } as const
    const made = await attacked.send(propose, { path: { id }, query: {} }, 'author')
    expect(made.json()).toMatchObject({ state: 'proposed' })
    return id
  }
  const account = await ask('POST', '/api/v1/accounts', {
    cookie: cookies.administrator,
    body: { name: 'Ще Одна', password: 'довгий пароль суду', roles: ['reader'] },
  })
  const order = { cookie: cookies.administrator, body: {} }
  const job = idIn(await ask('POST', '/api/v1/audit/checks', order))
  const drawn = (await Array.fromAsync(attacked.court.ledger.entries({ kinds: ['commit'] })))[0]
  if (drawn === undefined) throw new Error('the sample has no draw')
  const [working, mine] = [await begun('Чернетка'), await begun('Ще одна')]
  const [rejected, approved] = [await proposed('Відхилена'), await proposed('Схвалена')]
  const known = { working, mine, rejected, approved, account: idIn(account), job, drawn }
  const document = (await ask('GET', '/api/v1/openapi.json')).json<OpenApi>()
  return { attacked, operations: operationsOf(document, hintsAbout(known)) }
}

interface Known {
  /** Drafts: one to be edited, one to be looked at, two handed over. */
  readonly working: string
  readonly mine: string
  readonly rejected: string
  readonly approved: string
  readonly account: string
  readonly job: string
  /** A commitment. */
  readonly drawn: Entry
}

const hintsAbout = ({ working, mine, rejected, approved, account, job, drawn }: Known): Hints =>
  new Map<string, unknown>([
    ...['', '/copies', '/check', '/examples', '/comparison'].map(
      (of) => [`/api/v1/change/drafts/{id}${of} id`, working] as const,
    ),
    ...['/previews', '/preview', '/table', '/papers/{paper}'].map(
      (of) => [`/api/v1/change/drafts/{id}${of} id`, mine] as const,
    ),
    ['/api/v1/change/drafts/{id}/reject id', rejected],
    ['/api/v1/change/drafts/{id}/approve id', approved],
    ['/api/v1/change/drafts/{id}/approve effective', '2026-12-01'],
    ...['/propose', '/withdraw', '/rebase', '/surroundings'].map(
      (of) => [`/api/v1/change/drafts/{id}${of} id`, mine] as const,
    ),
    ...['/api/v1/accounts/{id}', '/api/v1/accounts/{id}/password'].map(
      (path) => [`${path} id`, account] as const,
    ),
    ...['', '/days', '/file', '/rows'].map(
      (of) => [`/api/v1/registers/{id}${of} id`, 'judges'] as const,
    ),
    ['id', job],
    ['job', job],
    ['document', 'desn'],
    ['/api/v1/change/drafts policy', 'desn'],
    ['facts', FACTS],
    ['/api/v1/registers/changes facts', [{ field: 'surname', text: 'Інакша' }]],
    ['as_of', AS_OF],
    ['case', drawn.body['case']],
    ['/api/v1/distribution/open/{commit} commit', drawn.seq],
    ['entry', drawn.seq],
    ['month', '2026-08'],
    ['/api/v1/accounts name', 'Третя Т. Т.'],
    ['/api/v1/change/drafts/{id}/papers/{paper} form', 'html'],
    ['/api/v1/change/drafts/{id}/papers/{paper} paper', 'table'],
    ['judge', 'с02'],
    ['subject', 'judges/с02'],
    ['signed_by', 'Показовий П. П.'],
    ['password', 'довгий пароль суду'],
    ['form', 'json'],
    ['lang', 'uk'],
    ['path', 'small.zasady'],
    ['/api/v1/policies/try text', readFileSync('test/cli/fixtures/small/small.zasady', 'utf8')],
    ['search', '999'],
    ['from', '2026-08-04'],
    ['to', '2026-12-31'],
    ['order_date', '2026-08-03'],
  ])
