import { Property } from '@mikro-orm/decorators/legacy';
import { users } from '@redress/schema/sheets/users.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(users);

@concept(users)
export class User extends Row implements RowOf<typeof users> {
  @cell() name!: string;
  @cell() account!: string | null;
  @cell() departmentId!: string | null;
  @cell() role!: string | null;
  @cell() email!: string | null;
  @cell() language!: string | null;
  @cell() isActive!: boolean;

  /** argon2id; null for people who are known by name only. */
  @Property({ type: 'string', columnType: 'text', nullable: true, hidden: true, lazy: true }) passwordHash!:
    string | null;
}
