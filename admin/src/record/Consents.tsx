import { Button } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { RowDialog } from './RowDialog.tsx';
import type { Writer } from './useWriter.ts';

/** Whose consent something needs by a rule; of GraphQL's `NeededConsent`. */
export interface Consent {
  readonly rule: string;
  readonly text: string;
  readonly rights: readonly { readonly code: string; readonly name: string; readonly by: string | null }[];
  readonly isAll: boolean;
  readonly isGiven: boolean;
}
export const consentFields = 'rule text rights { code name by } isAll isGiven';

interface ConsentsProps {
  readonly consents: readonly Consent[];
  /** Where consents are written, and to what. */
  readonly sheet: SheetDef;
  readonly parentId: string;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** Who has consented and whose consent is awaited, rule by rule; whoever it is decides here. */
export function Consents({ consents, sheet, parentId, around, writer }: ConsentsProps) {
  const translate = useTranslate();
  const [right, setRight] = useState<string | null>(null);
  return (
    <>
      {consents.map(({ rule, text, rights, isAll, isGiven }) => (
        <div key={rule} className="record-consent" data-given={isGiven}>
          {isGiven ? '✓' : '○'} {text}
          {rights.length === 0 && <small>{translate('record.nobodyConsents')}</small>}
          {rights.length > 1 && <small>{translate(isAll ? 'record.allConsent' : 'record.oneConsents')}</small>}
          {rights.map(({ code, name, by }) =>
            by === null && !isGiven ? (
              <Button key={code} variant="outlined" onClick={() => setRight(code)}>
                {translate('record.awaited', { who: name })}
              </Button>
            ) : (
              by !== null && (
                <small key={code}>
                  ✓ {name} {by}
                </small>
              )
            ),
          )}
        </div>
      ))}
      {right && (
        <RowDialog
          sheet={sheet}
          around={around}
          row={null}
          given={{ [sheet.parent!.via]: parentId, right }}
          write={(change) => writer.write(sheet, change)}
          onClose={() => setRight(null)}
        />
      )}
    </>
  );
}
