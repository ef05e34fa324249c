import '@fastify/multipart';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { isId } from '../../changes/new-id.ts';
import { readMapping } from '../../import-templates/rules/mapping-text.ts';
import type { Contents } from '../../files/contents.store.ts';
import { isSheet } from '../export/asked.ts';
import { sendExport } from '../export/export.route.ts';
import { limits } from '../reader/limits.ts';
import type { Mapping } from '../reader/mapping.ts';
import { FileRefused } from '../reader/refusal.ts';
import { resultFile } from '../result/result-file.ts';
import { answerOf, appliedAnswer } from './answer.ts';
import { applyImport, type ApplyOptions } from './apply.ts';
import { type Decision, decisions } from './chosen.ts';
import { fileOfJob, findJob } from './job.ts';
import { kindContext } from './kind-context.ts';
import { openMapped, take } from './mapped-table.ts';
import { missingColumns, previewImport } from './preview.ts';
import { withField } from './propose.ts';
import { type RowKind, rowKinds } from './stored-rows.ts';

export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

const megabytes = limits.uploadBytes / 1024 / 1024;

/**
 * `POST /imports?sheet=complaints` takes a file (multipart, with `mapping` before it where its columns were mapped, `sheetName`
 * where a
 * sheet of several was chosen, `headerRow` where the header is in another row than it seems) and answers a preview; `POST /imports/columns` only what its columns are taken for; `GET /imports/:id?kind=conflicts&offset=100`
 * gives it again; `GET /imports/:id/result` the user's own file with its marks; `POST /imports/:id/apply` with what was decided writes it.
 */
export function registerImportRoutes(app: FastifyInstance, contextOf: ContextOf, contents: Contents): void {
  app.post<{ Querystring: { sheet?: string } }>(
    '/imports',
    { bodyLimit: limits.uploadBytes * 2 },
    async (request, reply) => {
      const sheet = sheetOf(request.query.sheet);
      const upload = { sheet, ...(await fileOf(request)) };
      const context = contextOf(request, reply);
      return answerOf(await previewImport(context, upload, contents).catch(refuse(request)), context);
    },
  );

  app.post<{ Querystring: { sheet?: string } }>(
    '/imports/columns',
    { bodyLimit: limits.uploadBytes * 2 },
    async (request, reply) => {
      const sheet = sheetOf(request.query.sheet);
      const upload = { sheet, ...(await fileOf(request)) };
      const context = contextOf(request, reply);
      const mapped = await openMapped(context, { ...upload, isAsked: true }).catch(refuse(request));
      await using _ = mapped.file;
      const taken = await take(mapped).catch(refuse(request));
      const { table, template, constants } = taken;
      const proposals = taken.proposals.map((one) => withField(one, mapped.columns, kindContext(context)));
      const missing = missingColumns(sheets[sheet], taken, context.locale);
      const targets = mapped.targets.map(({ key, names: [zh, en], kind, choices }) => ({ key, zh, en, kind, choices }));
      return {
        sheetName: table.sheet,
        headerRow: table.headerRow,
        lists: table.lists,
        mapping: { columns: proposals, constants },
        template,
        missing,
        targets,
      };
    },
  );

  app.get<{ Params: { id: string }; Querystring: { kind?: string; offset?: string; limit?: string } }>(
    '/imports/:id',
    async (request, reply) => {
      const context = contextOf(request, reply);
      const { kind, offset, limit } = request.query;
      return answerOf(await jobOf(context, request.params.id), context, {
        kind: kindOf(kind),
        offset: countOf(offset, 0),
        limit: countOf(limit, 100),
      });
    },
  );

  app.get<{ Params: { id: string } }>('/imports/:id/result', async (request, reply) => {
    const context = contextOf(request, reply);
    const job = await jobOf(context, request.params.id);
    const file = await fileOfJob(context.database.pool, job.id);
    if (!file) throw new DomainError('NOT_FOUND');
    const bytes = await resultFile(context, job, file);
    const fileName = job.fileName.replace(/\.xlsm$/i, '.xlsx');
    const mediaType = fileName.endsWith('.xlsx')
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8';
    return sendExport(reply, { fileName, mediaType, bytes }, 'result');
  });

  app.post<{ Params: { id: string }; Body: unknown }>('/imports/:id/apply', async (request, reply) => {
    const context = contextOf(request, reply);
    const job = await jobOf(context, request.params.id);
    return appliedAnswer(await applyImport(context, contents, job.id, optionsOf(request.body)), job, context);
  });
}

async function fileOf(request: FastifyRequest) {
  const file = await request.file({ limits: { fileSize: limits.uploadBytes, files: 1, fields: 10 } });
  if (!file) throw new DomainError('BAD_INPUT', { reason: 'no file' });
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? new DomainError('FILE_TOO_LARGE', { max: megabytes }) : error;
  });
  return {
    bytes,
    fileName: file.filename,
    mapping: mappingOf(file.fields['mapping']),
    sheetName: textOf(file.fields['sheetName']),
    headerRow: Number(textOf(file.fields['headerRow'])) || undefined,
  };
}

const textOf = (field: unknown) => (field ? String((field as { value?: unknown }).value) || undefined : undefined);

function mappingOf(field: unknown): Mapping | undefined {
  if (!field) return undefined;
  const mapping = readMapping(String((field as { value?: unknown }).value));
  if (!mapping) throw new DomainError('MAPPING_UNREADABLE');
  return mapping;
}

function sheetOf(key: string | undefined): SheetKey {
  if (!isSheet(key)) throw new DomainError('SHEET_UNKNOWN', { text: key ?? '' });
  return key;
}

const kindOf = (text = 'touched'): RowKind => {
  const kind = rowKinds.find((one) => one === text);
  if (!kind) throw new DomainError('BAD_INPUT', { reason: `kind=${rowKinds.join('|')}` });
  return kind;
};

const countOf = (text: string | undefined, standard: number) => {
  const count = Number(text ?? standard);
  return Number.isInteger(count) && count >= 0 && count <= 1_000 ? count : standard;
};

async function jobOf(context: Context, id: string) {
  const job = await findJob(context.database.pool, id, context.actor.id);
  if (!job) throw new DomainError('IMPORT_NOT_FOUND');
  return job;
}

const optionsShape =
  '{ createMissing: [sheet], onlyValidRows: boolean, open: KEEP|FILE, cells: { "<id> <column>": KEEP|FILE }, departmentId: id }';

function optionsOf(body: unknown): ApplyOptions {
  const asked = (body ?? {}) as Record<string, unknown>;
  const { createMissing = [], onlyValidRows = false, open = 'KEEP', cells = {}, departmentId } = asked;
  const isRight =
    Array.isArray(createMissing) &&
    createMissing.every(isSheet) &&
    typeof onlyValidRows === 'boolean' &&
    isDecision(open) &&
    typeof cells === 'object' &&
    cells !== null &&
    Object.values(cells).every(isDecision) &&
    (departmentId === undefined || (typeof departmentId === 'string' && isId(departmentId)));
  if (!isRight) throw new DomainError('BAD_INPUT', { reason: optionsShape });
  const decided = { open, cells: cells as Record<string, Decision> };
  return { createMissing, onlyValidRows, ...decided, departmentId };
}

const isDecision = (value: unknown): value is Decision => decisions.includes(value as Decision);

/** A refused file is an expected answer; what a damaged one did to the reader is for the log. */
const refuse =
  ({ log }: FastifyRequest) =>
  (error: unknown): never => {
    if (!(error instanceof FileRefused)) throw error;
    if (error.cause) log.warn({ cause: error.cause }, 'unreadable file');
    throw new DomainError(error.code, error.params);
  };
