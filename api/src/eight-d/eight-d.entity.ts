import { eightDs } from '@redress/schema/sheets/eight-ds.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(eightDs);

@concept(eightDs)
export class EightD extends Row implements RowOf<typeof eightDs> {
  @cell() number!: string;
  @cell() complaintId!: string;
  @cell() position!: number | null;
  @cell() partOfId!: string | null;
  @cell() supplier!: string | null;
  @cell() failureMode!: string | null;
  @cell() location!: string | null;
  @cell() openedOn!: string | null;
  @cell() dueOn!: string | null;
  @cell() ownerId!: string | null;
  @cell() symptom!: string | null;
  @cell() symptomEn!: string | null;
  @cell() emergency!: string | null;
  @cell() emergencyEn!: string | null;
  @cell() what!: string | null;
  @cell() whatEn!: string | null;
  @cell() why!: string | null;
  @cell() whyEn!: string | null;
  @cell() where!: string | null;
  @cell() whereEn!: string | null;
  @cell() when!: string | null;
  @cell() whenEn!: string | null;
  @cell() who!: string | null;
  @cell() whoEn!: string | null;
  @cell() how!: string | null;
  @cell() howEn!: string | null;
  @cell() howMany!: string | null;
  @cell() firstSeenOn!: string | null;
  @cell() isRepeat!: boolean;
  @cell() containmentEffect!: string | null;
  @cell() containmentEffectEn!: string | null;
  @cell() cleanPoint!: string | null;
  @cell() removedOn!: string | null;
  @cell() choice!: string | null;
  @cell() choiceEn!: string | null;
  @cell() sideEffects!: string | null;
  @cell() sideEffectsEn!: string | null;
  @cell() lessons!: string | null;
  @cell() lessonsEn!: string | null;
  @cell() evaluation!: string | null;
  @cell() evaluationEn!: string | null;
  @cell() thanks!: string | null;
  @cell() thanksEn!: string | null;
  @cell() preparedById!: string | null;
  @cell() preparedOn!: string | null;
  @cell() reviewedById!: string | null;
  @cell() reviewedOn!: string | null;
  @cell() approvedById!: string | null;
  @cell() approvedOn!: string | null;
}
