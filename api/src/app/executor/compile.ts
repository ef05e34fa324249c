import {
  type DocumentNode,
  type ExecutionResult,
  getArgumentValues,
  GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Variables } from './directives.ts';
import { type Hoisted, specialise } from './specialise.ts';

/** A compiled operation. */
export interface Compiled {
  /** Everything the query takes from coerced variables; throws a GraphQLError where an argument cannot be given to its field. */
  inputs(variables: Variables): Variables;
  run(context: unknown, inputs: Variables): Promise<ExecutionResult> | ExecutionResult;
}

/** Variables reach the compiled query coerced already, by graphql-js; their type there lets everything through. */
const coerced = new GraphQLScalarType({ name: '_Coerced' });

const define = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } },
});

const withCoerced = (schema: GraphQLSchema): GraphQLSchema =>
  Object.create(schema, {
    getType: { value: (name: string) => (name === coerced.name ? coerced : schema.getType(name)) },
  }) as GraphQLSchema;

/** Compiles an operation for these values of its directives' variables; null where graphql-jit cannot. */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Compiled | null {
  const special = specialise(schema, document, operation, variables);
  if (!special) return null;
  const { selectionSet, hoisted } = special;
  const names = [
    ...(operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
    ...hoisted.flatMap(({ variables: carriers }) => Object.values(carriers)),
  ];
  const compiled = compileQuery(
    withCoerced(schema),
    {
      kind: Kind.DOCUMENT,
      definitions: [{ ...operation, directives: [], variableDefinitions: names.map(define), selectionSet }],
    },
    operation.name?.value,
    { disablingCapturingStackErrors: true },
  );
  if (!isCompiledQuery(compiled)) return null;
  return {
    inputs: (given) => inputsOf(hoisted, given),
    run: (context, inputs) => compiled.query(undefined, context, inputs),
  };
}

function inputsOf(hoisted: readonly Hoisted[], given: Variables): Variables {
  const inputs: Record<string, unknown> = { ...given };
  for (const { field, node, variables } of hoisted) {
    const values = getArgumentValues(field, node, given);
    for (const name in variables) if (name in values) inputs[variables[name]!] = values[name];
  }
  return inputs;
}
