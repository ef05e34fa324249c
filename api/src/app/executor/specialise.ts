import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Variables } from './directives.ts';

/** Arguments of one field: worked out for each request by graphql-js, handed to the compiled query as variables. */
export interface Hoisted {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Variable that carries an argument, by the argument's name. */
  readonly variables: Readonly<Record<string, string>>;
}

/** An operation without fragments, directives and written-out arguments. */
interface Specialised {
  readonly selectionSet: SelectionSetNode;
  readonly hoisted: readonly Hoisted[];
}

/** Larger operations (fragments written out) are not worth compiling. */
const mostFields = 5_000;

/**
 * Writes an operation the way graphql-jit compiles it like graphql-js: `@skip`/`@include` are decided beforehand,
 * fragments are written out where they are spread, and every argument becomes a variable of its own. (Left to itself it
 * forgets conditions of nested fragments, takes a missing variable inside a literal for null, and never ends on input
 * types that contain themselves.) Null where it is better left to graphql-js: introspection, very large operations.
 */
export function specialise(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Specialised | null {
  const writer = new Writer(schema, document, variables);
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const selectionSet = writer.selectionSet(root, operation.selectionSet);
  return writer.isUnfit ? null : { selectionSet, hoisted: writer.hoisted };
}

class Writer {
  readonly hoisted: Hoisted[] = [];
  isUnfit = false;
  private fields = 0;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((node) => [node.name.value, node]));
  }

  selectionSet(parent: GraphQLCompositeType, { selections }: SelectionSetNode): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.flatMap((node) => (this.isUnfit ? [] : this.selection(parent, node))),
    };
  }

  private selection(parent: GraphQLCompositeType, node: SelectionNode): SelectionNode[] {
    if (!isIncluded(node, this.variables)) return [];
    if (node.kind === Kind.FIELD) return [this.field(parent, node)];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
    const { typeCondition, selectionSet } = fragment;
    const type = typeCondition ? this.schema.getType(typeCondition.name.value) : parent;
    const inner = this.selectionSet(type as GraphQLCompositeType, selectionSet);
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inner }];
  }

  private field(parent: GraphQLCompositeType, node: FieldNode): FieldNode {
    this.fields += 1;
    const name = node.name.value;
    const isIntrospection = name.startsWith('__') && name !== '__typename';
    // graphql-jit writes object literals, where `__proto__` is no key
    if (this.fields > mostFields || isIntrospection || node.alias?.value === '__proto__') this.isUnfit = true;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return { ...node, directives: [] };
    const type = getNamedType(field.type);
    return {
      ...node,
      directives: [],
      arguments: this.hoist(field, node),
      selectionSet: node.selectionSet && isCompositeType(type) ? this.selectionSet(type, node.selectionSet) : undefined,
    };
  }

  private hoist(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldNode['arguments'] {
    if (!node.arguments?.length) return [];
    const at = this.hoisted.length;
    const variables = Object.fromEntries(node.arguments.map(({ name }) => [name.value, `_${at}_${name.value}`]));
    this.hoisted.push({ field, node, variables });
    return node.arguments.map((argument) => ({
      ...argument,
      value: {
        kind: Kind.VARIABLE,
        name: { kind: Kind.NAME, value: variables[argument.name.value]! },
        loc: argument.loc,
      },
    }));
  }
}
