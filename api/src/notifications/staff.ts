import type { Colleague, Holding, Office, Staff } from '../mails/rules/address.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** Everybody in use, with their addresses. */
export async function readStaff(runner: Runner): Promise<Staff> {
  const people = await run<Colleague>(
    runner,
    `select id::text as id, name, account, role, department_id::text as "departmentId", email, language from app_user
     where voided_at is null and is_active order by name, id`,
    [],
  );
  const departments = await run<Office>(
    runner,
    `select id::text as id, code, name, name_en as "nameEn", email from department where voided_at is null and is_active`,
    [],
  );
  const grants = await run<Holding>(
    runner,
    'select "right", role, department_id::text as "departmentId", user_id::text as "userId" from granted_right where voided_at is null',
    [],
  );
  return { people: people.rows, departments: departments.rows, grants: grants.rows };
}
