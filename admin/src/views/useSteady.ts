import { useState } from 'react';

/** The value of before as long as `text`, which stands for it, is the same: what depends on it is not worked out anew. */
export function useSteady<T>(value: T, text: string): T {
  const [kept, keep] = useState({ value, text });
  if (kept.text === text) return kept.value;
  keep({ value, text });
  return value;
}
