/** How many pages a PDF of ours has: its tree of pages says so in plain text. */
export function pagesOf(pdf: ArrayBuffer): number {
  const text = new TextDecoder('latin1').decode(pdf);
  return Number(/\/Type \/Pages\b[^>]*?\/Count (\d+)/u.exec(text)?.[1] ?? 0);
}
