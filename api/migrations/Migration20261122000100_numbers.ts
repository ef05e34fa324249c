import { Migration } from '@mikro-orm/migrations';

const unique: Record<string, string> = {
  complaint_number: 'complaint (number)',
  claim_number: 'claim (number)',
  return_request_number: 'return_request (number)',
  corrective_action_number: 'corrective_action (number)',
  customer_code: 'customer (code)',
  choice_code: 'choice (list, code)',
};

/** Rows in use have numbers of their own. That a voided row keeps its number too is a rule: an undone import never was. */
export class Migration20261122000100_numbers extends Migration {
  override async up(): Promise<void> {
    for (const [name, on] of Object.entries(unique)) {
      this.addSql(`drop index ${name}`);
      this.addSql(`create unique index ${name} on ${on} where voided_at is null`);
    }
  }
}
