import type { KindContext } from '@redress/schema/kinds/kind.ts';
import type { Context } from '../../app/context.ts';

/** What reading and showing cells depends on, of a request. */
export const kindContext = ({ locale, timeZone, clock }: Context): KindContext => ({
  locale,
  timeZone,
  today: clock().toZonedDateTimeISO(timeZone).toPlainDate().toString(),
});
