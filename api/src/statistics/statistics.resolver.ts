import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { mask, scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { DateScalar } from '../app/scalars.ts';
import { isAsked } from '../sheets/selection.ts';
import { type By, cubeFor } from './cubes.ts';
import { foldStatistics } from './fold.ts';
import { addRunningLate, readStatistics } from './read-statistics.ts';
import { ComplaintStatisticType, StatisticsBy, StatisticsYearType } from './statistics.types.ts';
import { statisticsYear } from './year.ts';

const isFirstDay = (day: string) => day.endsWith('-01');

@Resolver()
export class StatisticsResolver {
  @Query(() => [ComplaintStatisticType], {
    description:
      'Figures of complaints by month and by what they have in common, from sums that every change set keeps.',
  })
  async complaintStatistics(
    @Arg('by', () => [StatisticsBy], {
      description: 'The month, one dimension, or DEPARTMENT, CUSTOMER with CATEGORY, DEFECT with FAMILY.',
    })
    by: By[],
    @Arg('from', () => DateScalar, { description: 'From this month on: its first day.' }) from: string,
    @Arg('until', () => DateScalar, { description: 'Before this month: its first day.' }) until: string,
    @Ctx() { database: { pool }, timeZone, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const cube = cubeFor(by.filter((one) => one !== 'MONTH'));
    if (!cube || new Set(by).size < by.length || !isFirstDay(from) || !isFirstDay(until))
      throw new DomainError('BAD_INPUT', { reason: 'by, from, until' });
    // the sums know no reader: who may not see every complaint or column of it counts in the sheet
    if (mask(actor) || scope(actor)('complaints', { param: () => '' })) throw new DomainError('FORBIDDEN');
    await foldStatistics(pool, timeZone);
    const asked = { by, cube, from, until };
    const kept = await readStatistics(pool, asked, isAsked(info, ['amounts']));
    return isAsked(info, ['overdue']) ? addRunningLate(pool, kept, asked) : kept;
  }

  @Query(() => StatisticsYearType, {
    description: 'The year of statistics that runs, as the site says where it starts.',
  })
  statisticsYear(@Ctx() { database, clock, timeZone }: Context) {
    return statisticsYear(database.pool, clock().toZonedDateTimeISO(timeZone).toPlainDate());
  }
}
