import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { Contents } from '../../files/contents.store.ts';
import { sendExport } from '../export/export.route.ts';
import { limits } from '../reader/limits.ts';
import { FileRefused } from '../reader/refusal.ts';
import { resultFile } from '../result/result-file.ts';
import { answerOf, appliedAnswer } from './answer.ts';
import { applyImport } from './apply.ts';
import { countOf, kindOf, optionsOf, uploadOf } from './import-request.ts';
import { fileOfJob, findJob, type ImportJob } from './job.ts';
import { kindContext } from './kind-context.ts';
import { openMapped, take } from './mapped-table.ts';
import { missingColumns, previewImport } from './preview.ts';
import { withField } from './propose.ts';

export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

interface OfSheet {
  Querystring: { sheet?: string };
}
interface OfJob {
  Params: { id: string };
}
interface RowsOfJob extends OfJob {
  Querystring: { kind?: string; offset?: string; limit?: string };
}

/**
 * `POST /imports?sheet=complaints` takes a file (multipart, with `mapping` before it where its columns were mapped, `sheetName`
 * where a
 * sheet of several was chosen, `headerRow` where the header is in another row than it seems) and answers a preview; `POST /imports/columns` only what its columns are taken for; `GET /imports/:id?kind=conflicts&offset=100`
 * gives it again; `GET /imports/:id/result` the user's own file with its marks; `POST /imports/:id/apply` with what was decided writes it.
 */
export function registerImportRoutes(app: FastifyInstance, contextOf: ContextOf, contents: Contents): void {
  const large = { bodyLimit: limits.uploadBytes * 2 };
  app.post<OfSheet>('/imports', large, async (request, reply) => {
    const upload = await uploadOf(request);
    const context = contextOf(request, reply);
    return answerOf(await previewImport(context, upload, contents).catch(refuse(request)), context);
  });
  app.post<OfSheet>('/imports/columns', large, async (request, reply) => {
    const upload = await uploadOf(request);
    return columnsTaken(contextOf(request, reply), upload).catch(refuse(request));
  });
  app.get<RowsOfJob>('/imports/:id', async (request, reply) => {
    const context = contextOf(request, reply);
    const { kind, offset, limit } = request.query;
    const rows = { kind: kindOf(kind), offset: countOf(offset, 0), limit: countOf(limit, 100) };
    return answerOf(await jobOf(context, request.params.id), context, rows);
  });
  app.get<OfJob>('/imports/:id/result', async (request, reply) => {
    const context = contextOf(request, reply);
    return sendExport(reply, await resultOf(context, await jobOf(context, request.params.id)), 'result');
  });
  app.post<OfJob>('/imports/:id/apply', async (request, reply) => {
    const context = contextOf(request, reply);
    const job = await jobOf(context, request.params.id);
    return appliedAnswer(await applyImport(context, contents, job.id, optionsOf(request.body)), job, context);
  });
}

/** What the columns of a file are taken for, and what else they could be. */
async function columnsTaken(context: Context, upload: Awaited<ReturnType<typeof uploadOf>>) {
  const mapped = await openMapped(context, { ...upload, isAsked: true });
  await using _ = mapped.file;
  const taken = await take(mapped);
  const { table, template, constants } = taken;
  const proposals = taken.proposals.map((one) => withField(one, mapped.columns, kindContext(context)));
  return {
    sheetName: table.sheet,
    headerRow: table.headerRow,
    lists: table.lists,
    mapping: { columns: proposals, constants },
    template,
    missing: missingColumns(sheets[upload.sheet], taken, context.locale),
    targets: mapped.targets.map(({ key, names: [zh, en], kind, choices }) => ({ key, zh, en, kind, choices })),
  };
}

/** The file of an import with its marks; a macro goes, so its name ends as that of a workbook without. */
async function resultOf(context: Context, job: ImportJob) {
  const file = await fileOfJob(context.database.pool, job.id);
  if (!file) throw new DomainError('NOT_FOUND');
  const bytes = await resultFile(context, job, file);
  const fileName = job.fileName.replace(/\.xlsm$/i, '.xlsx');
  const mediaType = fileName.endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv; charset=utf-8';
  return { fileName, mediaType, bytes };
}

async function jobOf(context: Context, id: string) {
  const job = await findJob(context.database.pool, id, context.actor.id);
  if (!job) throw new DomainError('IMPORT_NOT_FOUND');
  return job;
}

/** A refused file is an expected answer; what a damaged one did to the reader is for the log. */
const refuse =
  ({ log }: FastifyRequest) =>
  (error: unknown): never => {
    if (!(error instanceof FileRefused)) throw error;
    if (error.cause) log.warn({ cause: error.cause }, 'unreadable file');
    throw new DomainError(error.code, error.params);
  };
