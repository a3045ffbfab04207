// What a page needs to know about the format before anybody asks for a file; the renderer itself is loaded on use.
export const meta = {
  id: 'html',
  mimeType: 'text/html;charset=utf-8',
  extension: 'html',
} as const;
