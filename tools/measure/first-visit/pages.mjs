// The pages that are measured, and by what it is seen that each can be used.

/**
 * @typedef {object} Page
 * @property {string} name
 * @property {string} usable selector of what a person has come for; not before it is there can the page be used
 * @property {string} [at] address within the assessment; without it the page of the host
 * @property {boolean} [example] the example is on the device
 * @property {string} [file] another page than the host's own
 */

/** @type {Page[]} */
export const PAGES = [
  { name: 'static page without script', usable: 'h1', file: 'floor.html' },
  { name: 'own shell without script', usable: 'h1', file: 'shell.html' },
  { name: 'start, empty', usable: 'main:not(#shell) button' },
  { name: 'start, example', usable: 'main:not(#shell) a[href*="/skattning/"]', example: true },
  { name: 'step 3', usable: 'main:not(#shell) input[type="radio"]', example: true, at: '/steg/3' },
  { name: 'overview', usable: 'main:not(#shell) figure a', example: true, at: '' },
  {
    name: 'plan',
    usable: 'main:not(#shell) :is(table, li) a[href*="/aktivitet/"]',
    example: true,
    at: '/plan',
  },
  { name: 'documents', usable: 'main:not(#shell) button', example: true, at: '/rapport' },
  {
    name: 'yearly follow-up',
    usable: 'main:not(#shell) textarea',
    example: true,
    at: '/reflektion/resultat',
  },
];

/** As little as a page can be: what a browser and a network cost by themselves. */
export const FLOOR = `<!doctype html>
<html lang="sv">
  <head><meta charset="utf-8" /><title>Golv</title><link rel="icon" href="data:," /><link rel="stylesheet" href="./floor.css" /></head>
  <body><main><h1>En sida utan skript</h1><p>Den visar vad webbläsaren och nätet kostar.</p></main></body>
</html>
`;
export const FLOOR_STYLE =
  'body { max-width: 42rem; margin: 2rem auto; font: 1rem/1.5 sans-serif; }\n';

/**
 * @param {string} html the page of a build
 * @returns {string} what of it is there before any script
 */
export const withoutScript = (html) =>
  html.replace(/<script[\s\S]*?<\/script>/gu, '').replace(/<link[^>]*modulepreload[^>]*>/gu, '');
