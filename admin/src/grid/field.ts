/** The one text field of the grid, without the DOM. */
export interface Field {
  read(): string;
  /** Replaces the text and puts the caret at its end. */
  write(text: string): void;
  insert(text: string): void;
  /** Gives the keyboard away: the browser ends a composition, and what is composed stays. */
  leave(): void;
  /** Where it lies in the window. */
  place(): { readonly left: number; readonly top: number };
}

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
