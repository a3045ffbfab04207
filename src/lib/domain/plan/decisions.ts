/** What the steering group is asked to decide, one decision per line. A number or dash that was typed first gives way to the list's own. */
export function decisionsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/u, '').trim())
    .filter((line) => line !== '');
}
