/** What is wrong with a request, or with a start. */
export const requestErrors = {
  ID_INVALID: { zh: '“{text}”不是行的 id', en: '“{text}” is not the id of a row' },
  PAGE_INVALID: {
    zh: '分页参数无效:请用 limit 和 offset,或 first 和 after,或 last 和 before,且不为负',
    en: 'The page is not clear: give limit and offset, or first and after, or last and before, none of them negative',
  },
  UNAUTHENTICATED: { zh: '请先登录', en: 'Sign in first' },
  FORBIDDEN: { zh: '没有权限', en: 'You may not do this' },
  SIGN_IN_FAILED: { zh: '账号或密码不正确', en: 'The account or the password is wrong' },
  THROTTLED: { zh: '尝试次数过多,请在 {seconds} 秒后重试', en: 'Too many attempts; try again in {seconds} seconds' },
  NOT_FOUND: { zh: '没有找到', en: 'Not found' },
  // the reason is graphql's or names a parameter: for who writes the client, in English, and the text says so
  BAD_INPUT: {
    zh: '请求无效。开发者说明(英文):{reason}',
    en: 'The request is not valid. For developers: {reason}',
  },
  FILTER_CHOICE_UNKNOWN: {
    zh: '筛选条件中的“{text}”不是“{name}”的可选项',
    en: 'The filter names “{text}”, which is no entry of {name}',
  },
  PERIOD_UNKNOWN: {
    zh: '没有时间段“{text}”,例如 THIS_WEEK、2026、2026-09、2026-09-22',
    en: 'There is no period “{text}”; write THIS_WEEK, 2026, 2026-09 or 2026-09-22',
  },
  VIEW_NOT_YOURS: {
    zh: '只有视图的所有者可以修改;请另存为自己的视图',
    en: 'Only its owner may change a view; save it as one of your own',
  },
  VIEW_UNREADABLE: { zh: '视图内容无法读取', en: 'What the view says cannot be read' },
  VIEW_COLUMN_UNKNOWN: { zh: '表中没有列“{text}”', en: 'The sheet has no column “{text}”' },
  VIEW_DEPARTMENT_MISSING: {
    zh: '您没有所属部门,请选择要共享给的部门',
    en: 'You belong to no department; name the one that shall have the view',
  },
  VIEW_DEFAULT_TAKEN: {
    zh: '“{name}”已是该部门的默认视图,请先取消',
    en: '“{name}” is the default of this department; take that away first',
  },
  GROUPS_INVALID: { zh: '只能按一列或两列分组', en: 'Rows are grouped by one column or by two' },
  SUM_INVALID: { zh: '“{name}”不是数值列,不能求和', en: '{name} holds no numbers to add up' },
  CURSOR_INVALID: { zh: '分页游标无效', en: 'The page cursor is not valid' },
  TIMEOUT: { zh: '处理时间过长,请缩小范围后重试', en: 'This took too long; ask for less at once' },
  LIMIT_TOO_LARGE: { zh: '一次最多读取 {max} 行', en: 'At most {max} rows can be read at once' },
  INTERNAL: { zh: '系统出错,已记录(编号 {id})', en: 'Something went wrong; it has been recorded ({id})' },
  SETTING_INVALID: {
    zh: '环境变量 {name} 的值“{value}”无效:{reason}',
    en: 'The environment variable {name} cannot be “{value}”: {reason}',
  },
  FILE_NOT_READABLE: {
    zh: '文件不存在或无法读取',
    en: 'The file does not exist or cannot be read',
  },
  OUT_NOT_WRITABLE: {
    zh: '无法写入 {path}:文件夹不存在,或没有写入权限',
    en: '{path} cannot be written: its folder does not exist or is not writable',
  },
  DATA_DIR_NOT_WRITABLE: { zh: '数据目录 {path} 不可写', en: 'The data directory {path} cannot be written to' },
  DATA_DIR_UNREACHABLE: {
    zh: '系统用户 {user} 无法进入 {path};请换一个目录,或用普通用户启动',
    en: 'The system user {user} cannot enter {path}; use another directory, or start as an ordinary user',
  },
  DATA_DIR_IN_USE: {
    zh: '另一个 Redress 正在使用数据目录 {path}',
    en: 'Another Redress is using the data directory {path}',
  },
  PORT_IN_USE: {
    zh: '端口 {port} 已被占用,请用 PORT=… 换一个端口',
    en: 'Port {port} is taken; choose another with PORT=…',
  },
  DATABASE_UNREACHABLE: { zh: '连接不上数据库 {host}:{reason}', en: 'The database {host} cannot be reached: {reason}' },
  DATABASE_TOO_OLD: {
    zh: '数据库 {host} 的版本是 PostgreSQL {version},需要 {needed} 以上',
    en: 'The database {host} is PostgreSQL {version}; {needed} or later is needed',
  },
  DATABASE_MISSING: {
    zh: '{host} 上没有数据库 {name},也无法创建({reason}),请由管理员执行:{sql}',
    en: '{host} has no database {name}, and it could not be created ({reason}); let an administrator run: {sql}',
  },
  DATABASE_NOT_STARTED: {
    zh: '内置数据库没有启动,详见 {log}:{reason}',
    en: 'The embedded database did not start, see {log}: {reason}',
  },
  DATABASE_ROLE_MISSING: {
    zh: '数据库缺少角色 {role},请由管理员执行:{sql}',
    en: 'The database has no role {role}; let an administrator run: {sql}',
  },
  DATABASE_NOT_MIGRATED: {
    zh: '数据库结构升级失败({name}):{reason}',
    en: 'The database could not be migrated ({name}): {reason}',
  },
} as const;
