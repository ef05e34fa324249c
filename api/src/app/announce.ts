import type { Database } from '../database/database.ts';
import { demoPassword, openDemoAccounts } from '../seed/demo.ts';
import { firstPassword } from '../seed/first-password.ts';

/** Tells the person at the console where to go and how to get in: the demo accounts, or the administrator's first password. */
export async function announce(database: Database, url: string): Promise<void> {
  const first = await firstPassword(database);
  const accounts = await openDemoAccounts(database);
  const lines = [
    '',
    `  Redress 客诉台账   ${url}`,
    ...(first ? [`  管理员 / administrator: admin   密码(只显示一次)/ password (shown once): ${first}`] : []),
    ...(accounts.length
      ? [`  演示账号 / demo accounts: ${accounts.join(' · ')}   密码 / password: ${demoPassword}`]
      : []),
    '  按 Ctrl+C 停止 / Ctrl+C stops it',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
