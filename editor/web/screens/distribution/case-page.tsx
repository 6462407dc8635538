/** One distribution: who was drawn, who took part and why others did not, each step with its numbers, the papers. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseAttempt, CasePage as Shown } from '../../../api/index.ts'
import {
  Button,
  type Column,
  DateText,
  Link,
  Loading,
  Notice,
  Page,
  ProblemNotice,
  Select,
  Table,
  useGo,
} from '../../ui/index.ts'
import { byUkrainian, fill, joined, useWords } from '../../words/index.ts'
import { CaseFacts } from './case-facts.tsx'
import { useFinish } from './open-draws.tsx'
import { Judges } from './judges.tsx'
import { OtherDay } from './other-day.tsx'
import { outcomeName } from './outcome.ts'
import { Papers } from './papers.tsx'
import { casePath, useCase } from './requests.ts'
import { Steps } from './steps.tsx'
import { ToldText } from './told.tsx'
import { Waterfall } from './waterfall.tsx'
import { WhyDialog } from './why-dialog.tsx'
import words from './words.ts'

export default function CaseScreen() {
  const { case: w, back } = useWords(words)
  const [asked] = useSearchParams()
  const caseId = asked.get('case') ?? ''
  const seq = asked.has('seq') ? Number(asked.get('seq')) : undefined
  const { data, error } = useCase({ case: caseId, seq })
  return (
    <Page title={fill(w.title, { case: caseId })} actions={<Link to="/distribution">{back}</Link>}>
      {error !== null ? (
        <ProblemNotice error={error} />
      ) : data === undefined ? (
        <Loading lines={8} />
      ) : (
        <Distribution page={data} isFresh={asked.has('fresh')} />
      )}
    </Page>
  )
}

function Distribution({ page, isFresh }: { readonly page: Shown; readonly isFresh: boolean }) {
  const { case: w, waterfall, judges: j } = useWords(words)
  const [judge, setJudge] = useState<string>()
  const { judges, numbers, shown, told, isOpen } = page
  const past = { case: page.case, seq: shown.seq }
  return (
    <div className="stack case-page">
      {isFresh && shown.state !== 'open' && <Notice kind="ok" title={w.fresh} live />}
      {shown.state === 'open' && <Unfinished commit={shown.seq} />}
      <OtherDay page={page} />
      <CaseFacts page={page} />
      <Papers page={page} />
      {page.attempts.length > 1 && <Attempts page={page} />}
      {judges.length > 0 && (
        <section className="stack">
          <h2>{w.lists}</h2>
          {!isOpen && <p className="muted">{j.sealed}</p>}
          {isOpen && <AskAbout page={page} onAsk={setJudge} />}
          <Judges judges={judges} isPast {...(isOpen && { onAsk: setJudge })} />
          <h3>{waterfall.title}</h3>
          <Waterfall {...page} isPast />
        </section>
      )}
      {numbers !== null && (
        <section className="stack">
          <h2>{w.steps}</h2>
          <Steps numbers={numbers} />
        </section>
      )}
      <details className="no-print" open={numbers === null}>
        <summary>{w.words}</summary>
        <ToldText told={told} from={1} />
      </details>
      <WhyDialog
        asked={judge === undefined ? undefined : { past, judge }}
        name={judges.find(({ id }) => id === judge)?.name ?? ''}
        onClose={() => setJudge(undefined)}
      />
    </div>
  )
}

/** The question that is asked most, at the top of the list. */
function AskAbout({
  page,
  onAsk,
}: {
  readonly page: Shown
  readonly onAsk: (judge: string) => void
}) {
  const { why: w } = useWords(words)
  const winners = new Set(page.shown.people.map(({ id }) => id))
  const options = page.judges
    .filter(({ id }) => !winners.has(id))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => byUkrainian(a.name, b.name))
  return (
    <div className="no-print">
      <Select label={w.choose} options={options} value={null} onChange={onAsk} />
    </div>
  )
}

function Unfinished({ commit }: { readonly commit: number }) {
  const { case: w, open } = useWords(words)
  const finish = useFinish()
  return (
    <Notice kind="warning" title={w.unfinished} live>
      <div className="stack">
        <div>
          <Button look="primary" isPending={finish.isPending} onPress={() => finish.mutate(commit)}>
            {open.finish}
          </Button>
        </div>
        {finish.error !== null && <ProblemNotice error={finish.error} />}
      </div>
    </Notice>
  )
}

function Attempts({ page }: { readonly page: Shown }) {
  const { case: w, list, outcomes } = useWords(words)
  const go = useGo()
  const columns: readonly Column<CaseAttempt>[] = [
    { id: 'attempt', name: list.attempt, cell: ({ attempt }) => attempt ?? '—' },
    {
      id: 'outcome',
      name: list.outcome,
      cell: ({ outcome }) => outcomeName(outcome, outcomes),
    },
    {
      id: 'who',
      name: list.who,
      cell: ({ people }) => people.map(({ name }) => name).join(', ') || '—',
    },
    { id: 'when', name: list.when, cell: ({ recorded_at }) => <DateText value={recorded_at} /> },
    { id: 'by', name: list.by, cell: ({ by }) => joined(by) },
  ]
  return (
    <section className="stack">
      <h2>{w.attempts}</h2>
      <Table
        label={w.attempts}
        columns={columns}
        rows={page.attempts}
        rowId={({ seq }) => String(seq)}
        current={String(page.shown.seq)}
        onRow={({ seq }) => go(casePath({ case: page.case, seq }))}
        full
      />
    </section>
  )
}
