// What a page needs to know about the format before anybody asks for a file; the renderer itself is loaded on use.
export const meta = {
  id: 'calendar',
  mimeType: 'text/calendar;charset=utf-8',
  extension: 'ics',
} as const;
