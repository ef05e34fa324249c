import { gql } from '@apollo/client';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { withFields } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import { fieldsOf } from '../data/sheetFields.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { toRow } from '../sheet/sheetSource.ts';

export interface NextStep {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly dueAt: string | null;
  readonly departmentId: string | null;
  readonly rightName: string | null;
  readonly missing: readonly string[];
  readonly fields: readonly string[];
}
export interface ClockView {
  readonly milestone: string;
  readonly rule: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly state: string;
  readonly startedAt: string | null;
  readonly originalDue: string | null;
  readonly committedDue: string | null;
  readonly stoppedAt: string | null;
  readonly isExtendedAfterBreach: boolean;
  readonly explanation: readonly { readonly kind: string; readonly text: string }[];
}
export interface TimelineEvent {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly tone: 'PLAIN' | 'WARN' | 'BAD';
  readonly text: string;
}
interface Answer {
  readonly complaint: Record<string, never> & {
    id: string;
    nextSteps: NextStep[];
    clocks: ClockView[];
    missingToClose: { text: string }[];
    closeReasonChoices: Choice[];
  };
  readonly timeline: readonly TimelineEvent[];
  readonly departments: { readonly nodes: readonly { id: string; name: string; nameEn: string | null }[] };
}

const documentOf = (sheet: SheetDef) =>
  gql(`query Case($id: ID!) {
  complaint(id: $id) { ${fieldsOf(sheet)}
    nextSteps { kind code text dueAt departmentId rightName missing fields }
    missingToClose { text } closeReasonChoices { code zh en }
    clocks { milestone rule name departmentId state startedAt originalDue committedDue stoppedAt isExtendedAfterBreach explanation { kind text } }
  }
  timeline(complaintId: $id) { id by at tone text }
  departments(limit: 1000) { nodes { id name nameEn } }
}`);

/** A complaint with what the server decides about it; it follows everybody's changes. */
export function useCase(id: string, { locale, fields }: Pick<Surroundings, 'locale' | 'fields'>) {
  const { ask, live } = useBackend();
  const sheet = useMemo(() => withFields(complaints, fields), [fields]);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', id, locale, fields],
    queryFn: () => ask<Answer>(documentOf(sheet), { id }),
    placeholderData: (before) => before,
  });
  useEffect(() => live.watch('complaints', () => void refetch()), [live, refetch]);
  const nameOf = useCallback(
    (departmentId: string | null) => {
      const department = data?.departments.nodes.find((one) => one.id === departmentId);
      return (locale === 'en' ? department?.nameEn : undefined) ?? department?.name ?? '';
    },
    [data, locale],
  );
  const complaint = data?.complaint;
  return {
    complaint,
    sheet,
    row: complaint && toRow(sheet, complaint, locale),
    timeline: data?.timeline ?? [],
    isGone: data?.complaint === null,
    nameOf,
    error,
    refetch,
  };
}
