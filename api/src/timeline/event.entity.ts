import { Property } from '@mikro-orm/decorators/legacy';
import { events } from '@redress/schema/sheets/events.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { Field, ID } from 'type-graphql';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(events);

@concept(events)
export class Event extends Row implements RowOf<typeof events> {
  // written with the complaint itself: a foreign key would look for it once more with every change
  @Field(() => ID, { nullable: true, description: '客诉编号 Complaint No.' })
  @Property({ type: 'string', columnType: 'uuid', nullable: true, index: true })
  complaintId!: string | null;
  @cell() at!: string;
  @cell() type!: string;
  @cell() fact!: string | null;
  @cell() happenedOn!: string | null;
  @cell() happenedAt!: string | null;
  @cell() correctedOn!: string | null;
  @cell() correctedAt!: string | null;
  @cell() fromState!: string | null;
  @cell() state!: string | null;
  @cell() milestone!: string | null;
  @cell() rule!: string | null;
  @cell() dueOn!: string | null;
  @cell() dueAt!: string | null;
  @cell() stage!: string | null;
  @cell() answer!: string | null;
  @cell() reason!: string | null;
  @cell() actorId!: string | null;
  @cell() note!: string | null;
  @cell() sheet!: string;
  @cell() rowId!: string | null;
}
