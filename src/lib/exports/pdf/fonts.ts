// The two fonts, as data inside the lazily loaded code: no fetch, so the portable edition on file:// and a strict
// content policy have nothing to object to. They are gzipped before they are made into text: text of a compressed file
// travels in half of what a compressed text of a file does, and every browser of ours can open it.
import type { jsPDF } from 'jspdf';
import regular from './fonts/Inter-Regular.ttf.gz?url&inline';
import semiBold from './fonts/Inter-SemiBold.ttf.gz?url&inline';
import type { Face } from './measures.ts';

/** jsPDF writes the family name into the file as the font's name, so each font file needs its own. */
export const families: Record<Face, string> = {
  regular: 'Inter-Regular',
  strong: 'Inter-SemiBold',
};

/** Opened once, however many files are made. */
let opened: Promise<readonly (readonly [family: string, bytes: string])[]> | null = null;

export async function addFonts(doc: jsPDF): Promise<void> {
  opened ??= Promise.all([
    open(regular).then((bytes) => [families.regular, bytes] as const),
    open(semiBold).then((bytes) => [families.strong, bytes] as const),
  ]);
  for (const [family, bytes] of await opened) {
    const file = `${family}.ttf`;
    doc.addFileToVFS(file, bytes);
    doc.addFont(file, family, 'normal', undefined, 'Identity-H');
  }
}

/** One character for each byte, which is how jsPDF takes a font. */
async function open(dataUri: string): Promise<string> {
  const packed = atob(dataUri.slice(dataUri.indexOf(',') + 1));
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const font = new Uint8Array(await new Response(stream).arrayBuffer());
  return Array.from(font, (byte) => String.fromCharCode(byte)).join('');
}
