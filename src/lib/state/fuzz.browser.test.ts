import { tryHostileFiles } from '../../../tests/support/fuzz.ts';

tryHostileFiles();
