const plain = (column: string) => `coalesce(trim_scale(${column})::text, '-')`;
const lines = (table: string, via: string, cells: readonly string[]) =>
  `coalesce((select string_agg(concat_ws(' ', ${cells.join(', ')}), ' + ' order by l.position)
    from ${table} l where l.${via} = t.id and l.voided_at is null), '-')`;

/**
 * SQL texts over a row `t` of what was asked for: what somebody consented to no longer holds once it reads otherwise.
 * By the sheet of what was asked for.
 */
export const figuresText = {
  claims: `concat_ws(' · ', coalesce(t.remedy, '-'), ${plain('t.quantity')} || ' ' || coalesce(t.unit, '-'),
    ${plain('t.amount')} || ' ' || coalesce(t.currency, '-'), ${plain('t.unit_value')}, ${plain('t.rate')}, t.is_advance::text,
    ${lines('claim_line', 'claim_id', [plain('l.quantity'), `coalesce(l.unit, '-')`, plain('l.amount')])})`,
  returns: `concat_ws(' · ', coalesce(t.kind, '-'), ${plain('t.quantity')} || ' ' || coalesce(t.unit, '-'),
    coalesce(t.ordered_on::text, '-'), t.has_batch_stock::text,
    ${lines('return_line', 'return_id', [plain('l.quantity'), `coalesce(l.unit, '-')`, `coalesce(l.batch_no, '-')`, `coalesce(l.ordered_on::text, '-')`])})`,
} as const;
