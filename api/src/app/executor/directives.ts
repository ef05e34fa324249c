import {
  type DocumentNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

/** Values of an operation's variables, as graphql-js has coerced them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Whether `@skip` and `@include` let a selection take part. */
export function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

/** Variables that directives of the operation, or of any fragment of its document, depend on. */
export function directiveVariables(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const names = new Set<string>();
  const parts = [operation, ...document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)];
  for (const part of parts) {
    visit(part, {
      Directive: (directive) => visit(directive, { Variable: ({ name }) => void names.add(name.value) }) && undefined,
    });
  }
  return [...names];
}
