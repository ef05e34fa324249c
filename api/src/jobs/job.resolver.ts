import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor, Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import type { RequestContext } from '../app/request-context.ts';
import { DateScalar } from '../app/scalars.ts';
import { isId } from '../changes/new-id.ts';
import { policyBook } from '../policies/policy-book.ts';
import { type Load, onTime } from '../policies/rules/replay.ts';
import { JobType } from './job.types.ts';
import { cancelJob, type JobRow, readJobs } from './job.store.ts';

const most = 100;

@Resolver()
export class JobResolver {
  @Query(() => [JobType], { description: 'Work in the background, the newest first: what waits, runs, and is over.' })
  async jobs(
    @Arg('limit', () => Int, { defaultValue: 30, description: `How many, ${most} at most.` }) limit: number,
    @Ctx() { database, actor }: Context,
  ) {
    return (await readJobs(database.pool, Math.max(1, Math.min(limit, most)))).map((job) => present(job, actor));
  }

  @Query(() => JobType, { nullable: true, description: 'A job and how far it has come.' })
  async job(@Arg('id', () => ID, { description: 'The job.' }) id: string, @Ctx() { database, actor }: Context) {
    const [job] = isId(id) ? await readJobs(database.pool, 1, id) : [];
    return job ? present(job, actor) : null;
  }

  @Mutation(() => ID, {
    description:
      'Runs a version of a policy over the past complaints of that policy, in the background; gives the job. Nothing is written to them.',
  })
  async replayPolicy(
    @Arg('id', () => ID, { description: 'The version, a draft for example.' }) id: string,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Received from this day on.' }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Received up to this day.' }) to: string | null,
    @Ctx() { database: { pool }, actor, jobs }: RequestContext,
  ) {
    if (!(await policyBook(pool, pool)).policies.has(id)) throw new DomainError('NOT_FOUND');
    return jobs.begin('REPLAY', actor, { policyId: id, from: from ?? null, to: to ?? null });
  }

  @Mutation(() => ID, {
    description:
      'Counts every open clock again by the calendars as they stand, in the background; gives the job. A missed one stays missed. A calendar’s edit does so by itself.',
  })
  recountClocks(@Ctx() { actor, jobs }: RequestContext) {
    return jobs.begin('RECOUNT', actor, {});
  }

  @Mutation(() => JobType, {
    description:
      'Stops a job where it stands: for who began it, and administrators. What it has written stays; counted again, the rest follows.',
  })
  async cancelJob(@Arg('id', () => ID, { description: 'The job.' }) id: string, @Ctx() context: Context) {
    const { pool } = context.database;
    const [job] = isId(id) ? await readJobs(pool, 1, id) : [];
    if (!job) throw new DomainError('NOT_FOUND');
    if (!mayCancel(job, context.actor)) throw new DomainError('FORBIDDEN');
    await cancelJob(pool, id);
    return present((await readJobs(pool, 1, id))[0]!, context.actor);
  }
}

const mayCancel = ({ actorId }: JobRow, { id, role }: Actor) => actorId === id || role === 'ADMIN';

const isOpen = ({ state }: JobRow) => state === 'WAITING' || state === 'RUNNING';

function present(job: JobRow, actor: Actor): object {
  const { kind, result, arguments: given, actorName } = job;
  const replay = kind === 'REPLAY' && result ? (result as { complaints: number; actual: Load; replayed: Load }) : null;
  return {
    ...job,
    by: actorName,
    from: given['from'] ?? null,
    to: given['to'] ?? null,
    isCancellable: isOpen(job) && mayCancel(job, actor),
    changed: kind === 'RECOUNT' ? ((result as { changed: number } | null)?.changed ?? null) : null,
    replay: replay && { ...replay, actual: presentLoad(replay.actual), replayed: presentLoad(replay.replayed) },
  };
}

const presentLoad = ({ milestones, freeMoney, referredMoney, ...load }: Load) => ({
  ...load,
  milestones: Object.entries(milestones).map(([milestone, fared]) => ({ milestone, ...fared, onTime: onTime(fared) })),
  freeMoney: presentMoney(freeMoney),
  referredMoney: presentMoney(referredMoney),
});

const presentMoney = (money: Load['freeMoney']) =>
  Object.entries(money).map(([currency, amount]) => ({ currency, amount }));
