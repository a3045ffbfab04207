// What text must go through on its way into XML or HTML.

/** What no XML file may hold, not even escaped, and half characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

export function allowedInXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
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
