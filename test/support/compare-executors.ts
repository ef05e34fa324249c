import { compile } from '@redress/api/app/executor/compile.ts';
import { Executor, type Operation } from '@redress/api/app/executor/executor.ts';
import { getVariableValues, OperationTypeNode } from 'graphql';
import { afterAll, afterEach, expect } from 'vitest';
import { outcome } from './executors.ts';

// Every query that any test sends runs through both executors, and must be answered alike; every mutation must compile.
const differences: unknown[] = [];
const { run } = Executor.prototype;

Executor.prototype.run = async function (this: Executor, request: Operation) {
  if (request.operation.operation === OperationTypeNode.QUERY) return compared(this, request);
  const schema = this['schema'];
  const { document, operation, variables = {} } = request;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced && !compile(schema, document, operation, coerced))
    differences.push({ uncompiled: operation.loc?.source.body });
  return run.call(this, request);
};

async function compared(executor: Executor, request: Operation) {
  // the first run only remembers the operation; others may change rows between two runs
  for (let attempt = 0; ; attempt += 1) {
    await run.call(executor, request);
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
