import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { localeOf } from '../app/locale.ts';
import { readReview } from './review.store.ts';
import { reviewWorkbook } from './review-workbook.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /reviews/2026-10.xlsx?language=en`: a monthly review as a workbook, a sheet for the figures and one a table of names. */
export function registerReviewRoutes(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context,
): void {
  app.get<{ Params: { file: string }; Querystring: { language?: string } }>(
    '/reviews/:file',
    async (request, reply) => {
      const [, month] = /^([^.]+)\.xlsx$/.exec(request.params.file) ?? [];
      if (!month) throw new DomainError('NOT_FOUND');
      const context = contextOf(request, reply);
      const locale = localeOf(request.query.language) ?? context.locale;
      const review = await readReview(context, month, locale);
      return reply
        .header('cache-control', 'no-store')
        .type(xlsx)
        .header('content-disposition', `attachment; filename="review.${month}.${locale}.xlsx"`)
        .send(await reviewWorkbook(review));
    },
  );
}
