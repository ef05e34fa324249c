import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A line of a form: what it is, where it is given, and a hint. */
export const Field = ({ label, hint, children }: FieldProps) => (
  <label className="export-field">
    <span>{label}</span>
    {children}
    {hint && <small>{hint}</small>}
  </label>
);

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly of: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export const Choice = <T extends string>({ label, value, of, onChange }: ChoiceProps<T>) => (
  <Field label={label}>
    <select value={value} onChange={(event) => onChange(event.target.value as T)}>
      {Object.entries<string>(of).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </Field>
);

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

export function Tick({ label, isTicked, onChange }: TickProps) {
  const id = useId();
  return (
    <div className="export-tick">
      <input id={id} type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
