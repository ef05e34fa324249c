/** What is wrong with a policy, a calendar or a clock. */
export const policyErrors = {
  SHIFTS_INVALID: {
    zh: '“{text}”不是班次,例如 08:00-12:00 13:00-17:30',
    en: '“{text}” are no shifts; write 08:00-12:00 13:00-17:30',
  },
  CALENDAR_WITHOUT_WORK: { zh: '每周至少要有一天上班', en: 'At least one day of the week must be worked' },
  TIME_ZONE_UNKNOWN: {
    zh: '没有时区“{text}”,例如 Asia/Shanghai',
    en: 'There is no time zone “{text}”; write Asia/Shanghai',
  },
  DAYS_TOO_MANY: { zh: '一行最多 {max} 天', en: 'One row covers at most {max} days' },
  POLICY_IN_FORCE: {
    zh: '该规程版本已启用,不能修改;请新建版本',
    en: 'This version of the policy has been activated and cannot be changed; make a new version',
  },
  POLICY_NOT_DRAFT: {
    zh: '新规程只能是草稿,启用是另一步',
    en: 'A new policy is a draft; activating it is a step of its own',
  },
  POLICY_WITHOUT_RULES: { zh: '没有时限规则的规程不能启用', en: 'A policy without clock rules cannot be activated' },
  POLICY_NOT_ACTIVE: { zh: '该规程版本未启用', en: 'This version of the policy is not in force' },
  POLICY_UNKNOWN: { zh: '没有规程“{text}”', en: 'There is no policy “{text}”' },
  RULE_UNREADABLE: { zh: '{column}“{text}”无效', en: '{column} “{text}” cannot be read' },
  RULES_TIE: {
    zh: '同一里程碑已有条件相同的规则,两者将无法取舍',
    en: 'Another rule of this milestone has the same condition; neither could win',
  },
  EVENT_UNKNOWN: { zh: '没有时限事件“{text}”', en: 'There is no event “{text}”' },
  CONDITION_UNREADABLE: {
    zh: '条件无法读取,例如 {"severity":["MAJOR"]}',
    en: 'The condition cannot be read; write {"severity":["MAJOR"]}',
  },
  CONDITION_COLUMN_UNKNOWN: { zh: '条件中没有列“{text}”', en: 'A condition cannot name “{text}”' },
  CONDITION_VALUE_UNKNOWN: {
    zh: '“{text}”不是{name}的可选项,该条件永远不会成立',
    en: '“{text}” is no value of {name}; the condition could never hold',
  },
  SELECTORS_TIE: {
    zh: '已有条件和优先级都相同的选用规则',
    en: 'Another row has the same condition and the same priority',
  },
  EXTENSION_NOT_LATER: { zh: '新期限必须晚于原期限 {due}', en: 'The new date must lie after the original due, {due}' },
  EXTENSION_AFTER_CLOSING: { zh: '已结案的客诉不能延期', en: 'A closed complaint cannot be extended' },
  AGREED_LATER: {
    zh: '约定日晚于规定期限 {due},需要延期通知',
    en: 'The agreed day lies after the due, {due}; that needs an extension notice',
  },
  UNDO_REFUSED: { zh: '该操作不能撤销', en: 'This action cannot be undone' },
  CHANGE_SET_NOT_FOUND: { zh: '没有这个变更', en: 'There is no such change' },
  IDEMPOTENCY_KEY_REUSED: { zh: '该幂等键已用于另一请求', en: 'This idempotency key was used for another request' },
  TOO_MANY_ROWS_IN_CHANGE: { zh: '一次最多修改 {max} 行', en: 'One change takes at most {max} rows' },
  BUSY: { zh: '其他人正在修改同一行,请重试', en: 'Others are changing the same rows; try again' },
} as const;
