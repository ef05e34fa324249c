import { type Runner, run } from '../sheets/statement.ts';
import { similarity } from './rules/similarity.ts';

/** What a complaint is compared by. */
export interface Wording {
  readonly id: string | null;
  readonly text: string;
  readonly customerId: string | null;
  readonly productId: string | null;
  /** What it is called where no product is named. */
  readonly productName?: string | null;
  readonly causeCategory?: string | null;
}

export interface SimilarCase {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly state: string;
  readonly receivedAt: string;
  /** 0 to 1. */
  readonly similarity: number;
  readonly sameCustomer: boolean;
  readonly sameProduct: boolean;
  /** Whether both are known to have other causes. */
  readonly otherCause: boolean;
  /** Number of an action against it that was found effective. */
  readonly solvedBy: string | null;
  readonly solvedOn: string | null;
}

const most = 400;

/** Earlier complaints of the same product or customer, or of the same words, the most alike first (G24). */
export async function similarCases(runner: Runner, wording: Wording): Promise<SimilarCase[]> {
  const { id, text, customerId, productId, productName = null, causeCategory = null } = wording;
  const sql = `select c.id::text as id, c.number, c.description, c.state, to_char(c.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt",
      concat_ws(' ', c.description, l.defect_item) as words, coalesce(c.customer_id = $1, false) as "sameCustomer",
      coalesce(l.product_key = redress_product_key($2, $4), false) as "sameProduct",
      coalesce(c.cause_category <> $5, false) as "otherCause", a.number as "solvedBy", a.verified_on::text as "solvedOn"
    from complaint c
    left join complaint_line l on l.complaint_id = c.id and l.position = 1 and l.voided_at is null
    left join lateral (select a.number, a.verified_on from corrective_action a where a.complaint_id = c.id and a.voided_at is null
      and a.effectiveness = 'EFFECTIVE' order by a.verified_on desc nulls last limit 1) a on true
    where c.voided_at is null and c.id is distinct from $3::uuid and (l.product_key = redress_product_key($2, $4) or c.customer_id = $1)
    order by c.received_at desc, c.id limit ${most}`;
  const { rows } = await run<Omit<SimilarCase, 'similarity'> & { words: string }>(runner, sql, [
    customerId,
    productId,
    id,
    productName,
    causeCategory,
  ]);
  return rows
    .map(({ words, ...row }) => ({ ...row, similarity: Math.round(similarity(text, words) * 100) / 100 }))
    .toSorted((a, b) => b.similarity - a.similarity);
}

/** Words this much alike are taken for the same defect. */
const same = 0.35;

/**
 * G10: solved but came back: the same customer, product and defect, of the same cause as far as that is known, after an action
 * against it was found effective.
 */
export async function cameBackFrom(runner: Runner, wording: Wording, receivedOn: string): Promise<SimilarCase[]> {
  const found = await similarCases(runner, wording);
  return found.filter(
    ({ sameCustomer, sameProduct, otherCause, solvedBy, solvedOn, ...one }) =>
      sameCustomer &&
      sameProduct &&
      !otherCause &&
      solvedBy !== null &&
      (solvedOn ?? '') <= receivedOn &&
      one.similarity >= same,
  );
}
