/** One register: its table at a moment, or its month. The moment and the look stand in the address. */
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useSession } from '../../app/session.tsx'
import { getFile } from '../../api/client.ts'
import { Button, Link, Loading, Page, ProblemNotice, save } from '../../ui/index.ts'
import { ActionMenu } from '../../ui/menu.tsx'
import { useLanguage, useSay, useWords } from '../../words/index.ts'
import { DaysView } from './days-view.tsx'
import { MomentsBar } from './moments-bar.tsx'
import { NoRegister } from './no-record.tsx'
import { RegistersNav } from './registers-nav.tsx'
import { isList, RegisterTableView } from './register-table.tsx'
import { fileAddress, type When, useRegisters } from './requests.ts'
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
          <Head register={register} when={when} />
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

interface HeadProps {
  readonly register: NonNullable<ReturnType<typeof useRegisters>['data']>['registers'][number]
  readonly when: When
}

function Head({ register, when }: HeadProps) {
  const w = useWords(words)
  const say = useSay()
  const { may } = useSession()
  const { id, title, subject, view_of } = register
  const isList = subject.endsWith('*') && view_of === null
  return (
    <div className="registers-head">
      <h2 id="register-title" className="registers-title">
        {say(title)}
      </h2>
      <div className="row no-print">
        {may('register.write') && isList && (
          <Link to={`/registers/${id}/new`} look="plain">
            {w.add}
          </Link>
        )}
        {may('register.write') && !subject.includes('/') && (
          <Link to={`/registers/${id}/change?subject=${subject}`} look="plain">
            {w.change}
          </Link>
        )}
        {may('register.write') && (
          <Link to={`/registers/${id}/import`} look="primary">
            {w.bring}
          </Link>
        )}
        <Take id={id} when={when} />
      </div>
    </div>
  )
}

function Take({ id, when }: { readonly id: string; readonly when: When }) {
  const w = useWords(words)
  const lang = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const take = (action: string) => {
    const [format = 'xlsx', empty] = action.split('/')
    const address = fileAddress(id, when, {
      format,
      lang,
      ...(empty !== undefined && { empty: true }),
    })
    setError(null)
    getFile(address).then(save, setError)
  }
  return (
    <>
      <MenuTrigger>
        <Button>{w.take}</Button>
        <ActionMenu
          label={w.take}
          onAction={take}
          options={[
            { id: 'xlsx', name: w.takeXlsx },
            { id: 'csv', name: w.takeCsv },
            { id: 'xlsx/empty', name: w.formXlsx },
          ]}
        />
      </MenuTrigger>
      {error !== null && <ProblemNotice error={error} />}
    </>
  )
}
