import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { namedFiles } from '../files/namedFiles.ts';

/** Whoever types pastes text: cells copied from Excel come with a picture of themselves. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

/** A form or a panel that is open takes what is dropped and pasted, or nothing does. */
const isCovered = () => document.querySelector('[role=dialog]') !== null;

/** Files that are dropped or pasted anywhere on the page; says whether some are held over it. */
export function useDroppedFiles(take: (files: readonly File[]) => void): boolean {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const receive = useEffectEvent((event: Event, transfer: DataTransfer | null) => {
    setOver(false);
    if (event.defaultPrevented || !transfer?.files.length) return;
    event.preventDefault(); // else the browser would leave the page for the file
    if (!isCovered()) take(namedFiles(transfer.files, translate('files.pasted')));
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener('paste', (event) => !isTyping(event.target) && receive(event, event.clipboardData), {
      signal,
    });
    document.addEventListener('drop', (event) => receive(event, event.dataTransfer), { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    document.addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(!isCovered());
      },
      { signal },
    );
    return () => controller.abort();
  }, []);
  return isOver;
}
