import type { Field } from './desk.ts';

/** The text field's element as the commands see it. Writing what is there already leaves a composition alone. */
export const fieldOf = (element: HTMLTextAreaElement | null): Field => ({
  read: () => element?.value ?? '',
  write: (text) => {
    if (!element || element.value === text) return;
    element.value = text;
    element.setSelectionRange(text.length, text.length);
  },
  place: () => {
    const { left = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    return { left, top: bottom };
  },
  leave: () => element?.blur(),
  insert: (text) => {
    element?.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
    element?.dispatchEvent(new Event('input', { bubbles: true }));
  },
});
