import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Complaint } from './complaint.entity.ts';

/** The complainant's contact: personal data, apart from the complaint (R13, R190). */
@Entity({ tableName: 'complaint_contact' })
export class ComplaintContact {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Complaint, {
    mapToPk: true,
    index: true,
    fieldName: 'complaint_id',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  complaintId!: string;
  @Property({ type: 'integer', default: 1 }) position!: number;
  @Property({ type: 'string', columnType: 'text', nullable: true }) name!: string | null;
  @Property({ type: 'string', columnType: 'text', nullable: true }) phone!: string | null;
  @Property({ type: 'string', columnType: 'text', nullable: true }) address!: string | null;
  @Property({ type: 'string', columnType: 'timestamptz', defaultRaw: 'now()' }) createdAt!: string;
  @Property({ type: 'string', columnType: 'timestamptz', defaultRaw: 'now()' }) updatedAt!: string;
  @Property({ type: 'string', columnType: 'timestamptz', nullable: true }) voidedAt!: string | null;
}
