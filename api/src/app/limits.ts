import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTVisitor,
  GraphQLError,
  type ListValueNode,
  type ObjectValueNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What one request may cost at most. */
export const limits = {
  /** Fields within fields. */
  depth: 12,
  aliases: 60,
  tokens: 4_000,
  /** A change of 10,000 rows with the values it starts from. */
  bodyBytes: 32 * 1024 * 1024,
  /** Somebody who is not signed in can only sign in. */
  anonymousBodyBytes: 8 * 1024,
  /** Answers up to this size travel as they are: a few packets, and most answers by far. */
  uncompressedBytes: 16 * 1024,
  /** Braces and brackets within each other in a JSON body, and in a value that is written into an operation. */
  valueDepth: 32,
  requestMilliseconds: 60_000,
  socketPayloadBytes: 64 * 1024,
  subscriptionsPerSocket: 20,
  socketsPerUser: 30,
} as const;

// By themselves these rules throw out of the validation, which is answered as a fault of the server.
const asValidationError = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** What is written into an operation may nest as deep as what travels in variables. */
function maxValueDepthRule(context: ValidationContext): ASTVisitor {
  let depth = 0;
  const enter = (node: ListValueNode | ObjectValueNode) => {
    depth += 1;
    if (depth <= limits.valueDepth) return undefined;
    depth -= 1; // what is skipped is not left
    context.reportError(new GraphQLError(`A value is nested deeper than ${limits.valueDepth}.`, { nodes: node }));
    return false;
  };
  const leave = () => void (depth -= 1);
  return { ListValue: { enter, leave }, ObjectValue: { enter, leave } };
}

/** Validation rules beside those of the specification. */
export const validationRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...asValidationError }),
  maxAliasesRule({ n: limits.aliases, ...asValidationError }),
  maxValueDepthRule,
] as ValidationRule[];

/** Tokens are counted by graphql's own parser. */
export const parseOptions = { maxTokens: limits.tokens } as const;
