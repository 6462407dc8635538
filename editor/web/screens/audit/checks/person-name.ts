/** How a judge of the statistics is called: `Вигадько (с02)`, or the id where there is no surname. */
import type { AuditPerson } from '../../../../api/index.ts'

export const personName = ({ judge, surname }: AuditPerson): string =>
  surname === '' || surname === null || surname === undefined
    ? String(judge)
    : `${String(surname)} (${String(judge)})`
