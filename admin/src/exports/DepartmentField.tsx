import { useGetList, useTranslate } from 'react-admin';

interface DepartmentFieldProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Which department. */
export function DepartmentField({ value, onChange }: DepartmentFieldProps) {
  const translate = useTranslate();
  const { data = [] } = useGetList<{ id: string; name: string }>('departments', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'code', order: 'ASC' },
  });
  return (
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{translate('export.department.none')}</option>
      {data.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
