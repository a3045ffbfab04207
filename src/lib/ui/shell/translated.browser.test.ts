import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { translate, WAYS } from '../../../../tests/support/translate.ts';
import { keepTextsAlive } from './translated.ts';

/** What observes has run when this has. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

let page: HTMLElement;
let text: Text;
let end: () => void;

beforeEach(() => {
  document.body.innerHTML = '<p>före <b>mitt i</b></p>';
  page = document.querySelector('p')!;
  text = page.firstChild as Text;
  end = keepTextsAlive(document.body);
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

describe.each(WAYS)('In a page that is translated %s', (way) => {
  const translated = async () => {
    translate([way, way === 'around it' ? '' : '*']);
    await settled();
  };
  const mark = way === 'around it' ? '' : '*';

  test('the words of the translation are seen, and no others', async () => {
    await translated();
    expect(page.textContent).toBe(`före ${mark}mitt i${mark}`);
  });

  test('what the app writes is seen, as often as it is translated', async () => {
    await translated();
    for (const said of ['1 av 14 ', '2 av 14 ', '']) {
      text.data = said;
      await settled();
      expect(page.textContent).toBe(`${said}mitt i${mark}`);
      await translated();
    }
  });

  test('what the app takes away is gone, and comes back as it was', async () => {
    await translated();
    text.remove();
    await settled();
    expect(page.textContent).toBe(`mitt i${mark}`);
    page.append(text);
    expect(page.textContent).toBe(`mitt i${mark}före `);
  });

  test('what the app puts beside a text lands there', async () => {
    await translated();
    text.before('nytt ');
    await settled();
    expect(page.textContent).toBe(`nytt före ${mark}mitt i${mark}`);
  });

  test('what the app moves goes along', async () => {
    await translated();
    page.append(text);
    await settled();
    expect(page.textContent).toBe(`mitt i${mark}före `);
  });
});

test('A page that is shown in its own language again is as it was', async () => {
  translate(['in the place of the text', '*']);
  await settled();
  page.querySelector('font')!.replaceWith(text);
  await settled();
  expect(page.textContent).toBe('före mitt i*');
  text.data = 'efter ';
  await settled();
  expect(page.textContent).toBe('efter mitt i*');
});
