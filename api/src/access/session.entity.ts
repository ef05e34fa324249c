import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../users/user.entity.ts';

/** A signed-in browser. The token itself is known to the browser only. */
@Entity({ tableName: 'session' })
export class Session {
  /** sha256 of the token. */
  @PrimaryKey({ type: 'blob', columnType: 'bytea' }) tokenHash!: Buffer;
  @ManyToOne(() => User, {
    mapToPk: true,
    fieldName: 'user_id',
    index: true,
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  userId!: string;
  @Property({ type: 'string', columnType: 'timestamptz' }) createdAt!: string;
  @Index() @Property({ type: 'string', columnType: 'timestamptz' }) expiresAt!: string;
  /** Moves at most once an hour. */
  @Property({ type: 'string', columnType: 'timestamptz' }) lastSeenAt!: string;
}
