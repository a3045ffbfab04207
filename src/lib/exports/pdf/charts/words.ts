// The report model gives the pictures chart no names for answers outside the scale, so they stand here.
export const outsideWords = {
  unknown: 'Vet inte',
  'not-applicable': 'Inte aktuellt',
} as const;
