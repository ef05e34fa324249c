import type { Locator } from 'playwright-core';

/** Hands a file to a place on the page, as a drop or a paste does. */
export async function give(place: Locator, type: 'paste' | 'drop', bytes: Buffer, name: string) {
  await place.evaluate(
    (target, [how, base64, called]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], called));
      const init = { bubbles: true, cancelable: true };
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: data })
          : new ClipboardEvent('paste', { ...init, clipboardData: data });
      target.dispatchEvent(event);
    },
    [type, bytes.toString('base64'), name] as const,
  );
}
