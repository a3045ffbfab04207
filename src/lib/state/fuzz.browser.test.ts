import { fuzzPart } from '../../../tests/support/fuzz.ts';

fuzzPart(0);
