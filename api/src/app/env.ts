/** Everything that is configured from outside. */
export interface Env {
  /** Where the API reads and writes, as `redress_app`; null: the embedded server. */
  readonly databaseUrl: string | null;
  /** Where migrations run, as `redress_owner`; null: the embedded server. */
  readonly migrateDatabaseUrl: string | null;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Directory of the embedded server's data. */
  readonly dataDir: string;
  /** IANA zone of the site. */
  readonly timeZone: string;
  /** Whether cookies are for https only; null: as the request came. */
  readonly secureCookies: boolean | null;
  /** Reverse proxies whose `X-Forwarded-*` headers are believed: addresses and networks. */
  readonly trustedProxies: readonly string[];
  /** The mail server, `smtp://user:password@host:587`; null: mails are kept and shown, none is sent. */
  readonly smtpUrl: string | null;
  /** Who mails come from. */
  readonly mailFrom: string;
  /** Where people open Redress: links of mails begin with it. Null: this machine. */
  readonly publicUrl: string | null;
  /** Whether an empty database is filled with a demo year. */
  readonly isDemo: boolean;
}

type Source = Readonly<Record<string, string | undefined>>;

/** Why the configuration cannot be used, every wrong variable with its value, in Chinese and in English on one line. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

function postgresUrl(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new TypeError(
    '不是 postgres://用户:密码@主机:5432/redress 这样的地址 / is not a URL such as postgres://user:password@host:5432/redress',
  );
}

function smtpAddress(text: string): string {
  if (/^smtps?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new TypeError('不是 smtp://用户:密码@主机:587 这样的地址 / is not a URL such as smtp://user:password@host:587');
}

function webAddress(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new TypeError('不是 https://redress.example 这样的网址 / is not an address such as https://redress.example');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new TypeError('不是 0 到 65535 之间的端口号 / is not a port between 0 and 65535');
}

function zone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new TypeError('不是 Asia/Shanghai 这样的时区 / is not a time zone such as Asia/Shanghai');
  }
}

function flag(text: string): boolean {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new TypeError('既不是 true 也不是 false / is neither true nor false');
}

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

// an address may hold a password
const isSecret = (name: string) => name.endsWith('_URL');

/** Reads the configuration once; throws `EnvError` that names every wrong variable. */
export function parseEnv(source: Source): Env {
  const problems: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T, fallback: T): T => {
    const text = source[name]?.trim();
    if (!text) return fallback;
    try {
      return parse(text);
    } catch (error) {
      problems.push(`${name}=${isSecret(name) ? '…' : text} ${(error as Error).message}`);
      return fallback;
    }
  };
  const databaseUrl = read<string | null>('DATABASE_URL', postgresUrl, null);
  const env: Env = {
    databaseUrl,
    migrateDatabaseUrl: read('MIGRATE_DATABASE_URL', postgresUrl, databaseUrl),
    host: read('HOST', String, '127.0.0.1'),
    port: read('PORT', portNumber, 4000),
    dataDir: read('DATA_DIR', String, '.data'),
    timeZone: read('TIME_ZONE', zone, 'Asia/Shanghai'),
    secureCookies: read<boolean | null>('SECURE_COOKIES', flag, null),
    trustedProxies: read<readonly string[]>('TRUSTED_PROXIES', list, []),
    smtpUrl: read<string | null>('SMTP_URL', smtpAddress, null),
    mailFrom: read('MAIL_FROM', String, 'Redress <redress@localhost>'),
    publicUrl: read<string | null>('PUBLIC_URL', webAddress, null),
    isDemo: read('DEMO_DATA', flag, true),
  };
  if (problems.length > 0) throw new EnvError(problems.join('; '));
  return env;
}
