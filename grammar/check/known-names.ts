/**
 * The few fact names that the language itself knows; all others are only words of a schema.
 */
export const JUDGE = 'judge'
/** The fact by which a record is named. */
export const ID = 'id'

/** `court.working_calendar` stands for the policy's calendar, not for a list of days. */
export const isCalendarField = (owner: string, field: string): boolean =>
  owner === 'court' && field === 'working_calendar'

/** `policy.as_of` is the moment of the request: a bare date means the end of that day in Kyiv. */
export const isAsOfField = (owner: string, field: string): boolean =>
  owner === 'policy' && field === 'as_of'
