/**
 * Where the engine and the independent verifiers may differ about a sample, and why: what one of them cannot know. By the
 * name of the sample; a test holds the lists to be exact.
 */

/** Whether the file holds. */
export const VERDICTS: Readonly<Record<string, string>> = {
  'a signature that the beacon did not make':
    'the engine checks BLS signatures; the others have no BLS12-381 and say that it is not checked',
  'a ledger whose number the beacon did not sign':
    'the engine checks BLS signatures; the others have no BLS12-381 and say that it is not checked',
  'dice thrown before one person':
    'the engine asks for two different people, the format for two names',
  'a moment of another time zone':
    'the engine has the table of time zones; the others check the spelling, as the format lets them',
}

/** In which step a bundle fails; it fails for both. */
export const STEPS: Readonly<Record<string, string>> = {
  'entries in another order': 'to the engine the order of entries is a rule of order, not of form',
  'an entry twice': 'to the engine the order of entries is a rule of order, not of form',
  'a witnessed checkpoint of another ledger':
    'the engine asks of every witnessed checkpoint that is there whether the ledger made it',
}
