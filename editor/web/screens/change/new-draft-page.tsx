/** What a new draft begins with: the edition in force, an amendment that is written, or a whole policy. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft, NewDraft, PolicyPatterns } from '../../../api/index.ts'
import { get, post } from '../../api/client.ts'
import {
  Button,
  DateField,
  FileDrop,
  Link,
  Notice,
  Page,
  ProblemNotice,
  RadioGroup,
  Select,
  TextField,
  useGo,
} from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { type Beginning, EMPTY, type Missing, missingIn, orderOf } from './beginning.ts'
import { useEditions, useKeepDraft } from './requests.ts'
import words from './words.ts'
import './change.css'

export function NewDraftPage() {
  const w = useWords(words)
  const go = useGo()
  const keep = useKeepDraft()
  const [beginning, setBeginning] = useState<Beginning>(EMPTY)
  const [isTried, setIsTried] = useState(false)
  const { data } = useEditions()
  const policies = data?.policies ?? []
  const order = useMutation({
    mutationFn: (asked: NewDraft) => post<Draft>('/change/drafts', asked),
    onSuccess: (draft) => {
      keep(draft)
      go(draft.form === 'consolidated' ? `/change/edit/${draft.id}` : `/change/drafts/${draft.id}`)
    },
  })
  const chosen = { ...beginning, policy: beginning.policy ?? policies[0]?.document ?? null }
  const missing = missingIn(chosen)
  const set = (part: Partial<Beginning>) => setBeginning((before) => ({ ...before, ...part }))
  const begin = () => {
    setIsTried(true)
    const asked = orderOf(chosen)
    if (asked !== undefined) order.mutate(asked)
  }
  const shown: Missing = isTried ? missing : {}
  return (
    <Page title={w.fresh.title} actions={<Link to="/change">{w.one.back}</Link>}>
      <form
        noValidate
        className="stack change-form"
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <RadioGroup
          label={w.fresh.what}
          wide
          value={beginning.what}
          onChange={(what) => set({ what: what as Beginning['what'], file: null })}
          options={[
            { id: 'edition', name: w.fresh.edition, note: `— ${w.fresh.editionNote}` },
            { id: 'written', name: w.fresh.written, note: `— ${w.fresh.writtenNote}` },
            { id: 'whole', name: w.fresh.whole, note: `— ${w.fresh.wholeNote}` },
          ]}
        />
        <TextField
          label={w.fresh.name}
          hint={w.fresh.nameHint}
          value={beginning.title}
          onChange={(title) => set({ title })}
          error={shown.title && w.fresh.needName}
          maxLength={300}
          isRequired
          wide
        />
        {beginning.what === 'whole' ? (
          <Whole beginning={chosen} set={set} missing={shown} />
        ) : (
          <Amending beginning={chosen} set={set} missing={shown} policies={policies} />
        )}
        {order.error !== null && <ProblemNotice error={order.error} />}
        <div>
          <Button look="primary" type="submit" isPending={order.isPending}>
            {w.fresh.begin}
          </Button>
        </div>
      </form>
    </Page>
  )
}

interface PartProps {
  readonly beginning: Beginning
  readonly set: (part: Partial<Beginning>) => void
  readonly missing: Missing
}

interface AmendingProps extends PartProps {
  readonly policies: readonly { readonly document: string; readonly title: string }[]
}

function Amending({ beginning, set, missing, policies }: AmendingProps) {
  const { fresh: w } = useWords(words)
  if (policies.length === 0) return <Notice kind="info">{w.noPolicies}</Notice>
  return (
    <>
      <Select
        label={w.policy}
        value={beginning.policy}
        onChange={(policy) => set({ policy })}
        options={policies.map(({ document, title }) => ({ id: document, name: title }))}
        wide
      />
      {beginning.what === 'edition' ? (
        <DateField
          label={w.day}
          hint={w.dayHint}
          value={beginning.day}
          onChange={(day) => set({ day })}
        />
      ) : (
        <File label={w.file} set={set} error={missing.file && w.needFile} />
      )}
    </>
  )
}

function Whole({ beginning, set, missing }: PartProps) {
  const { fresh: w } = useWords(words)
  const say = useSay()
  const { data } = useQuery({
    queryKey: ['change', 'patterns'],
    queryFn: ({ signal }) => get<PolicyPatterns>('/change/patterns', { signal }),
    staleTime: Infinity,
  })
  return (
    <>
      {data !== undefined && (
        <Select
          label={w.pattern}
          hint={w.patternHint}
          value={beginning.pattern}
          onChange={(pattern) => set({ pattern })}
          options={data.patterns.map(({ document, court }) => ({ id: document, name: say(court) }))}
          error={missing.file && w.needPattern}
          wide
        />
      )}
      <File label={w.wholeFile} set={set} />
      <TextField
        label={w.court}
        value={beginning.court}
        onChange={(court) => set({ court })}
        maxLength={300}
        wide
      />
      <TextField
        label={w.document}
        hint={w.documentHint}
        value={beginning.document}
        onChange={(document) => set({ document })}
        pattern="[a-z][a-z0-9_]{0,39}"
      />
    </>
  )
}

interface FileProps {
  readonly label: string
  readonly set: PartProps['set']
  readonly error?: string | undefined
}

function File({ label, set, error }: FileProps) {
  return (
    <div className="stack">
      <FileDrop
        label={label}
        accept={['.zasady', '.yaml', '.yml']}
        maxMegabytes={0.5}
        onFile={(file) => {
          void file.text().then((text) => set({ file: { name: file.name, text } }))
        }}
      />
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  )
}
