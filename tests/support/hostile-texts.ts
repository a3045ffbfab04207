// Texts that would become something else than text where markup is put together carelessly.
import type { Report } from '#lib/domain/report/model.ts';

export const HOSTILE_TEXTS = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  "' onfocus='window.hit=1' autofocus tabindex='1",
  '</title></style></svg></main><iframe srcdoc="<script>parent.hit=1</script>">',
  '<!--',
  ']]><svg onload=window.hit=1>',
  '&lt;b&gt; &#60;i&#62; &amp;',
];

/** What is no text in the model. */
const CODES = new Set(['kind', 'tone', 'align', 'type', 'party', 'level']);
const LEVELS = new Set(['unknown', 'not-applicable']);

/** The report with one text in place of every text that it has. */
export function withTextEverywhere(report: Report, text: string): Report {
  const blocks = JSON.stringify(report.blocks, (key, value: unknown) =>
    typeof value === 'string' && !CODES.has(key) && !LEVELS.has(value) ? text : value,
  );
  const furniture = { header: text, footer: text };
  return {
    meta: { ...report.meta, title: text, subject: text, furniture },
    blocks: JSON.parse(blocks) as Report['blocks'],
  };
}
