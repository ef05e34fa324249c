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
  MONTH_INVALID: {
    zh: '“{text}”不是月、周或日,例如 2026-10、2026-W41、2026-10-05',
    en: '“{text}” is no month, week or day; write 2026-10, 2026-W41 or 2026-10-05',
  },
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
    zh: '已有适用情形相同的规则,两者将无法取舍',
    en: 'Another rule says the same of the same cases; neither could win',
  },
  RULE_NAMES_UNKNOWN: { zh: '没有“{text}”,该规则无法执行', en: 'There is no “{text}”; the rule could not work' },
  CONDITION_NEVER: {
    zh: '条件“{name}”没有任何可选值,永远不会成立',
    en: 'The condition on {name} allows no value; it could never hold',
  },
  POLICY_WITHOUT_RECIPIENTS: {
    zh: '没有设置“{occasion}”的收件人,规程不能启用',
    en: 'Nobody is told of “{occasion}”; the policy cannot be activated',
  },
  POLICY_LEVEL_MISSING: {
    zh: '规则 {rule} 用到的严重等级“{severity}”在本规程中没有定义',
    en: 'Rule {rule} names the level “{severity}”, which the policy does not define',
  },
  POLICY_CATEGORY_MISSING: {
    zh: '规则 {rule} 用到的类别“{category}”不在本规程的类别树中',
    en: 'Rule {rule} names the category “{category}”, which is not in the policy’s tree',
  },
  POLICY_RIGHT_UNHELD: {
    zh: '规则 {rule} 要求职权“{right}”,但没有任何人被授予',
    en: 'Rule {rule} asks for the right “{right}”, which nobody holds',
  },
  POLICY_LEADS_NOWHERE: {
    zh: '规则 {rule} 指向的“{text}”不存在',
    en: 'Rule {rule} leads to “{text}”, which does not exist',
  },
  POLICY_IS_OVERLAY: {
    zh: '叠加规程只能叠加在其他规程之上,不能单独选用,也不能再叠加其他规程',
    en: 'An overlay is only laid over other policies: it is chosen by nothing and has no overlay of its own',
  },
  RIGHT_MISSING: { zh: '需要职权“{right}”', en: 'This needs the right “{right}”' },
  CASE_CLOSED: {
    zh: '客诉已结案,事实不再改动;备注、进展、附件、回访、满意度和客户确认仍可填写。更正须由具有“{right}”职权的人进行,新情况请作为关联客诉重开',
    en: 'The complaint is closed and its facts stand; notes, progress, files, follow-ups, satisfaction and the customer’s confirmation may still be added. A correction takes the right “{right}”; what is new is reopened as a linked case',
  },
  CLOCK_NEVER_RUNS: {
    zh: '终止事件不会晚于起算事件,这条时限永远不会走',
    en: 'What stops this clock never comes after what starts it: it would never run',
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
  CALENDAR_DAYS_TIE: {
    zh: '日历中已有同类型的行包含这一天(自 {day} 起),两者将无法取舍',
    en: 'A row of the same kind has this day already (from {day}); neither could win',
  },
  POLICY_RULES_TIE: {
    zh: '规则 {rule} 适用时规则 {other} 也必然适用,同样具体,无法取舍',
    en: 'Whenever rule {rule} applies, rule {other} does too and is as specific; neither could win',
  },
  POLICY_RULE_NEVER: {
    zh: '规则 {rule} 永远不会用到,请删除或修改其条件',
    en: 'Rule {rule} can never be used; take it out or change when it applies',
  },
  CLOSE_KIND_FOLLOWS: {
    zh: '结案方式由结案的途径决定:有效性判定为无效,或申请非正常结案',
    en: 'How a complaint was closed follows from how it went: it was found invalid, or an abnormal closing was asked for',
  },
  RATES_TIE: { zh: '该币种这一天已有汇率', en: 'The currency has a rate from that day on already' },
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
