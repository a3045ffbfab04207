// What text must go through on its way into XML or HTML.

/** Line breaks of other programs, such as the one that Word makes within a paragraph; XML has no way to write two of them. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const OTHER_BREAKS = /[\u000b\u000c\u0085]/g;
/** What no XML file may hold, not even escaped, and half characters. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

export function allowedInXml(text: string): string {
  return text.replace(OTHER_BREAKS, '\n').replace(FORBIDDEN, '\ufffd');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text between tags and for attributes in either kind of quotes. */
export function escapeXml(text: string): string {
  return allowedInXml(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
