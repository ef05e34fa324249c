import ArrowIcon from '@mui/icons-material/ArrowDropDown';
import ViewIcon from '@mui/icons-material/VisibilityOutlined';
import { Badge, Button } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useGrid } from '../grid/GridContext.ts';
import type { SavedViews } from './useSavedViews.ts';
import type { ViewState } from './useViewState.ts';
import { type ViewNaming, useViewWriting } from './useViewWriting.ts';
import { ViewDialog } from './ViewDialog.tsx';
import { ViewMenuItems } from './ViewMenuItems.tsx';

export interface ViewMenuProps {
  readonly sheet: SheetDef;
  readonly view: ViewState;
  readonly saved: SavedViews;
}

type Asking = 'saveAs' | 'rename';

/** The views of a sheet; a dot says that the open one was changed. */
export function ViewMenu({ sheet, view, saved }: ViewMenuProps) {
  const { focus } = useGrid();
  const translate = useTranslate();
  const writing = useViewWriting(sheet, view, saved);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { base, known, isChanged } = view;
  const name = known?.name ?? translate(`sheet.view.${base}`);
  const close = (act: () => unknown) => () => {
    setAnchor(null);
    act();
    focus();
  };
  const naming: ViewNaming =
    asking === 'rename' && known ? known : { name: known?.name ?? '', sharing: 'ME', isDefault: false };
  const onSave = (given: ViewNaming) =>
    asking === 'rename' && known ? writing.rename(known, given) : writing.saveAs(given);
  return (
    <>
      <Button
        startIcon={
          <Badge variant="dot" color="warning" invisible={!isChanged}>
            <ViewIcon />
          </Badge>
        }
        endIcon={<ArrowIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${translate('sheet.view.label')} ${name}${isChanged ? ` ${translate('sheet.view.changed')}` : ''}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="view-name">{name}</span>
      </Button>
      <ViewMenuItems
        sheet={sheet}
        view={view}
        saved={saved}
        writing={writing}
        anchor={anchor}
        close={close}
        ask={(what) => {
          setAnchor(null);
          setAsking(what);
        }}
      />
      {asking && (
        <ViewDialog
          title={translate(`sheet.view.${asking}`)}
          known={{ name: naming.name, sharing: naming.sharing, isDefault: naming.isDefault }}
          hasDepartment={saved.department !== null}
          onSave={onSave}
          onClose={() => {
            setAsking(null);
            focus();
          }}
        />
      )}
    </>
  );
}
