/** Why a change is refused, or what it still needs. */
export const changeErrors = {
  READ_ONLY: { zh: '{column}由系统计算,不能修改', en: '{column} is worked out by the system and cannot be changed' },
  CONFLICT: { zh: '{by}已将{column}改为“{current}”', en: '{by} has changed {column} to “{current}”' },
  BASE_REQUIRED: {
    zh: '修改{column}时必须给出修改前的值或版本',
    en: 'A change of {column} needs the value or the version it starts from',
  },
  ROW_NOT_FOUND: { zh: '该行不存在或已作废', en: 'This row does not exist or has been voided' },
  ROW_TWICE: { zh: '同一行在一次修改中出现多次', en: 'The same row stands more than once in one change' },
  VERSION_UNKNOWN: { zh: '该行没有版本 {version}', en: 'This row never had a version {version}' },
  ROW_CHANGED: {
    zh: '{by}之后又修改过该行,未作废;请刷新后再试',
    en: '{by} has changed this row since, so it was not voided; look at it again',
  },
  LOG_READ_ONLY: {
    zh: '{sheet}由系统写入,不能新增或作废',
    en: '{sheet} is written by the system: rows are neither made nor voided by hand',
  },
  ROW_IN_USE: {
    zh: '{sheet}中还有 {count} 行引用它,不能作废;可以改为停用',
    en: '{count} rows of {sheet} refer to it, so it cannot be voided; switch it off instead',
  },
  VOID_WITH_PATCH: {
    zh: '作废或恢复时不能同时修改单元格',
    en: 'A row cannot be voided or brought back and changed at once',
  },
  FIELD_UNKNOWN: { zh: '没有自定义字段 {text},或已停用', en: 'There is no custom field {text}, or it is retired' },
  FIELD_SLOT: {
    zh: '自定义字段“{column}”的值应写在 {slot}',
    en: 'The value of the custom field “{column}” belongs in {slot}',
  },
  FIELD_HAS_VALUES: {
    zh: '已有 {count} 行填写了该字段(如“{text}”),类型不能直接改。请另建一个所需类型的字段,把这一列复制粘贴过去(不能转换的格会标红并说明原因,一次可撤销),再停用本字段',
    en: '{count} rows hold a value of this field (“{text}” for one), so its kind cannot change. Add a field of the kind you want, copy this column into it (cells that cannot be converted are marked with the reason; one undo takes it back), then retire this field',
  },
  FIELD_IN_USE: {
    zh: '已有 {count} 行填写了该字段(如“{text}”),不能作废;可以停用',
    en: '{count} rows hold a value of this field (“{text}” for one), so it cannot be voided; retire it instead',
  },
  SHEET_UNKNOWN: { zh: '没有名为“{text}”的表', en: 'There is no sheet “{text}”' },
  ROW_REFUSED: {
    zh: '该行有未通过的单元格,整行未写入',
    en: 'A cell of this row was refused, so the row was not written',
  },
  REJECTED_WITH_OTHERS: {
    zh: '因其他单元格未通过,整批未写入',
    en: 'Not written, because other cells of this change were refused',
  },
  NEEDS_INPUT: { zh: '还需要填写:{fields}', en: 'Still needed: {fields}' },
  ILLEGAL_TRANSITION: {
    zh: '不能从“{from}”变为“{to}”,可选:{allowed}',
    en: '“{from}” cannot become “{to}”; possible: {allowed}',
  },
  STEP_INCOMPLETE: { zh: '还缺少:{missing}', en: 'Still missing: {missing}' },
  REOPENS_OPEN: {
    zh: '原客诉尚未结案,请直接处理',
    en: 'The complaint it reopens is not closed; go on with that one',
  },
  CLAIM_SUBMITTED: {
    zh: '索赔已提交,{column}不能修改;请先退回起草',
    en: 'The claim has been submitted, so {column} stands; take it back first',
  },
  APPROVAL_NEEDED: { zh: '{rule}:需要“{right}”批准', en: '{rule}: needs the consent of {right}' },
  LIMIT_EXCEEDED: { zh: '{rule}:超出上限,不能批准', en: '{rule}: beyond the limit, nobody may grant it' },
  RETURN_SUBMITTED: {
    zh: '退货已提交,{column}不能修改;请先退回起草',
    en: 'The return has been submitted, so {column} stands; take it back first',
  },
  RECEIVED_TOO_MUCH: {
    zh: '实收 {received},多于退货数量 {quantity}',
    en: '{received} were received, more than the {quantity} that were sent',
  },
  APPROVED_ABOVE_CLAIM: {
    zh: '核准金额超过索赔金额 {claimed}',
    en: 'More is approved than the {claimed} that were claimed',
  },
  OFFER_BEYOND: {
    zh: '超出赔付阶梯({rule}),需先由“{right}”批准',
    en: 'Beyond the ladder ({rule}); {right} must consent first',
  },
  NOT_RETURNABLE: { zh: '不能退货:{rule}', en: 'Not returnable: {rule}' },
  RETURN_NEEDS_OVERRIDE: {
    zh: '不能退货:{rule};特批需要“{right}”',
    en: 'Not returnable: {rule}; {right} may override it',
  },
  INSPECTION_UNBALANCED: {
    zh: '合格、不合格、拒收合计 {sum},与实收 {received} 不符',
    en: 'Passed, rejected and refused make {sum}, but {received} were received',
  },
  CRISIS_NOT_PLANNED: {
    zh: '规程没有危机预案,或各步骤均已建立',
    en: 'The policy plans no steps of a crisis, or all of them are there',
  },
  BATCH_NOT_SHIPPED: {
    zh: '客诉的批号没有发货记录,请先在“批次发货”登记',
    en: 'Nothing is known of where the complaint’s batches were shipped; enter it in “Shipments of batches”',
  },
  ROUND_OPEN: { zh: '上一轮尚未验证,不能开始下一轮', en: 'The last round has not been verified yet' },
  ROUND_DONE: { zh: '措施已验证有效,不需要下一轮', en: 'The action was found effective; no round follows' },
  QUESTION_NOT_NEXT: { zh: '现在应回答的问题是“{text}”', en: 'The question to answer now is “{text}”' },
  NOT_YOUR_DEPARTMENT: { zh: '只有该责任部门可以申诉', en: 'Only the department itself may dispute its share' },
  SHARE_TWICE: { zh: '该部门已有责任比例,请修改那一行', en: 'This department has a share already; change that one' },
  APPROVER_ASKED: { zh: '提交人不能自己审批', en: 'Who submitted it cannot consent to it' },
  RESPONSIBILITY_TOO_MUCH: { zh: '责任比例合计 {sum},超过 100%', en: 'The shares make {sum}, more than 100 %' },
  PAUSE_NOT_ALLOWED: { zh: '本规程没有可暂停的时限', en: 'No clock of this policy may pause' },
  PAUSES_OVERLAP: { zh: '与另一次暂停重叠', en: 'It overlaps another pause' },
  SEVERITY_FOREIGN: {
    zh: '本规程没有严重等级“{severity}”',
    en: 'The policy of this complaint has no level “{severity}”',
  },
  SEVERITY_BELOW_FLOOR: {
    zh: '{rule},等级至少为“{severity}”',
    en: '{rule}: the level is at least “{severity}”',
  },
  CLOSED_ON_WITHOUT_CLOSING: {
    zh: '未结案时不能填写结案日期',
    en: 'A complaint that is not closed has no closing date',
  },
  COMMENT_OF_ANOTHER: {
    zh: '只有作者本人可以修改或删除批注',
    en: 'Only its author may change or remove a comment',
  },
  DATE_ORDER: { zh: '{later}不能早于{earlier}', en: '{later} cannot be before {earlier}' },
  IN_FUTURE: { zh: '{column}不能晚于今天', en: '{column} cannot be later than today' },
  VALUE_TOO_SMALL: { zh: '{column}不能小于 {least}', en: '{column} cannot be less than {least}' },
  VALUE_TOO_LARGE: { zh: '{column}不能大于 {most}', en: '{column} cannot be more than {most}' },
  MORE_THAN_WHOLE: { zh: '{part}不能大于{whole}', en: '{part} cannot be more than {whole}' },
  QUANTITY_NEGATIVE: { zh: '{column}不能为负数', en: '{column} cannot be negative' },
  APPROVER_IS_AUTHOR: { zh: '方案不能由拟定人自己审批', en: 'Whoever proposed a plan cannot decide on it' },
  PLAN_STANDS: {
    zh: '方案已审批,{column}不能修改;请新增一版',
    en: 'The plan has been decided on, so {column} stands; add another version',
  },
  VERIFIER_IS_OWNER: { zh: '验证人不能是责任人', en: 'The verifier cannot be the owner' },
} as const;
