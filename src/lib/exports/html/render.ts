// The report as one HTML file that needs nothing beside it: read with a browser, a screen reader, a telephone, or printed.
// It asks for nothing from anywhere: its own policy forbids everything but its style.
import type { Report } from '../../domain/report/model.ts';
import { withCaptionNumbers } from '../../i18n/captions.ts';
import { inTurn, type RenderOptions } from '../render-options.ts';
import { allowedInXml, escapeXml } from '../xml.ts';
import { Anchors } from './anchors.ts';
import { blockMarkup } from './blocks.ts';
import { styleFor } from './style.ts';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export async function renderHtml(
  report: Report,
  options: RenderOptions = {},
): Promise<ArrayBuffer> {
  const { meta } = report;
  const blocks = withCaptionNumbers(report.blocks);
  const anchors = new Anchors(blocks);
  const parts: string[] = [];
  await inTurn(blocks, (block) => void parts.push(blockMarkup(block, anchors)), options);
  const markup = `<!doctype html>
<html lang="${escapeXml(meta.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="IRIS">
<meta name="description" content="${escapeXml(meta.subject)}">
<meta name="dcterms.created" content="${escapeXml(meta.createdAt)}">
<title>${escapeXml(meta.title)}</title>
<style>${styleFor({
    orientation: meta.orientation,
    header: allowedInXml(meta.furniture.header),
    footer: allowedInXml(meta.furniture.footer),
  })}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(markup).buffer;
}
