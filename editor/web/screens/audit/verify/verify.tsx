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
  const { verify: title, ledger } = useWords(audit)
  const { may } = useSession()
  const [known, setKnown] = useState<KnownByUser>({})
  const check = useMutation({ mutationFn: (file: File | undefined) => verified(file, known) })
  const own = may('ledger.read')
  const [params] = useSearchParams()
  const isAskedFor = own && params.has('own')
  const begin = useEffectEvent(() => check.mutate(undefined))
  useEffect(() => {
    if (isAskedFor) begin()
  }, [isAskedFor])
  const file = check.variables
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
      <div className="row no-print">
        {file !== undefined && (
          <Button isPending={check.isPending} onPress={() => check.mutate(file)}>
            {w.again}
          </Button>
        )}
        {own && (
          <>
            <Button isDisabled={check.isPending} onPress={() => check.mutate(undefined)}>
              {w.own}
            </Button>
            <span className="muted small">{w.ownHelp}</span>
          </>
        )}
      </div>
      {check.isPending && (
        <>
          <p role="status">{fill(w.working, { name: file?.name ?? ledger.toLowerCase() })}</p>
          <Loading />
        </>
      )}
      {check.error !== null && <ProblemNotice error={check.error} />}
      {check.data !== undefined && !check.isPending && <Verdict result={check.data} />}
    </SectionPage>
  )
}

function verified(file: File | undefined, known: KnownByUser): Promise<VerifyResult> {
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ''))
  return file === undefined
    ? post<VerifyResult>('/audit/verifications/ledger', given)
    : upload<VerifyResult>(`/audit/verifications${queryOf(given)}`, file)
}
