/** Somebody who can be called in a comment. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly account: string;
}

/** Who is called in a text by `@` and name or account: of names that begin alike, the longest. */
export function mentioned(text: string, people: readonly Person[]): readonly Person[] {
  const names = people.flatMap((person) =>
    [person.name, person.account].filter(Boolean).map((name) => ({ name, person })),
  );
  const longest = names.toSorted((a, b) => b.name.length - a.name.length);
  const called = new Set<Person>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = longest.find(({ name }) => text.startsWith(name, at + 1));
    if (found) called.add(found.person);
  }
  return [...called];
}
