/** Files of a drop or a paste. A picture from the clipboard is called `image.png` by every browser: it gets a name of its own. */
export function namedFiles(files: FileList, pasted: string): File[] {
  const stamp = Temporal.Now.plainDateTimeISO()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
    .replaceAll(':', '-');
  return Array.from(files, (file) => {
    if (file.name && file.name !== 'image.png') return file;
    return new File([file], `${pasted} ${stamp}.${file.type.split('/')[1] ?? 'png'}`, { type: file.type });
  });
}
