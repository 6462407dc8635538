/** The ledger: its head, what is damaged, its entries from the end, what of it can be taken along. */
import type { LedgerHead } from '../../../../api/index.ts'
import { Link, Loading, Notice, ProblemNotice } from '../../../ui/index.ts'
import { useSay, useWords } from '../../../words/index.ts'
import { EntryLink } from '../entry-link.tsx'
import { SectionPage } from '../sections.tsx'
import { useLedgerHead } from '../use-head.ts'
import audit from '../words.ts'
import { EntryList } from './entry-list.tsx'
import { Head } from './head.tsx'
import words from './words.ts'

export function Ledger() {
  const w = useWords(words)
  const { ledger } = useWords(audit)
  const { data: head, error } = useLedgerHead()
  return (
    <SectionPage title={ledger} lead={w.lead}>
      {error !== null && <ProblemNotice error={error} />}
      {head === undefined ? (
        error === null && <Loading />
      ) : (
        <>
          <Damage damage={head.damage} />
          <Head head={head} />
          <EntryList head={head} />
        </>
      )}
    </SectionPage>
  )
}

function Damage({ damage }: Pick<LedgerHead, 'damage'>) {
  const w = useWords(words)
  const say = useSay()
  if (damage.length === 0) return null
  return (
    <Notice kind="error" title={w.damaged}>
      <ul>
        {damage.map(({ place, message, entry }) => (
          <li key={`${place} ${message.en}`}>
            {entry !== null && (
              <>
                <EntryLink seq={entry} />{' '}
              </>
            )}
            {say(message)} (<code data-code>{place}</code>)
          </li>
        ))}
      </ul>
      <p>{w.damagedHelp}</p>
      <Link to="/audit/verify?own=1" look="plain">
        {w.findAll}
      </Link>
    </Notice>
  )
}
