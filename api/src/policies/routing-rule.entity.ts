import { routingRules } from '@redress/schema/sheets/routing-rules.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(routingRules);

@concept(routingRules)
export class RoutingRule extends Row implements RowOf<typeof routingRules> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() occasion!: string;
  @cell() departmentId!: string | null;
  @cell() right!: string | null;
  @cell() email!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
