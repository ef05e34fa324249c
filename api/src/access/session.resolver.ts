import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../app/request-context.ts';
import { rowOf } from '../sheets/graphql/page.ts';
import { User } from '../users/user.entity.ts';
import { administers } from './held-rights.ts';
import { SessionView } from './session.type.ts';
import { endSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

const sessionOf = ({ actor, timeZone, clock, locale }: RequestContext): SessionView => ({
  userId: actor.id,
  timeZone,
  today: clock().toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  language: locale,
});

@Resolver(() => SessionView)
export class SessionResolver {
  @Query(() => SessionView, { description: 'Who is signed in.' })
  session(@Ctx() context: RequestContext): SessionView {
    return sessionOf(context);
  }

  @Mutation(() => SessionView, {
    description: 'Signs in with account and password; the answer sets the session’s cookie.',
  })
  async signIn(
    @Arg('account', () => String, { description: 'The account name, whatever its case.' }) account: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionView> {
    const { database, door, clock } = context;
    const { token, actor } = await signIn(database.pool, { account, password, address: door.address, now: clock() });
    if (door.token) await endSession(database.pool, door.token);
    door.give(token);
    context.actor = actor;
    return sessionOf(context);
  }

  @Mutation(() => Boolean, { description: 'Signs out: the session is over, its cookie is taken away.' })
  async signOut(@Ctx() { database, door }: RequestContext): Promise<boolean> {
    if (door.token) await endSession(database.pool, door.token);
    door.give(null);
    return true;
  }

  @FieldResolver(() => Boolean, { description: 'Whether he may write the sheets of settings.' })
  administers(@Root() { userId }: SessionView, @Ctx() { database }: RequestContext): Promise<boolean> {
    return administers(database.pool, userId);
  }

  @FieldResolver(() => User, { description: 'The user who is signed in.' })
  user(@Root() { userId }: SessionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return rowOf('users', userId, context, info);
  }
}
