// What a test needs to know of a Markdown file: where its links lead, its headings, and its sentences as they are read.

/** Addresses of links and pictures, in the order in which they stand. Code is no link. */
export function linksOf(markdown: string): string[] {
  return Array.from(
    withoutCode(markdown).matchAll(/\]\(([^()\s]+)\)/gu),
    ([, address]) => address!,
  );
}

/** The ids that a host such as GitHub gives the headings. */
export function anchorsOf(markdown: string): string[] {
  return Array.from(withoutCode(markdown).matchAll(/^#+ (.+)$/gmu), ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  );
}

/** One line for each paragraph, heading, item of a list and cell of a table, without marks. */
export function plainText(markdown: string): string {
  return withoutCode(markdown)
    .replace(/^\|[ :|-]+\|$/gmu, '')
    .replace(/^\|(.*)\|$/gmu, (_, row: string) => row.split('|').join('\n\n'))
    .replace(/^(?:#+|>|[-*](?: \[[ x]\])?|\d+\.) +/gmu, '\n')
    .replace(/!?\[([^\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/[*_`]+/gu, '')
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[^]*?^```$/gmu, '').replace(/`[^`\n]+`/gu, 'x');
}
