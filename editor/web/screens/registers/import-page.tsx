/** A clerk's table: a trial of every row, then the ledger: everything, or only the rows without mistakes. */
import { useState } from 'react'
import { useParams } from 'react-router'
import type { RegisterPlan, RegisterTable } from '../../../api/index.ts'
import { getFile } from '../../api/client.ts'
import {
  Button,
  FileDrop,
  Link,
  Loading,
  Notice,
  Page,
  ProblemNotice,
  save,
} from '../../ui/index.ts'
import { fill, useLanguage, useNumbers, useSay, useWords } from '../../words/index.ts'
import { type Ground, GroundFields, NO_GROUND, saidOf } from './origin-fields.tsx'
import { PlanChanges, Remarks } from './plan-view.tsx'
import { fileAddress, NOW, useRows, useTable } from './requests.ts'
import words from './words.ts'

export function ImportPage() {
  const { import: w, back } = useWords(words)
  const say = useSay()
  const { id = '' } = useParams()
  const { data, error } = useTable(id, NOW)
  const register = data === undefined ? '' : say(data.register.title)
  return (
    <Page
      title={fill(w.title, { register })}
      lead={
        <>
          <p>{w.lead}</p>
          <Link to={`/registers/${id}`}>{back}</Link>
        </>
      }
    >
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Importing key={id} table={data} />}
    </Page>
  )
}

function Importing({ table }: { readonly table: RegisterTable }) {
  const { import: w } = useWords(words)
  const say = useSay()
  const { id, title } = table.register
  const [file, setFile] = useState<File>()
  const [ground, setGround] = useState<Ground>(NO_GROUND)
  const rows = useRows(id)
  const plan = rows.data
  const trial = (chosen: File, said: Ground) =>
    rows.mutate({ file: chosen, query: { ...saidOf(said), dry_run: true } })
  const enter = (seen: RegisterPlan, valid_only: boolean) => {
    if (file === undefined) return
    rows.mutate({ file, query: { ...saidOf(ground), dry_run: false, valid_only, plan: seen.plan } })
  }
  if (plan?.entered === true) return <Done id={id} plan={plan} onOther={() => rows.reset()} />
  return (
    <div className="stack">
      <FileDrop
        label={fill(w.file, { register: say(title) })}
        hint={w.fileHint}
        accept={['.xlsx', '.csv']}
        maxMegabytes={4}
        onFile={(chosen) => {
          setFile(chosen)
          trial(chosen, ground)
        }}
      />
      <Columns table={table} />
      <Defaults
        key={String(plan?.problems.some(({ code }) => ASKING.has(code)) === true)}
        isOpen={plan?.problems.some(({ code }) => ASKING.has(code)) === true}
        ground={ground}
        onChange={setGround}
        onCheck={file === undefined ? undefined : () => trial(file, ground)}
        isPending={rows.isPending}
      />
      {rows.error !== null && <ProblemNotice error={rows.error} />}
      {rows.isPending && plan === undefined && <Loading label={w.trying} />}
      {plan !== undefined && <Tried plan={plan} onEnter={enter} isPending={rows.isPending} />}
    </div>
  )
}

/** What the act or the day, said for all rows, would put right. */
const ASKING: ReadonlySet<string> = new Set(
  ['no-date', 'act-needed', 'order-incomplete', 'order-unsigned', 'no-reason'].map(
    (code) => `register/${code}`,
  ),
)

/** What the headings may be, and a form that has them. */
function Columns({ table: { register } }: { readonly table: RegisterTable }) {
  const { import: w } = useWords(words)
  const say = useSay()
  const lang = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const headings = [
    ...(register.key === null ? [] : [register.key]),
    ...register.columns.map(({ heading }) => heading),
    ...Object.values(register.common),
  ]
  const take = () => {
    setError(null)
    getFile(fileAddress(register.id, NOW, { format: 'xlsx', lang, empty: true })).then(
      save,
      setError,
    )
  }
  return (
    <div className="row">
      <Button onPress={take}>{w.form}</Button>
      <details>
        <summary>{w.columns}</summary>
        <p>{headings.map(say).join(' · ')}</p>
      </details>
      {error !== null && <ProblemNotice error={error} />}
    </div>
  )
}

interface DefaultsProps {
  readonly isOpen: boolean
  readonly ground: Ground
  readonly onChange: (ground: Ground) => void
  readonly onCheck: (() => void) | undefined
  readonly isPending: boolean
}

function Defaults({ isOpen, ground, onChange, onCheck, isPending }: DefaultsProps) {
  const { import: w, checkAgain } = useWords(words)
  return (
    <details className="registers-more" open={isOpen}>
      <summary>{w.defaults}</summary>
      <div className="stack">
        <p className="muted small">{w.defaultsLead}</p>
        <div className="registers-form">
          <GroundFields ground={ground} onChange={onChange} />
        </div>
        {onCheck !== undefined && (
          <p className="row">
            <Button onPress={onCheck} isPending={isPending}>
              {checkAgain}
            </Button>
          </p>
        )}
      </div>
    </details>
  )
}

interface TriedProps {
  readonly plan: RegisterPlan
  readonly onEnter: (plan: RegisterPlan, validOnly: boolean) => void
  readonly isPending: boolean
}

function Tried({ plan, onEnter, isPending }: TriedProps) {
  const { import: w, changedSince } = useWords(words)
  const { decimal } = useNumbers()
  const { changes, unchanged, problems, warnings } = plan
  const wrong = new Set(problems.map(({ row }) => row)).size
  const isFaultless = problems.length === 0
  const count = decimal(changes.length)
  return (
    <section className="stack">
      {plan.outdated && (
        <Notice kind="warning" live>
          {changedSince}
        </Notice>
      )}
      <p className="plan-summary" role="status">
        {fill(w.summary, {
          changes: count,
          unchanged: decimal(unchanged),
          problems: decimal(wrong),
        })}
      </p>
      {!isFaultless && (
        <section className="stack">
          <div>
            <h2>{w.problems}</h2>
            <p className="muted">{w.problemsLead}</p>
          </div>
          <Remarks remarks={problems} label={w.problems} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className="stack">
          <h2>{w.warnings}</h2>
          <Remarks remarks={warnings} label={w.warnings} />
        </section>
      )}
      {changes.length > 0 ? (
        <section className="stack">
          <h2>{w.changes}</h2>
          <PlanChanges changes={changes} />
          <div className="row">
            <Button
              look="primary"
              isPending={isPending}
              onPress={() => onEnter(plan, !isFaultless)}
            >
              {fill(isFaultless ? w.all : w.valid, { count })}
            </Button>
          </div>
        </section>
      ) : (
        isFaultless && <Notice kind="info">{w.noChanges}</Notice>
      )}
    </section>
  )
}

interface DoneProps {
  readonly id: string
  readonly plan: RegisterPlan
  readonly onOther: () => void
}

function Done({ id, plan, onOther }: DoneProps) {
  const w = useWords(words)
  const { count } = useNumbers()
  const entries = count(plan.changes.length, w.enteredEntries)
  const isSome = plan.problems.length > 0
  return (
    <div className="stack">
      <Notice
        kind={isSome ? 'warning' : 'ok'}
        live
        title={fill(isSome ? w.import.doneSome : w.import.done, { entries })}
      />
      <div className="row">
        <Link to={`/registers/${id}`} look="primary">
          {w.openRegister}
        </Link>
        <Button onPress={onOther}>{w.import.other}</Button>
      </div>
      {isSome && <Remarks remarks={plan.problems} label={w.import.problems} />}
      <PlanChanges changes={plan.changes} />
    </div>
  )
}
