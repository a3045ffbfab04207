import { expect, test } from 'vitest';
import { assessmentWith, initiativeWith } from '../../../../../tests/support/domain.ts';
import { m } from '../../../../../tests/support/messages.ts';
import { adoptionOf, documented } from '#lib/domain/reflection/adoption.ts';
import { formatDate } from '#lib/i18n/format.ts';
import { dataFileName, planDay, workbookOf, yearsOf } from './workbook.ts';

const NOW = new Date('2026-11-30T10:00:00');
const report = { ...assessmentWith().report, registryNumber: 'SN 2026/118' };
const now = assessmentWith({ report });
const before = {
  ...assessmentWith(),
  id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0024',
  date: '2024-09-01',
};
const initiative = initiativeWith({ assessments: [before, now] });
const ofYear = { initiative, shown: documented(initiative, now) };
const ofAll = { initiative, shown: undefined };

test('data of one year and data of all years have different names, and say which years they hold', () => {
  expect(yearsOf(initiative)).toBe('2024-2026');
  expect(yearsOf({ assessments: [now] })).toBe('2026');
  expect(dataFileName('data', ofYear, NOW)).toMatch(/_2026_utkast_2026-11-30_sn-2026-118$/u);
  expect(dataFileName('data', ofAll, NOW)).toMatch(/_2024-2026_2026-11-30$/u);
  expect(workbookOf(m.docpage_data(), [], ofAll, NOW).standing).toEqual([
    m.data_of_years({ years: '2024-2026' }),
    m.data_made_on({ date: formatDate('2026-11-30') }),
  ]);
});

test('a workbook says whose it is, how it stands, its version and the number of the matter', () => {
  const book = workbookOf(m.docpage_plan(), [], ofYear, NOW);
  expect(book.title).toBe(m.data_workbook({ name: m.docpage_plan(), title: initiative.title }));
  expect(book.whose.at(-1)).toBe(initiative.title);
  expect(book.standing).toEqual([
    `${m.adopt_version({ version: 1 })} · ${m.report_draft()}`,
    `${m.data_made_on({ date: formatDate('2026-11-30') })} · SN 2026/118`,
  ]);
  const made = { ...ofYear, initiative: { ...initiative, example: true } };
  expect(workbookOf(m.docpage_data(), [], made, NOW).whose[0]).toContain(m.data_example());
});

test('what was adopted has its day, and the plan is read on it', () => {
  const decided = assessmentWith({
    report: { ...report, status: 'adopted', adoptedBy: 'Socialnämnden', adoptedOn: '2026-11-20' },
  });
  const drafted = initiativeWith({ assessments: [decided] });
  const at = { id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0001', at: '2026-11-21T10:00:00.000Z' };
  const adopted = { ...drafted, adoptions: [adoptionOf(drafted, decided, at)] };
  const shown = documented(adopted, decided);
  expect(dataFileName('handlingsplan', { initiative: shown.initiative, shown }, NOW)).toMatch(
    /_2026_faststalld_2026-11-21_sn-2026-118$/u,
  );
  expect(planDay(shown, '2026-11-30')).toBe('2026-11-21');
  expect(planDay(ofYear.shown, '2026-11-30')).toBe('2026-11-30');
});
