/** A link that was made: the addresses are shown this once. */
export interface MadeFeed {
  readonly id: string;
  readonly csv: string;
  readonly json: string;
}

/** Makes a link to what an export would give. Throws with the server's words. */
export async function makeFeed(asked: Record<string, string>, locale: string): Promise<MadeFeed> {
  const response = await fetch('/feeds', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
    body: JSON.stringify(asked),
  });
  const body = (await response.json().catch(() => null)) as (MadeFeed & { errors?: { message: string }[] }) | null;
  if (!response.ok || !body) throw new Error(body?.errors?.[0]?.message ?? response.statusText);
  return body;
}
