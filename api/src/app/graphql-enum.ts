import { registerEnumType } from 'type-graphql';

/** Registers an enum: what each value means, by the value. A value is the same word on the server and on the wire. */
export function graphqlEnum<const Meanings extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  meanings: Meanings,
): { readonly [Value in keyof Meanings]: Value } {
  const values = Object.keys(meanings).map((value) => [value, value]);
  const described = Object.entries(meanings).map(([value, meaning]) => [value, { description: meaning }]);
  const made = Object.fromEntries(values) as { readonly [Value in keyof Meanings]: Value };
  registerEnumType(made, { name, description, valuesConfig: Object.fromEntries(described) });
  return made;
}
