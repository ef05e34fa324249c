import { type ChangeEvent, useEffect, useState } from 'react';
import { Link, useGetList, useTranslate } from 'react-admin';
import { useBackend } from '../data/BackendContext.ts';
import type { StoredFile } from '../data/files.ts';

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
    pagination: { page: 1, perPage: 200 },
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

/** The empty form of a template; another one can be uploaded. */
function EmptyForm({ template }: { readonly template: string }) {
  const translate = useTranslate();
  const { files } = useBackend();
  const [form, setForm] = useState<StoredFile | null>(null);
  const [message, setMessage] = useState('');
  const [sent, setSent] = useState(0);
  useEffect(() => {
    let isShown = true;
    void files.of({ sheet: 'importTemplates', rowId: template }).then((all) => {
      if (isShown) setForm(all.findLast(({ mediaType }) => mediaType === workbook) ?? null);
    });
    return () => void (isShown = false);
  }, [files, template, sent]);
  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    files
      .upload(file, { sheet: 'importTemplates', rowId: template }, () => undefined)
      .then(
        () => setSent(sent + 1),
        (error: Error) => setMessage(error.message),
      );
  };
  return (
    <label className="export-form">
      {message || form?.name || translate('export.form.missing')}
      <input type="file" accept=".xlsx" onChange={send} />
      <u>{translate('export.form.upload')}</u>
    </label>
  );
}
