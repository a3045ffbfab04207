// Dalarna's fifteen kommuner with SCB code and the full name as the kommun writes it. The full name is data,
// never built: Falu kommun, Gagnefs kommun, Orsa kommun.
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
}

export const MUNICIPALITIES: readonly Municipality[] = [
  { code: '2084', name: 'Avesta', fullName: 'Avesta kommun' },
  { code: '2081', name: 'Borlänge', fullName: 'Borlänge kommun' },
  { code: '2080', name: 'Falun', fullName: 'Falu kommun' },
  { code: '2026', name: 'Gagnef', fullName: 'Gagnefs kommun' },
  { code: '2083', name: 'Hedemora', fullName: 'Hedemora kommun' },
  { code: '2029', name: 'Leksand', fullName: 'Leksands kommun' },
  { code: '2085', name: 'Ludvika', fullName: 'Ludvika kommun' },
  { code: '2023', name: 'Malung-Sälen', fullName: 'Malung-Sälens kommun' },
  { code: '2062', name: 'Mora', fullName: 'Mora kommun' },
  { code: '2034', name: 'Orsa', fullName: 'Orsa kommun' },
  { code: '2031', name: 'Rättvik', fullName: 'Rättviks kommun' },
  { code: '2061', name: 'Smedjebacken', fullName: 'Smedjebackens kommun' },
  { code: '2082', name: 'Säter', fullName: 'Säters kommun' },
  { code: '2021', name: 'Vansbro', fullName: 'Vansbro kommun' },
  { code: '2039', name: 'Älvdalen', fullName: 'Älvdalens kommun' },
];

export interface Place {
  readonly municipality: string | null;
  readonly municipalityName: string;
}

const byCode = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]));

/** Full name for headings: "Falu kommun". Empty when no kommun is named yet. */
export function fullNameOf({ municipality, municipalityName }: Place): string {
  return byCode.get(municipality ?? '')?.fullName ?? (municipalityName || (municipality ?? ''));
}

/** Short name for lists and file names: "Falun". Empty when no kommun is named yet. */
export function shortNameOf({ municipality, municipalityName }: Place): string {
  return byCode.get(municipality ?? '')?.name ?? (municipalityName || (municipality ?? ''));
}

/** Whether anybody can see which kommun is meant; white space and invisible characters name none. */
export function hasPlace({ municipality, municipalityName }: Place): boolean {
  return municipality !== null || municipalityName.replace(/[\p{Cf}\s]/gu, '') !== '';
}
