/** All policies: those of the court first, then the examples that come with the studio. */
import type { PolicySummary } from '../../../api/index.ts'
import { Empty, Link, Loading, Page, ProblemNotice, Table } from '../../ui/index.ts'
import { byUkrainian, day, fill, useSay, useWords } from '../../words/index.ts'
import { usePolicies } from './queries.ts'
import { languageOf } from './title.ts'
import words from './words.ts'

export function PolicyList() {
  const w = useWords(words)
  const policies = usePolicies()
  return (
    <Page title={w.title} lead={w.lead}>
      {policies.error !== null && <ProblemNotice error={policies.error} />}
      {policies.isPending && <Loading />}
      {policies.data !== undefined && (
        <Lists policies={policies.data.policies} today={policies.data.today} />
      )}
    </Page>
  )
}

interface ListsProps {
  readonly policies: readonly PolicySummary[]
  readonly today: string
}

function Lists({ policies, today }: ListsProps) {
  const w = useWords(words)
  const say = useSay()
  const adopted = policies.filter((one) => one.adopted)
  const examples = policies
    .filter((one) => !one.adopted)
    .toSorted((a, b) => byUkrainian(say(a.title), say(b.title)))
  return (
    <>
      <section className="stack">
        <h2>{w.list.adopted}</h2>
        {adopted.length === 0 ? (
          <Empty title={w.list.noneTitle}>{w.list.none}</Empty>
        ) : (
          <Adopted policies={adopted} today={today} />
        )}
      </section>
      <section className="stack">
        <h2>{w.list.examples}</h2>
        <p className="muted">{w.list.examplesLead}</p>
        <Table
          label={w.list.examples}
          columns={[title(w.list.name, say), code(w.list.code)]}
          rows={examples}
          rowId={({ document }) => document}
        />
      </section>
    </>
  )
}

function Adopted({ policies, today }: ListsProps) {
  const w = useWords(words)
  const say = useSay()
  return (
    <Table
      label={w.list.adopted}
      columns={[
        title(w.list.name, say),
        code(w.list.code),
        {
          id: 'edition',
          name: w.list.inForce,
          cell: ({ editions }: PolicySummary) => {
            const now = editions.findLast((one) => one.in_force_from <= today)
            return now === undefined
              ? w.list.notYet
              : fill(w.edition.inForce, { from: day(now.in_force_from) })
          },
        },
        {
          id: 'editions',
          name: w.list.editions,
          align: 'end',
          cell: ({ editions }: PolicySummary) => editions.length,
        },
      ]}
      rows={policies}
      rowId={({ document }) => document}
    />
  )
}

const title = (name: string, say: ReturnType<typeof useSay>) => ({
  id: 'title',
  name,
  cell: ({ document, title: own }: PolicySummary) => (
    <Link to={`/policies/${document}`}>
      <span lang={languageOf(own, say(own))}>{say(own)}</span>
    </Link>
  ),
  sort: (one: PolicySummary) => say(one.title),
})

const code = (name: string) => ({
  id: 'code',
  name,
  cell: ({ document }: PolicySummary) => <code data-code>{document}</code>,
})
