import type { Locale } from '@redress/schema/errors.ts';
import type { Lack } from './lacking.ts';

const texts: Readonly<Record<Lack, Readonly<Record<Locale, string>>>> = {
  LEADER: { zh: 'D1 组长', en: 'D1 a leader' },
  PROBLEM: { zh: 'D2 问题描述(何事)', en: 'D2 the problem (what)' },
  INTERIM: { zh: 'D3 临时措施', en: 'D3 an interim action' },
  OCCURRENCE: { zh: 'D4 产生原因', en: 'D4 a cause of occurrence' },
  ESCAPE: { zh: 'D4 流出原因', en: 'D4 a cause of escape' },
  SHARES: { zh: 'D4 各分支原因占比合计 100%', en: 'D4 shares that make 100 % in each branch' },
  PERMANENT: { zh: 'D5 永久措施', en: 'D5 a permanent action' },
  OWNER_AND_DUE: { zh: 'D5 措施的责任人和期限', en: 'D5 owner and date of every action' },
  VERIFIED: { zh: 'D6 永久措施验证有效', en: 'D6 every permanent action verified' },
  PREVENTION: { zh: 'D7 文件更新、水平展开或培训', en: 'D7 a document, deployment or training' },
  SIGNED: { zh: 'D8 编制、审核、批准签字', en: 'D8 prepared, reviewed and approved' },
};

/** What is lacking, as people read it. */
export const lackText = (lacks: readonly Lack[], locale: Locale): string =>
  lacks.map((lack) => texts[lack][locale]).join(locale === 'zh' ? '、' : ', ');
