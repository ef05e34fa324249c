/** What lies beside or over the sheet for a moment: the search within it, its keys, or the menu at a point of the window. */
export type Aside =
  | { readonly what: 'find' | 'help' }
  | { readonly what: 'menu'; readonly at: { readonly left: number; readonly top: number } };
