import { resolve } from '$app/paths';
import { FIRST, type DocumentChoice } from './document-choice.ts';

/** @param version id of an adoption, for the document as it was adopted */
export function addressOf(
  assessment: string,
  { part }: Pick<DocumentChoice, 'part'>,
  version?: string,
): string {
  const document = part ?? (version === undefined ? undefined : FIRST);
  return resolve('/skattning/[assessment]/rapport/[[document]]/[[version]]', {
    assessment,
    ...(document !== undefined && { document }),
    ...(version !== undefined && { version }),
  });
}
