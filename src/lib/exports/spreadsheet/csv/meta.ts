// What a page needs to know about the format before anybody asks for a file; the renderer itself is loaded on use.
export const meta = {
  id: 'csv',
  mimeType: 'text/csv;charset=utf-8',
  extension: 'csv',
} as const;
