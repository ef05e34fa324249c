import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { reportFailure } from '../app/report-failure.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';

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
  .command('recount')
  .description('按当前日历重新计算未停的时限 / count every open clock again by the calendars as they stand')
  .action(async () => (await import('./recount.ts')).recount());
program
  .command('password <account>')
  .description('重置密码并显示 / give an account a new password and print it')
  .action(async (account: string) => (await import('./password.ts')).password(account));
program
  .command('import <file...>')
  .description('导入 Excel 或 CSV / import workbooks, each as one change set')
  .option('--sheet <key>', '目标表 / the sheet', 'complaints')
  .option('--dry-run', '只预览,不写入 / only say what would happen')
  .option('--json', '每个文件一行 JSON / one line of JSON a file')
  .option('--create-missing', '新建缺少的客户、产品等 / make customers, products … that are missing')
  .option('--all-or-nothing', '有一处错误就全部不写 / one error keeps everything out')
  .action(async (files: string[], options: ImportOptions) => (await import('./import.ts')).importFiles(files, options));
program
  .command('export')
  .description('导出为 Excel / export a sheet as a workbook')
  .requiredOption('--out <file>', '文件(.xlsx .csv .json)/ the file to write')
  .option('--sheet <key>', '表 / the sheet', 'complaints')
  .option('--columns <keys>', '列,逗号分隔 / columns with commas between')
  .option('--filter <json>', '筛选,同 GraphQL / a filter as in GraphQL')
  .option('--order-by <json>', '排序,同 GraphQL / an order as in GraphQL')
  .option('--search <text>', '搜索 / a search')
  .option('--language <language>', 'zh | en')
  .option('--profile <profile>', 'SHEET | PRINT | DEPARTMENT | ANALYSIS | FORM')
  .option('--department <id>', '催办的部门 / the department of --profile DEPARTMENT')
  .option('--form <id>', '自有表格的模板 / the template of --profile FORM')
  .option('--as-of <day>', '当时的数据,2026-09-30 / rows and values as they were at the end of a day')
  .option('--headings <headings>', '表头用列名或稳定键 / names | keys')
  .option('--protected', '锁定只读列 / lock what is not to be filled in')
  .option('--pictures', '带图片 / with pictures')
  .option('--note <text>', '去向 / to whom the file goes')
  .action(async (options: ExportOptions) => (await import('./export.ts')).exportFile(options));

await program.parseAsync().catch(reportFailure);
process.exit();
