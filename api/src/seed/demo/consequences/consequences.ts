import type { Intent, Values } from '../../../changes/intent.ts';
import { actionOf } from './actions.ts';
import { claimOf } from './claims.ts';
import { containmentsOf } from './containments.ts';
import { eightDOf } from './eight-ds.ts';
import { followUpsOf } from './follow-ups.ts';
import { secondLine } from './lines.ts';
import { returnOf } from './returns.ts';
import type { Scene } from './scene.ts';

/** What hangs under a complaint: a second line, containment, claim, return, corrective action, 8D, follow-ups. */
export const consequencesOf = (scene: Scene, complaint: Values): Intent[] => [
  ...secondLine(scene),
  ...containmentsOf(scene),
  ...claimOf(scene),
  ...returnOf(scene),
  ...actionOf(scene),
  ...eightDOf(scene),
  ...followUpsOf(scene, complaint['satisfaction'] as string | undefined),
];
