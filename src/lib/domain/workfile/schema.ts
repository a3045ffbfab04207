// The IRIS-fil: everything about one or more initiatives, in one file that is readable without IRIS.
// Fields may be added, never given a new meaning. The rules are in docs/decisions/0006-work-file.md.
import '../zod-setup.ts';
import * as z from 'zod/mini';
import { initiativeSchema } from '../assessment/schema.ts';
import { instrumentSchema } from '../instrument/schema.ts';
import { text } from '../text-schema.ts';
import { FORMAT, VERSION } from './format.ts';

export const workFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  app: text(40),
  exportedAt: z.iso.datetime(),
  /** Every instrument version that the file uses, so that it can be read without IRIS. */
  instruments: z._default(z.array(instrumentSchema).check(z.maxLength(100)), []),
  initiatives: z.array(initiativeSchema).check(z.maxLength(500)),
});
export type WorkFile = z.infer<typeof workFileSchema>;
