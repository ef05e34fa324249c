import { actionRounds } from './action-rounds.ts';
import { batches } from './batches.ts';
import { choices } from './choices.ts';
import { claimLines } from './claim-lines.ts';
import { claimOffers } from './claim-offers.ts';
import { claims } from './claims.ts';
import { complaintLines } from './complaint-lines.ts';
import { complaints } from './complaints.ts';
import { contacts } from './contacts.ts';
import { containments } from './containments.ts';
import { correctiveActions } from './corrective-actions.ts';
import { customers } from './customers.ts';
import { departments } from './departments.ts';
import { followUps } from './follow-ups.ts';
import type { SheetKey } from './keys.ts';
import { products } from './products.ts';
import { returnLines } from './return-lines.ts';
import { returns } from './returns.ts';
import type { SheetDef } from './sheet.ts';
import { users } from './users.ts';

/** Every sheet by its key, in the order of the menu. */
export const sheets: Readonly<Record<SheetKey, SheetDef>> = {
  complaints,
  complaintLines,
  containments,
  followUps,
  claims,
  claimLines,
  claimOffers,
  returns,
  returnLines,
  correctiveActions,
  actionRounds,
  departments,
  customers,
  contacts,
  products,
  batches,
  users,
  choices,
};
