// A decision that an IRIS before 0.4 noted: nothing was kept of what was decided, and nothing may look as if it was.
import { describe, expect, test } from 'vitest';
import { activityOf } from '../../../../tests/support/activity.ts';
import { inputFor, words } from '../../../../tests/support/documents.ts';
import { assessmentWith, initiativeWith, jointRatings } from '../../../../tests/support/domain.ts';
import { m } from '../../../../tests/support/messages.ts';
import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { Activity } from '../plan/schema.ts';
import { adoptionOf, documented } from '../reflection/adoption.ts';
import { buildDocument, DOCUMENTS, type DocumentId } from './documents.ts';
import { textsOf } from './texts.ts';

const REPORT = {
  status: 'adopted',
  adoptedBy: 'Lokala styrgruppen',
  adoptedOn: '2024-11-14',
  registryNumber: '',
} as const;
const ratings = jointRatings([2, 1]);
const earlier = assessmentWith({
  id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10',
  title: 'Hösten 2024',
  date: '2024-09-19',
  state: 'closed',
  report: REPORT,
  ratings,
});
const initiative = initiativeWith({
  assessments: [earlier, assessmentWith({ ratings })],
  activities: [activityOf(1, { text: 'Det som ska göras i dag', due: '2027-03-01' }) as Activity],
});

function documentOf(id: DocumentId, of: Initiative, assessment: Assessment) {
  const shown = documented(of, assessment);
  return buildDocument(id, { ...inputFor(of), ...shown }, words);
}
const textOf = (report: ReturnType<typeof documentOf>) =>
  [...textsOf(report), ...Object.values(report.meta.furniture), report.meta.fileName].join('\n');

describe.each(DOCUMENTS)('the document %s of a year whose text was not kept', (id) => {
  const text = textOf(documentOf(id, initiative, earlier));

  test('is nowhere called adopted, and says that the text is another', () => {
    expect(text).not.toMatch(/fastst[äa]lld/iu);
    expect(text).toContain(words.textUnknown(inputFor(initiative).createdOn));
    expect(text).toContain('_utkast_');
  });

  test('has nothing of the plan of today', () => {
    expect(text).not.toContain('Det som ska göras i dag');
  });
});

test.each<DocumentId>(['annual', 'plan', 'letter'])(
  'the document %s says that the plan of that year is not known, and no other occasion loses its plan',
  (id) => {
    expect(textOf(documentOf(id, initiative, earlier))).toContain(m.doc_plan_unknown());
    const latest = textOf(documentOf(id, initiative, initiative.assessments[1]!));
    expect(latest).not.toContain(m.doc_plan_unknown());
  },
);

test('who decided and when is told as what it is', () => {
  expect(textOf(documentOf('annual', initiative, earlier))).toContain(
    `${m.doc_decision()}\nLokala styrgruppen, 14 november 2024`,
  );
});

test('an earlier year whose text was kept has the plan of that day, also when its next version is a draft', () => {
  const then = {
    ...initiative,
    activities: [activityOf(1, { text: 'Det som skulle göras då', due: '2025-03-01' }) as Activity],
  };
  const kept = adoptionOf(then, earlier, {
    id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    at: '2024-11-15T10:00:00.000Z',
  });
  const draft = { ...earlier, report: { ...REPORT, status: 'draft' as const } };
  for (const assessment of [earlier, draft]) {
    const now = {
      ...initiative,
      assessments: [assessment, ...initiative.assessments.slice(1)],
      adoptions: [kept],
    };
    const text = textOf(documentOf('annual', now, assessment));
    expect(text).toContain('Det som skulle göras då');
    expect(text).toContain(words.planAsOf('2024-11-15'));
    expect(text).not.toContain('Det som ska göras i dag');
  }
});
