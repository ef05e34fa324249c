import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How often somebody failed to sign in, by account, by network address and by both. */
@Entity({ tableName: 'sign_in_attempt' })
export class SignInAttempt {
  /** `account:li.na`, `address:10.1.2.3` or `account at address:10.1.2.3 li.na`. */
  @PrimaryKey({ type: 'string', columnType: 'text' }) subject!: string;
  @Property({ type: 'integer' }) count!: number;
  /** When the count starts again from nothing. */
  @Index() @Property({ type: 'string', columnType: 'timestamptz' }) resetsAt!: string;
}
