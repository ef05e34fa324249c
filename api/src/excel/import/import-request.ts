import '@fastify/multipart';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../app/domain-error.ts';
import { isId } from '../../changes/new-id.ts';
import { readMapping } from '../../import-templates/rules/mapping-text.ts';
import { isSheet } from '../export/asked.ts';
import { limits } from '../reader/limits.ts';
import type { Mapping } from '../reader/mapping.ts';
import type { ApplyOptions } from './apply.ts';
import { type Decision, decisions } from './chosen.ts';
import { type RowKind, rowKinds } from './stored-rows.ts';

const megabytes = limits.uploadBytes / 1024 / 1024;

type OfSheet = FastifyRequest<{ Querystring: { sheet?: string } }>;

/** The file that was sent, for which sheet, and how it is to be read. Fails where there is none, or it is too large. */
export async function uploadOf(request: OfSheet) {
  const sheet = sheetOf(request.query.sheet);
  const file = await request.file({ limits: { fileSize: limits.uploadBytes, files: 1, fields: 10 } });
  if (!file) throw new DomainError('BAD_INPUT', { reason: 'no file' });
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? new DomainError('FILE_TOO_LARGE', { max: megabytes }) : error;
  });
  return {
    sheet,
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

/** Which rows of a preview are asked for. */
export const kindOf = (text = 'touched'): RowKind => {
  const kind = rowKinds.find((one) => one === text);
  if (!kind) throw new DomainError('BAD_INPUT', { reason: `kind=${rowKinds.join('|')}` });
  return kind;
};

/** A number of rows that was asked for, or the standard one. */
export const countOf = (text: string | undefined, standard: number) => {
  const count = Number(text ?? standard);
  return Number.isInteger(count) && count >= 0 && count <= 1_000 ? count : standard;
};

const optionsShape =
  '{ createMissing: [sheet], onlyValidRows: boolean, open: KEEP|FILE, cells: { "<id> <column>": KEEP|FILE }, departmentId: id }';

/** What a person has decided of a preview. */
export function optionsOf(body: unknown): ApplyOptions {
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
