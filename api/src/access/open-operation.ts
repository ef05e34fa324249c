import { type DefinitionNode, Kind, OperationTypeNode, parse, type SelectionNode } from 'graphql';
import { parseOptions } from '../app/limits.ts';

/**
 * Whether a document is one that somebody who is not signed in may send: a single `signIn`, and `__typename`. Decided on
 * the document alone, before it is validated, so that nothing can be learned from the answer.
 */
export function isOpenOperation(source: unknown): boolean {
  if (typeof source !== 'string') return false;
  try {
    const { definitions } = parse(source, { ...parseOptions, noLocation: true });
    return definitions.length === 1 && isOpenDefinition(definitions[0]!);
  } catch {
    return false;
  }
}

function isOpenDefinition(node: DefinitionNode): boolean {
  if (node.kind !== Kind.OPERATION_DEFINITION || node.operation === OperationTypeNode.SUBSCRIPTION) return false;
  const names = node.selectionSet.selections.map(nameOf);
  const isSignIn = (name: string | null) => name === 'signIn' && node.operation === OperationTypeNode.MUTATION;
  // one password a request: each is counted, but each also costs a tenth of a second
  return names.every((name) => name === '__typename' || isSignIn(name)) && names.filter(isSignIn).length <= 1;
}

const nameOf = (node: SelectionNode) => (node.kind === Kind.FIELD ? node.name.value : null);
