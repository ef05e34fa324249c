/**
 * The rights that the program itself asks for, whatever the policies say. Who holds them are rows of `grants`; every other right
 * is only an entry of the list `right`, asked for by rows of policies and unknown here.
 */
export const fixedRights = {
  /** Puts versions of policies in force, takes them out, writes the drafts of others. */
  activatePolicies: 'ACTIVATE_POLICY',
  /** Writes the sheets of settings. */
  administer: 'ADMINISTER',
  /** Says who holds which right. */
  giveRights: 'GRANT_RIGHTS',
  /** Takes a return that a rule speaks against, where the rule allows an exception (R112); corrects what is closed. */
  override: 'OVERRIDE',
  /** Decides on shares of responsibility (G18). */
  decideShares: 'DECIDE_SHARES',
} as const;
