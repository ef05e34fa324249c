import { type ComponentType, type FunctionComponent, lazy, useState } from 'react';
import type { Code } from './code.ts';

/**
 * A page whose code is fetched when it is first shown. Where the code is there already, the page is drawn at once: React would
 * draw a placeholder first, and keep that for 300 ms.
 */
export function later<T>(code: Code<T>, pageIn: (module: T) => ComponentType): FunctionComponent {
  let known: ComponentType | undefined;
  const page = (module: T) => (known ??= pageIn(module));
  const Lazy = lazy(async () => ({ default: page(await code.load()) }));
  return function Later() {
    const [Page] = useState<ComponentType>(() => (code.there ? page(code.there) : Lazy));
    return <Page />;
  };
}
