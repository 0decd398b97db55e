import type { ParamMatcher } from '@sveltejs/kit';

/** English has no prefix of its own: `/`, `/ar/`, `/zh-CN/`. */
export const match: ParamMatcher = (param) => param === 'ar' || param === 'zh-CN';
