import type { Database } from '../database/database.ts';
import { demoPassword, openDemoAccounts } from '../seed/demo.ts';

/** Tells the person at the console where to go, and with which accounts while the demo ones are open. */
export async function announce(database: Database, url: string): Promise<void> {
  const accounts = await openDemoAccounts(database);
  const lines = [
    '',
    `  Redress 客诉台账   ${url}`,
    ...(accounts.length
      ? [`  演示账号 / demo accounts: ${accounts.join(' · ')}   密码 / password: ${demoPassword}`]
      : []),
    '  按 Ctrl+C 停止 / Ctrl+C stops it',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
