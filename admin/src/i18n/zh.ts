import { pageChinese } from './pageMessages.ts';
import { raChinese } from './raChinese.ts';

export const zh = { ...raChinese, ...pageChinese };
