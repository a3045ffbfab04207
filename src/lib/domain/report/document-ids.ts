export const DOCUMENTS = ['annual', 'summary', 'letter', 'plan', 'appendix'] as const;
export type DocumentId = (typeof DOCUMENTS)[number];
