import { type Runner, run } from '../sheets/statement.ts';
import { fixedRights } from './fixed-rights.ts';

/** The rights of the procedure that somebody holds: by his role, his department or himself, as the rows of `grants` say. */
export async function heldRights(runner: Runner, userId: string): Promise<ReadonlySet<string>> {
  const text = `select distinct g."right" as held from granted_right g join app_user u on u.id = $1
    where g.voided_at is null and u.voided_at is null and (g.user_id is null or g.user_id = u.id)
      and (g.role is null or g.role = u.role) and (g.department_id is null or g.department_id = u.department_id)`;
  const { rows } = await run<{ held: string }>(runner, text, [userId]);
  return new Set(rows.map(({ held }) => held));
}

const administering = [fixedRights.administer, fixedRights.giveRights];

/**
 * Whether somebody may write the sheets of settings: by that right, or by the right to give it to himself. Everybody may
 * where nobody holds either.
 */
export async function administers(runner: Runner, userId: string): Promise<boolean> {
  const holds = (rights: ReadonlySet<string>) => administering.some((right) => rights.has(right));
  return holds(await heldRights(runner, userId)) || !holds(await grantedRights(runner));
}

/** Rights that somebody holds at all. */
export async function grantedRights(runner: Runner): Promise<ReadonlySet<string>> {
  const { rows } = await run<{ held: string }>(
    runner,
    'select distinct "right" as held from granted_right where voided_at is null',
    [],
  );
  return new Set(rows.map(({ held }) => held));
}
