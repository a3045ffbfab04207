/** What a letter proposes that the nämnd does with the follow-up: the one or the other, never both. */
export const RECEIVINGS = ['approves', 'notes'] as const;
export type Receiving = (typeof RECEIVINGS)[number];
