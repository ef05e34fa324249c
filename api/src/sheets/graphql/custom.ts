import { fieldKinds, type FieldSlot } from '@redress/schema/sheets/fields.ts';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../app/graphql-enum.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../app/scalars.ts';

const kinds = Object.entries(fieldKinds).map(([kind, slot]) => [kind, `The value stands in \`${slot}\`.`]);
const FieldKindEnum = graphqlEnum(
  'CustomFieldKind',
  'What the values of a custom field are.',
  Object.fromEntries(kinds),
);

const slots: Record<FieldSlot, { readonly type: unknown; readonly description: string }> = {
  text: { type: String, description: 'Of a text, long text or code.' },
  number: { type: DecimalScalar, description: 'Of a whole number, decimal, percent (0.05 is 5 %) or money.' },
  date: { type: DateScalar, description: 'Of a date.' },
  dateTime: { type: DateTimeScalar, description: 'Of a moment.' },
  flag: { type: Boolean, description: 'Of a yes or no.' },
  choice: { type: String, description: 'Of a choice: the code of its entry.' },
  reference: { type: ID, description: 'Of a reference: the id of the row.' },
};

/** A field for each slot, all of them optional. */
const addSlots = (prototype: object, typeOf: (slot: FieldSlot) => unknown, more = '') => {
  for (const [slot, { description }] of Object.entries(slots))
    Field(() => typeOf(slot as FieldSlot) as typeof String, { nullable: true, description: description + more })(
      prototype,
      slot,
    );
};

@ObjectType('CustomValue', {
  simpleResolvers: true,
  description: 'What a row holds in a custom field; fields that it leaves empty are not listed.',
})
export class CustomValueType {
  @Field(() => ID, { description: 'The field: a row of `customFields`.' }) field!: string;
  @Field(() => FieldKindEnum, { description: 'Its kind; says which of the slots holds the value.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'Name of the row that a reference stands for.' }) label!:
    string | null;
}
addSlots(CustomValueType.prototype, (slot) => slots[slot].type);

@InputType('CustomValueInput', {
  description: 'A cell of a custom field: its value in the slot of its kind; without one the cell is emptied.',
})
export class CustomValueInput {
  @Field(() => ID, { description: 'The field.' }) field!: string;
}
addSlots(CustomValueInput.prototype, (slot) => (slot === 'reference' ? ID : slots[slot].type));

/** `CustomFilter`: conditions on a custom field, in the slot of its kind. */
export function customFilter(conditions: Record<FieldSlot, unknown>) {
  const input = class {};
  Field(() => ID, { description: 'The field.' })(input.prototype, 'field');
  addSlots(input.prototype, (slot) => conditions[slot]);
  InputType('CustomFilter', { description: 'Conditions on a custom field; all that are given must hold.' })(input);
  return input;
}
