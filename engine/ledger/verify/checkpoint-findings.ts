/** What can be wrong with checkpoints, and what they show to be wrong with entries. */
import { type Finding, finding, type Place } from './finding.ts'

export function malformed(): Finding {
  return finding(
    'checkpoint/form',
    {},
    'це не підписана контрольна точка',
    'this is not a signed checkpoint',
  )
}

export function ofAnother(): Finding {
  return finding(
    'checkpoint/differs',
    {},
    'контрольна точка іншого журналу або іншого розміру',
    'a checkpoint of another ledger or another size',
  )
}

export function outOfOrder(): Finding {
  return finding(
    'checkpoint/order',
    {},
    'контрольні точки мають іти за зростанням розміру, без повторів',
    'checkpoints must ascend by size, none twice',
  )
}

export function wrongRoot(place: Place): Finding {
  return finding(
    'checkpoint/root',
    { ...place, column: 'note' },
    'корінь контрольної точки не є коренем записів',
    'the root of the checkpoint is not that of the entries',
  )
}

export function changedBetween(from: number, to: number): Finding {
  return finding(
    'entry/changed',
    { seq: from, to },
    `записи від ${from} до ${to - 1} не ті, що підписані контрольною точкою розміру ${to}`,
    `entries ${from} to ${to - 1} are not those that the checkpoint of size ${to} signs`,
  )
}

export function noLast(last: number, size: number): Finding {
  return finding(
    'checkpoint/last',
    { seq: last, to: size },
    `записи від ${last} до ${size - 1} не підписані жодною контрольною точкою`,
    `entries ${last} to ${size - 1} are signed by no checkpoint`,
  )
}

export function forked(size: number): Finding {
  return finding(
    'checkpoint/forked',
    { size },
    `відома контрольна точка розміру ${size} належить іншому журналу: записи замінено`,
    `the known checkpoint of size ${size} is that of another list: entries were replaced`,
  )
}

export function shorter(known: number, size: number): Finding {
  return finding(
    'checkpoint/shorter',
    { seq: size, to: known },
    `відома контрольна точка має ${known} записів, а журнал — ${size}: кінець журналу втрачено`,
    `the known checkpoint has ${known} entries and the ledger ${size}: its end is lost`,
  )
}

export function otherKey(): Finding {
  return finding(
    'key/other',
    {},
    'ключем, який вам відомий, не підписано жодної контрольної точки, поки він діяв',
    'no checkpoint is signed by the key that you know, while it was in force',
  )
}

export function unsigned(size: number): Finding {
  return finding(
    'checkpoint/unsigned',
    { size },
    `відому контрольну точку розміру ${size} не підписано ключем, який тоді діяв у журналі: її дав не суд`,
    `the known checkpoint of size ${size} is not signed by a key that the ledger then had: the court did not make it`,
  )
}
