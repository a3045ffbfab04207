import { chromium as pw } from '@playwright/test';
import { chromiumShell } from './scripts/chromium.mjs';
import { serve } from './scripts/serve.mjs';
for (const d of ['build','build-pseudo','build-next']) { const s=await serve({directory:d}); const b=await pw.launch(chromiumShell()); const p=await b.newPage(); p.on('pageerror',e=>console.log('ERR',e.stack)); p.on('console',c=>console.log(c.text())); await p.goto(s.url); await p.waitForTimeout(4000); console.log(d, await p.locator('h1').allInnerTexts()); await b.close(); await s.close(); }
