/** Something that must hold of the database: what, and the query whose first column says whether it does. */
export interface Wall {
  readonly zh: string;
  readonly en: string;
  readonly sql: string;
}

/** What doctor asks as the application; each answers one row, one truth. */
// prettier-ignore
export const walls: readonly Wall[] = [
  { zh: 'PostgreSQL 18 以上', en: 'PostgreSQL 18 or later', sql: `select current_setting('server_version_num')::int >= 180000` },
  { zh: '编码 UTF8', en: 'encoding UTF8', sql: `select pg_encoding_to_char(encoding) = 'UTF8' from pg_database where datname = current_database()` },
  { zh: '可按拼音排序(zh-x-icu)', en: 'names can be put in pinyin order (zh-x-icu)', sql: `select exists (select from pg_collation where collname = 'zh-x-icu')` },
  { zh: '三个角色都存在', en: 'the three roles exist', sql: `select count(*) = 3 from pg_roles where rolname in ('redress_owner', 'redress_app', 'redress_partner')` },
  { zh: '应用角色不是超级用户', en: 'the application is no superuser', sql: `select not rolsuper and not rolbypassrls from pg_roles where rolname = current_user` },
  { zh: '应用角色不拥有任何表', en: 'the application owns no table', sql: `select not exists (select from pg_class where relkind = 'r' and pg_has_role(relowner, 'usage') and relnamespace = 'public'::regnamespace)` },
  { zh: '应用角色不能建表', en: 'the application cannot create tables', sql: `select not has_schema_privilege('public', 'create')` },
  { zh: '应用角色不能删除业务行', en: 'the application cannot delete rows of a sheet', sql: `select not bool_or(has_table_privilege(name, 'delete')) from unnest(array['complaint', 'claim', 'return_request', 'corrective_action', 'customer', 'product', 'app_user']) name` },
  { zh: '历史只能追加', en: 'history can only grow', sql: `select not bool_or(has_table_privilege(name, 'update') or has_table_privilege(name, 'delete')) from unnest(array['change_set', 'change_cell', 'event', 'seal']) name` },
  { zh: '合作伙伴角色读不到任何表', en: 'the partner role reads no table', sql: `select not exists (select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('redress_partner', oid, 'select'))` },
];
