/** A clerk's table: a trial of every row, then the ledger: everything, or only the rows without mistakes. */
import { useState } from 'react'
import { useParams } from 'react-router'
import type { RegisterPlan, RegisterTable } from '../../../api/index.ts'
import { FileDrop, Link, Loading, Page, ProblemNotice } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { Columns, Defaults } from './import-help.tsx'
import { Done, Tried } from './import-result.tsx'
import { isNowhere, NoRegister } from './no-record.tsx'
import { type Ground, NO_GROUND, saidOf } from './ground.ts'
import { NOW, useRows, useTable } from './requests.ts'
import words from './words.ts'

export function ImportPage() {
  const { import: w, back, title } = useWords(words)
  const say = useSay()
  const { id = '' } = useParams()
  const { data, error } = useTable(id, NOW)
  const register = data === undefined ? '' : say(data.register.title)
  if (isNowhere(error))
    return (
      <Page title={title}>
        <NoRegister />
      </Page>
    )
  return (
    <Page title={fill(w.title, { register })} lead={<Link to={`/registers/${id}`}>{back}</Link>}>
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
      <p>{w.lead}</p>
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
