/** A file dropped or chosen, or the ledger of the court; every check of it. Recognised by itself, kept nowhere. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { KnownByUser, VerifyResult } from '../../../../api/index.ts'
import { post, upload } from '../../../api/client.ts'
import { useSession } from '../../../app/session.tsx'
import { Button, FileDrop, Loading, ProblemNotice } from '../../../ui/index.ts'
import { fill, useWords } from '../../../words/index.ts'
import { queryOf } from '../query.ts'
import { SectionPage } from '../sections.tsx'
import audit from '../words.ts'
import { KnownFields } from './known-fields.tsx'
import { Verdict } from './verdict.tsx'
import words from './words.ts'

const MOST_MEGABYTES = 1024

export function Verify() {
  const w = useWords(words)
  const { verify: title } = useWords(audit)
  const [known, setKnown] = useState<KnownByUser>({})
  const check = useMutation({ mutationFn: (file: File | undefined) => verified(file, known) })
  useOwnAskedFor(() => check.mutate(undefined))
  return (
    <SectionPage title={title} lead={w.lead}>
      <FileDrop
        label={w.file}
        hint={w.hint}
        accept={[]}
        maxMegabytes={MOST_MEGABYTES}
        onFile={(one) => check.mutate(one)}
        isDisabled={check.isPending}
      />
      <KnownFields known={known} onChange={setKnown} />
      <Deeds file={check.variables} isPending={check.isPending} onVerify={check.mutate} />
      {check.isPending && <Working file={check.variables} />}
      {check.error !== null && <ProblemNotice error={check.error} />}
      {check.data !== undefined && !check.isPending && <Verdict result={check.data} />}
    </SectionPage>
  )
}

/** `?own`: somebody came here to have the ledger of the court verified. */
function useOwnAskedFor(verify: () => void): void {
  const { may } = useSession()
  const [params] = useSearchParams()
  const isAskedFor = may('ledger.read') && params.has('own')
  const begin = useEffectEvent(verify)
  useEffect(() => {
    if (isAskedFor) begin()
  }, [isAskedFor])
}

interface DeedsProps {
  /** What was verified last; the ledger of the court is no file. */
  readonly file: File | undefined
  readonly isPending: boolean
  readonly onVerify: (file: File | undefined) => void
}

function Deeds({ file, isPending, onVerify }: DeedsProps) {
  const w = useWords(words)
  const { may } = useSession()
  return (
    <div className="row no-print">
      {file !== undefined && (
        <Button isPending={isPending} onPress={() => onVerify(file)}>
          {w.again}
        </Button>
      )}
      {may('ledger.read') && (
        <>
          <Button isDisabled={isPending} onPress={() => onVerify(undefined)}>
            {w.own}
          </Button>
          <span className="muted small">{w.ownHelp}</span>
        </>
      )}
    </div>
  )
}

function Working({ file }: Pick<DeedsProps, 'file'>) {
  const w = useWords(words)
  const { ledger } = useWords(audit)
  return (
    <>
      <p role="status">{fill(w.working, { name: file?.name ?? ledger.toLowerCase() })}</p>
      <Loading />
    </>
  )
}

function verified(file: File | undefined, known: KnownByUser): Promise<VerifyResult> {
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ''))
  return file === undefined
    ? post<VerifyResult>('/audit/verifications/ledger', given)
    : upload<VerifyResult>(`/audit/verifications${queryOf(given)}`, file)
}
