import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.ts';
import { DateScalar } from '../app/scalars.ts';
import { type Load, onTime } from '../policies/rules/replay.ts';
import { JobType } from './job.types.ts';
import { type JobRow, readJob } from './job.store.ts';
import { beginReplay } from './replays.ts';

@Resolver()
export class JobResolver {
  @Query(() => JobType, { nullable: true, description: 'A job and how far it has come.' })
  async job(@Arg('id', () => ID, { description: 'The job.' }) id: string, @Ctx() { database }: Context) {
    const job = await readJob(database.pool, id);
    return job && present(job);
  }

  @Mutation(() => ID, {
    description:
      'Runs a version of a policy over the past complaints of that policy, in the background; gives the job. Nothing is written to them.',
  })
  replayPolicy(
    @Arg('id', () => ID, { description: 'The version, a draft for example.' }) id: string,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Received from this day on.' }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Received up to this day.' }) to: string | null,
    @Ctx() context: Context,
  ) {
    return beginReplay(id, from ?? null, to ?? null, context);
  }
}

const present = ({ kind, result, ...job }: JobRow): object => {
  const replay = kind === 'REPLAY' && result ? (result as { complaints: number; actual: Load; replayed: Load }) : null;
  return {
    ...job,
    kind,
    replay: replay && { ...replay, actual: presentLoad(replay.actual), replayed: presentLoad(replay.replayed) },
  };
};

const presentLoad = ({ milestones, ...load }: Load) => ({
  ...load,
  milestones: Object.entries(milestones).map(([milestone, fared]) => ({ milestone, ...fared, onTime: onTime(fared) })),
});
