import { type DocumentNode, type ExecutionResult, Kind, type OperationDefinitionNode } from 'graphql';

/** The only operation of a document. */
export const operationOf = (document: DocumentNode): OperationDefinitionNode =>
  document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;

/**
 * What two executors must agree on: the data to the last key and its order, and the errors. Errors have no order in the
 * specification, and below a field that an error has made null a server may report any of the further ones.
 */
export function outcome({ data, errors }: ExecutionResult) {
  return {
    json: JSON.stringify(data),
    errors: (errors ?? []).map(({ message, path, locations }) => ({ message, path, locations })).toSorted(byPath),
  };
}

const byPath = (a: { path?: unknown }, b: { path?: unknown }) =>
  JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1;
