import { type ChangeEvent, useEffect, useState } from 'react';
import { Link, useGetList, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { FileStore, StoredFile } from '../data/files.ts';

interface FormFieldProps {
  readonly sheet: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which of the company's own forms is filled: a template that says what its columns mean, and the empty form that hangs on it. */
export function FormField({ sheet, value, onChange }: FormFieldProps) {
  const translate = useTranslate();
  const { data = [] } = useGetList<{ id: string; name: string }>('importTemplates', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'name', order: 'ASC' },
    filter: { sheet: { eq: sheet }, isActive: { eq: true } },
  });
  return (
    <>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{translate('export.department.none')}</option>
        {data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <small>
        {value ? (
          <EmptyForm key={value} template={value} />
        ) : (
          <Link to="/importTemplates">{translate('export.form.all')}</Link>
        )}
      </small>
    </>
  );
}

/** The workbook attached to a template last. */
const formOf = async (files: FileStore, template: string) =>
  (await files.of({ sheet: 'importTemplates', rowId: template })).findLast(({ mediaType }) => mediaType === workbook) ??
  null;

/** The empty form of a template; another one can be uploaded. */
function EmptyForm({ template }: { readonly template: string }) {
  const translate = useTranslate();
  const { files } = useBackend();
  const [form, setForm] = useState<StoredFile | null>(null);
  const [message, setMessage] = useState('');
  useEffect(() => {
    let isShown = true;
    void formOf(files, template).then((found) => isShown && setForm(found));
    return () => void (isShown = false);
  }, [files, template]);
  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    files
      .upload(file, { sheet: 'importTemplates', rowId: template }, () => undefined)
      .then(async () => setForm(await formOf(files, template)))
      .catch((error: Error) => setMessage(error.message));
  };
  return (
    <label className="export-form">
      {message || form?.name || translate('export.form.missing')}
      <input type="file" accept=".xlsx" onChange={send} />
      <u>{translate('export.form.upload')}</u>
    </label>
  );
}
