import { compile } from '@redress/api/app/executor/compile.ts';
import { Executor, type Operation } from '@redress/api/app/executor/executor.ts';
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { afterAll, afterEach, expect } from 'vitest';
import { outcome } from './executors.ts';

// Every query that any test sends runs through both executors, and must be answered alike; every mutation must compile.
const differences: unknown[] = [];
/** Mutations that are known to compile. */
const compiles = new WeakSet<OperationDefinitionNode>();
const { run } = Executor.prototype;

Executor.prototype.run = async function (this: Executor, request: Operation) {
  if (request.operation.operation === OperationTypeNode.QUERY) return compared(this, request);
  if (!compiles.has(request.operation)) requireCompiled(this['schema'], request);
  return run.call(this, request);
};

function requireCompiled(schema: GraphQLSchema, { document, operation, variables = {} }: Operation) {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return;
  if (compile(schema, document, operation, coerced)) compiles.add(operation);
  else differences.push({ uncompiled: operation.loc?.source.body });
}

async function compared(executor: Executor, request: Operation) {
  // the first run of an operation only remembers it
  if (!executor['known'].has(request.operation)) await run.call(executor, request);
  // others may change rows between two runs
  for (let attempt = 0; ; attempt += 1) {
    const [compiled, reference] = [await run.call(executor, request), await executor.interpret(request)];
    const pair = { compiled: outcome(compiled), reference: outcome(reference) };
    if (JSON.stringify(pair.compiled) === JSON.stringify(pair.reference)) return compiled;
    if (attempt === 5) {
      differences.push({ query: request.operation.loc?.source.body, ...pair });
      return compiled;
    }
  }
}

afterEach(() => {
  expect(differences.splice(0)).toEqual([]);
});
// the next file of this worker has the same API, and comes with this file anew
afterAll(() => {
  Executor.prototype.run = run;
});
