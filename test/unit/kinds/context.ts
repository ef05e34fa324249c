import type { KindContext } from '@redress/schema/kinds/kind.ts';

export const context: KindContext = { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-11-21' };
