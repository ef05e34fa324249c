import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../users/user.entity.ts';
import type { JobState } from './job.store.ts';

/** Work that goes on behind the back of whoever asked for it: how far it has come, and where it goes on after a crash. */
@Entity({ tableName: 'background_job' })
export class Job {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'string', columnType: 'text' }) kind!: string;
  @ManyToOne(() => User, {
    mapToPk: true,
    index: true,
    fieldName: 'actor_id',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  actorId!: string;
  @Property({ type: 'string', columnType: 'text', default: 'RUNNING' }) state!: JobState;
  @Property({ type: 'integer', default: 0 }) checked!: number;
  @Property({ type: 'integer', nullable: true }) total!: number | null;
  /** Cursor of the last row that is done with. */
  @Property({ type: 'string', columnType: 'text', nullable: true }) cursor!: string | null;
  @Property({ type: 'json', columnType: 'jsonb', defaultRaw: `'{}'` }) arguments!: Record<string, unknown>;
  @Property({ type: 'json', columnType: 'jsonb', nullable: true }) result!: unknown;
  @Property({ type: 'string', columnType: 'text', nullable: true }) error!: string | null;
  @Property({ type: 'string', columnType: 'timestamptz', defaultRaw: 'now()' }) startedAt!: string;
  /** Its process is alive while this moves. */
  @Property({ type: 'string', columnType: 'timestamptz', defaultRaw: 'now()' }) updatedAt!: string;
  @Property({ type: 'string', columnType: 'timestamptz', nullable: true }) finishedAt!: string | null;
}
