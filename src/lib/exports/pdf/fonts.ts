// The two fonts, as data inside the lazily loaded code: no fetch, so the portable edition on file:// and a strict
// content policy have nothing to object to.
import type { jsPDF } from 'jspdf';
import regular from './fonts/Inter-Regular.ttf?inline';
import semiBold from './fonts/Inter-SemiBold.ttf?inline';
import type { Face } from './measures.ts';

/** jsPDF writes the family name into the file as the font's name, so each font file needs its own. */
export const families: Record<Face, string> = {
  regular: 'Inter-Regular',
  strong: 'Inter-SemiBold',
};

export function addFonts(doc: jsPDF): void {
  for (const [family, dataUri] of [
    [families.regular, regular],
    [families.strong, semiBold],
  ] as const) {
    const file = `${family}.ttf`;
    doc.addFileToVFS(file, dataUri.slice(dataUri.indexOf(',') + 1));
    doc.addFont(file, family, 'normal', undefined, 'Identity-H');
  }
}
