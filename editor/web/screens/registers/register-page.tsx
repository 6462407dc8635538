/** One register: its table at a moment, or its month. The moment and the look stand in the address. */
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { Loading, Page, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { DaysView } from './days-view.tsx'
import { MomentsBar } from './moments-bar.tsx'
import { NoRegister } from './no-record.tsx'
import { RegisterHead } from './register-head.tsx'
import { RegistersNav } from './registers-nav.tsx'
import { isList, RegisterTableView } from './register-table.tsx'
import { type When, useRegisters } from './requests.ts'
import words from './words.ts'

export function RegisterPage() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const when: When = { asOf: params.get('as_of') ?? '', knownAt: params.get('known_at') ?? '' }
  const { data, error } = useRegisters(when)
  const register = data?.registers.find((one) => one.id === id)
  const look = params.get('look') ?? (register?.days === 'dates' ? 'month' : 'table')
  const isMonth = look === 'month' && register?.days !== 'none'
  const say = (said: Readonly<Record<string, string>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(said)) {
          if (value === '') after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return (
    <Page title={w.title} lead={w.lead}>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <RegistersNav list={data} search={params} />}
      {data !== undefined && register === undefined && <NoRegister />}
      {register !== undefined && (
        <section className="stack" aria-labelledby="register-title">
          <RegisterHead register={register} when={when} />
          <MomentsBar
            when={when}
            onWhen={({ asOf, knownAt }) => say({ as_of: asOf, known_at: knownAt })}
            look={register.days === 'none' ? undefined : isMonth ? 'month' : 'table'}
            onLook={(chosen) => say({ look: chosen })}
            search={search}
            onSearch={isMonth || !isList(register) ? undefined : setSearch}
          />
          {isMonth ? (
            <DaysView
              register={register}
              when={when}
              month={params.get('month') ?? undefined}
              onMonth={(month) => say({ month })}
            />
          ) : (
            <RegisterTableView id={id} when={when} search={search} />
          )}
        </section>
      )}
    </Page>
  )
}
