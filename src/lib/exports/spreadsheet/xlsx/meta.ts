// What a page needs to know about the format before anybody asks for a file; the renderer itself is loaded on use.
export const meta = {
  id: 'xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
} as const;
