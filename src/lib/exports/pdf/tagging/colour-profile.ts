// Says what the colours of the file mean, as PDF/A asks: a smallest possible ICC profile (version 2.1) of sRGB. Written
// here rather than shipped as a file of 3 kB whose licence would have to be told.

/** Primaries and white of sRGB, adapted to D50. */
const COLUMNS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** One character for each byte. */
export function colourProfile(): string {
  const gamma = `curv${zeros(4)}${u32(1)}${u16(Math.round(2.2 * 256))}${zeros(2)}`;
  const tags: [name: string, data: string][] = [
    ['desc', description('sRGB')],
    ['cprt', `text${zeros(4)}CC0\0`],
    ...Object.entries(COLUMNS).map(([name, values]): [string, string] => [
      name,
      `XYZ ${zeros(4)}${values.map((value) => u32(Math.round(value * 65536))).join('')}`,
    ]),
    ['rTRC', gamma],
    ['gTRC', gamma],
    ['bTRC', gamma],
  ];
  let offset = 128 + 4 + tags.length * 12;
  const table = tags.map(([name, data]) => {
    const entry = name + u32(offset) + u32(data.length);
    offset += data.length;
    return entry;
  });
  const body = u32(tags.length) + table.join('') + tags.map(([, data]) => data).join('');
  return header(128 + body.length) + body;
}

function header(size: number): string {
  const created = [2026, 1, 1, 0, 0, 0].map(u16).join('');
  const illuminant = COLUMNS.wtpt.map((value) => u32(Math.round(value * 65536))).join('');
  return (
    `${u32(size)}${zeros(4)}${u32(0x02100000)}mntrRGB XYZ ${created}acsp` +
    `${zeros(28)}${illuminant}${zeros(48)}`
  );
}

/** Name in ASCII, with the empty Unicode and Macintosh names that the type asks for; padded to four bytes. */
function description(name: string): string {
  const data = `desc${zeros(4)}${u32(name.length + 1)}${name}\0${zeros(4 + 4 + 2 + 1 + 67)}`;
  return data + zeros((4 - (data.length % 4)) % 4);
}

const zeros = (count: number) => '\0'.repeat(count);
const u16 = (value: number) => String.fromCharCode((value >> 8) & 0xff, value & 0xff);
const u32 = (value: number) => u16(value >>> 16) + u16(value & 0xffff);
