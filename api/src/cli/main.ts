import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { reportFailure } from '../app/report-failure.ts';

enableCompileCache();
const program = new Command('redress').description('客诉台账 / the complaint tracking sheet');

// each command loads its own code: `--help` needs none of it
program
  .command('start')
  .description('启动 / start Redress and wait for Ctrl+C')
  .action(async () => (await import('../app/serve.ts')).serve());
program
  .command('doctor')
  .description('检查数据库和权限 / check the database and its walls')
  .action(async () => (await import('./doctor.ts')).doctor());
program
  .command('migrate')
  .description('升级数据库结构 / bring the database up to date')
  .action(async () => (await import('./migrate.ts')).migrateOnly());
program
  .command('seed')
  .description('补齐基础数据,空库时载入演示数据 / add reference data, and demo data where the database is empty')
  .action(async () => (await import('./seed.ts')).seed());
program
  .command('password <account>')
  .description('重置密码并显示 / give an account a new password and print it')
  .action(async (account: string) => (await import('./password.ts')).password(account));

await program.parseAsync().catch(reportFailure);
process.exit();
