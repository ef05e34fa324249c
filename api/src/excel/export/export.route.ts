import { Readable } from 'node:stream';
import type { Locale } from '@redress/schema/errors.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { FastifyInstance } from 'fastify';
import { coerceInputValue, type GraphQLInputType, GraphQLList, GraphQLNonNull, type GraphQLSchema } from 'graphql';
import { DomainError } from '../../app/domain-error.ts';
import { localeOf } from '../../app/locale.ts';
import type { Filter } from '../../sheets/filter.ts';
import type { Order } from '../../sheets/order.ts';
import type { ContextOf } from '../import/import.route.ts';
import { exportSheet } from './export-sheet.ts';

interface Asked {
  readonly columns?: string;
  readonly filter?: string;
  readonly search?: string;
  readonly orderBy?: string;
  readonly language?: string;
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /exports/complaints.xlsx?columns=a,b&filter=<json>&search=&orderBy=<json>&language=zh`: the view as a workbook. Filter and
 * order are those of the GraphQL API and are checked by its types.
 */
export function registerExportRoutes(app: FastifyInstance, contextOf: ContextOf, schema: GraphQLSchema): void {
  app.get<{ Params: { file: string }; Querystring: Asked }>('/exports/:file', async (request, reply) => {
    const sheet = sheetOf(request.params.file);
    const context = contextOf(request, reply);
    const { columns, filter, search, orderBy, language } = request.query;
    const { fileName, bytes } = await exportSheet(context, {
      sheet,
      columns: columns ? columnsOf(sheet, columns) : null,
      filter: checked<Filter>(filter, schema.getType(`${sheets[sheet].type}Filter`) as GraphQLInputType),
      orderBy: checked<Order[]>(orderBy, listOf(schema.getType(`${sheets[sheet].type}Order`) as GraphQLInputType)),
      search: search ?? null,
      locale: languageOf(language) ?? context.locale,
    });
    return reply
      .type(type)
      .header(
        'content-disposition',
        `attachment; filename="${sheet}.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      )
      .header('cache-control', 'no-store')
      .send(Readable.from(bytes, { objectMode: false, highWaterMark: 256 * 1024 }));
  });
}

const listOf = (item: GraphQLInputType) => new GraphQLList(new GraphQLNonNull(item));

function sheetOf(file: string): SheetKey {
  const key = /^(\w+)\.xlsx$/.exec(file)?.[1];
  const sheet = sheetKeys.find((one) => one === key);
  if (!sheet) throw new DomainError('NOT_FOUND');
  return sheet;
}

function columnsOf(sheet: SheetKey, text: string): string[] {
  const keys = [...new Set(text.split(',').filter(Boolean))];
  const unknown = keys.filter((key) => !Object.hasOwn(sheets[sheet].columns, key));
  if (unknown.length > 0) throw new DomainError('BAD_INPUT', { reason: `columns: ${unknown.join(', ')}` });
  return keys;
}

function checked<T>(json: string | undefined, inputType: GraphQLInputType): T | null {
  if (!json) return null;
  try {
    return coerceInputValue(JSON.parse(json), inputType, (path, _value, error) => {
      throw new DomainError('BAD_INPUT', { reason: `${path.join('.')}: ${error.message}` });
    }) as T;
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('BAD_INPUT', { reason: 'not JSON' });
  }
}

function languageOf(language: string | undefined): Locale | undefined {
  const locale = localeOf(language);
  if (language && !locale) throw new DomainError('BAD_INPUT', { reason: 'language=zh|en' });
  return locale;
}
