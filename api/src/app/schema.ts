import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { SessionResolver } from '../access/session.resolver.ts';
import { CaseResolver } from '../complaints/case.resolver.ts';
import { ClockResolver } from '../complaints/clock.resolver.ts';
import { ChaseResolver } from '../chasing/chase.resolver.ts';
import { ClaimResolver } from '../claims/claim.resolver.ts';
import { IntakeResolver } from '../intake/intake.resolver.ts';
import { WorkResolver } from '../work/work.resolver.ts';
import { TimelineResolver } from '../timeline/timeline.resolver.ts';
import { MailResolver } from '../mails/mail.resolver.ts';
import { JobResolver } from '../jobs/job.resolver.ts';
import { CrisisResolver } from '../complaints/crisis.resolver.ts';
import { ReturnResolver } from '../returns/return.resolver.ts';
import { PolicyResolver } from '../policies/policy.resolver.ts';
import { ChangesResolver } from '../changes/graphql/changes.resolver.ts';
import { RowChangedResolver } from '../notifications/row-changed.resolver.ts';
import { ReviewResolver } from '../reviews/review.resolver.ts';
import { StatisticsResolver } from '../statistics/statistics.resolver.ts';
import { answerDirectly } from '../sheets/graphql/resolver.ts';
import { sheetResolvers } from '../sheets/resolvers.ts';

type Resolvers = NonEmptyArray<new () => object>;

const resolvers = (): Resolvers => [
  SessionResolver,
  ChangesResolver,
  RowChangedResolver,
  ClockResolver,
  CaseResolver,
  PolicyResolver,
  ClaimResolver,
  ReturnResolver,
  CrisisResolver,
  JobResolver,
  StatisticsResolver,
  ReviewResolver,
  MailResolver,
  ChaseResolver,
  TimelineResolver,
  WorkResolver,
  IntakeResolver,
  ...sheetResolvers,
];

// type-graphql insists on one, though every subscription here brings its own source
const pubSub: PubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('a subscription without a source');
  },
};

let built: GraphQLSchema | undefined;

/**
 * The staff's schema. Without global middleware and without per-field guards: one of either nearly doubles what a page
 * costs. Built once, since type-graphql collects its decorators once.
 */
export const createSchema = (): GraphQLSchema => (built ??= buildSchema());

function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: resolvers(), validate: false, pubSub });
  answerDirectly(schema, sheetKeys);
  return schema;
}

/** The schema as text, in alphabetical order: what `schema/schema.graphql` holds. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
