/** What lies beside or over the sheet for a moment: the search within it, its keys, what a verb asks for, or the menu at a point of the window. */
export type Aside =
  | { readonly what: 'find' | 'help' | 'needs' }
  | { readonly what: 'menu'; readonly at: { readonly left: number; readonly top: number } };
