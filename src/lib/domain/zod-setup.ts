// Imported first by every schema file. Without `jitless` zod compiles validators with `new Function`,
// which the content security policy of the hosted app forbids.
import * as z from 'zod/mini';

z.config({ jitless: true });
