import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { compile, type Compiled } from './compile.ts';
import { directiveVariables, type Variables } from './directives.ts';
import { plainVariables } from './variables.ts';

/** A validated operation with what it is run on. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: unknown;
}

/** What is known about an operation: the compiled query by the values of its directives' variables. */
interface Known {
  readonly switches: readonly string[];
  readonly variants: Map<string, Compiled | null>;
}

const mostOperations = 300;
const mostVariants = 16;

/**
 * Runs validated operations: the first time with graphql-js, from the second time on compiled by graphql-jit. What it
 * cannot compile stays with graphql-js. Compiled queries are kept by operation, the least recently used leave first.
 */
export class Executor {
  private readonly known = new Map<OperationDefinitionNode, Known>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Never rejects: what a resolver throws stands in `errors`, unformatted. Without `data`, the request itself was wrong. */
  run(request: Operation): Promise<ExecutionResult> | ExecutionResult {
    const { document, operation, variables, context } = request;
    const known = this.recall(document, operation);
    if (!known) return this.interpret(request);
    const { coerced, errors } = this.coerce(operation, variables ?? {});
    if (!coerced) return { errors };
    const compiled = this.variant(known, document, operation, coerced);
    const inputs = compiled && inputsOf(compiled, coerced);
    if (!inputs) return this.interpret(request);
    const result = compiled.run(context, inputs);
    return result instanceof Promise
      ? result.then((settled) => this.confirm(request, settled))
      : this.confirm(request, result);
  }

  private coerce(operation: OperationDefinitionNode, variables: Variables) {
    const coerced = plainVariables(this.schema, operation, variables);
    if (coerced) return { coerced };
    return getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
  }

  /** graphql-jit words errors differently and miscounts lists with rejected items: an answer with errors to a query is graphql-js's. */
  private confirm(request: Operation, result: ExecutionResult) {
    const isFinal = !result.errors || request.operation.operation !== OperationTypeNode.QUERY;
    return isFinal ? result : this.interpret(request);
  }

  /** Whether the operation runs compiled, with these variables. */
  isCompiled({ operation, variables = {} }: Operation): boolean {
    const known = this.known.get(operation);
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    return Boolean(known && (!coerced || known.variants.get(variantKey(known, coerced))));
  }

  /** With graphql-js. */
  interpret({ document, operation, variables, context }: Operation): Promise<ExecutionResult> | ExecutionResult {
    return execute({
      schema: this.schema,
      document,
      operationName: operation.name?.value,
      variableValues: variables,
      contextValue: context,
    });
  }

  /** What is known about the operation, null when it is met for the first time. */
  private recall(document: DocumentNode, operation: OperationDefinitionNode): Known | null {
    const known = this.known.get(operation);
    this.known.delete(operation);
    this.known.set(operation, known ?? { switches: directiveVariables(document, operation), variants: new Map() });
    if (this.known.size > mostOperations) this.known.delete(this.known.keys().next().value!);
    return known ?? null;
  }

  private variant(known: Known, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) {
    const { variants } = known;
    const key = variantKey(known, variables);
    const found = variants.get(key);
    if (found !== undefined || variants.size >= mostVariants) return found ?? null;
    const compiled = compile(this.schema, document, operation, variables);
    variants.set(key, compiled);
    return compiled;
  }
}

const variantKey = ({ switches }: Known, variables: Variables) =>
  switches.map((name) => (variables[name] === true ? '1' : '0')).join('');

/** What the compiled query takes; null where an argument cannot be given: graphql-js then says which and where. */
function inputsOf(compiled: Compiled, variables: Variables): Variables | null {
  try {
    return compiled.inputs(variables);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
