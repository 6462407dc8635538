/** The parts of the form of a new draft that depend on what it begins with. */
import { useQuery } from '@tanstack/react-query'
import type { ChangeEditions, PolicyPatterns } from '../../../api/index.ts'
import { get } from '../../api/client.ts'
import { DateField, FileDrop, Loading, Notice, Select, TextField } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import type { Beginning, Entered, Missing } from './beginning.ts'
import words from './words.ts'

interface PartProps {
  readonly beginning: Beginning
  readonly set: (part: Partial<Entered>) => void
  readonly missing: Missing
}

interface AmendingProps extends PartProps {
  /** `undefined` while they are asked for. */
  readonly policies: ChangeEditions['policies'] | undefined
}

export function Amending({ beginning, set, missing, policies }: AmendingProps) {
  const { fresh: w } = useWords(words)
  const say = useSay()
  if (policies === undefined) return <Loading />
  if (policies.length === 0) return <Notice kind="info">{w.noPolicies}</Notice>
  return (
    <>
      <Select
        label={w.policy}
        value={beginning.policy}
        onChange={(policy) => set({ policy })}
        options={policies.map(({ document, title }) => ({ id: document, name: say(title) }))}
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

export function Whole({ beginning, set, missing }: PartProps) {
  const { fresh: w } = useWords(words)
  const say = useSay()
  const { data } = useQuery({
    queryKey: ['change', 'patterns'],
    queryFn: ({ signal }) => get<PolicyPatterns>('/change/patterns', { signal }),
    staleTime: Infinity,
  })
  return (
    <>
      {data === undefined ? (
        <Loading />
      ) : (
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
        label={w.policyTitle}
        hint={w.policyTitleHint}
        value={beginning.policyTitle}
        onChange={(policyTitle) => set({ policyTitle })}
        error={missing.policyTitle && w.needPolicyTitle}
        maxLength={500}
        wide
      />
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
        error={missing.document && w.documentForm}
        spellCheck="false"
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
          set({ file })
        }}
      />
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  )
}
