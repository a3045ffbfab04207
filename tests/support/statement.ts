// An accessibility statement as whoever publishes IRIS fills it in, and one that nobody has filled in.
import type { AccessibilityStatement } from '#lib/domain/publisher/accessibility-statement.ts';

export const EMPTY: AccessibilityStatement = {
  publisher: '',
  email: '',
  phone: '',
  compliance: '',
  shortcomings: [],
  tested: '',
  assessedOn: '',
  authority: { name: '', url: '' },
};

export const FILLED: AccessibilityStatement = {
  publisher: 'Mora kommun',
  email: 'webb@mora.example',
  phone: '0250-260 00',
  compliance: 'partial',
  shortcomings: ['Diagrammen går inte att förstora var för sig. Rättas under 2027.', ' '],
  tested: 'Egen granskning med tangentbord och skärmläsare.',
  assessedOn: '2026-11-30',
  authority: { name: 'Myndigheten', url: 'https://myndigheten.example/anmal' },
};
