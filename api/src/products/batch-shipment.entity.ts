import { batchShipments } from '@redress/schema/sheets/batch-shipments.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(batchShipments);

@concept(batchShipments)
export class BatchShipment extends Row implements RowOf<typeof batchShipments> {
  @cell() batchId!: string;
  @cell() shipmentNo!: string;
  @cell() customerId!: string | null;
  @cell() region!: string | null;
  @cell() shippedOn!: string | null;
  @cell() quantity!: string | null;
  @cell() unit!: string | null;
  @cell() note!: string | null;
}
