import { createRawSnippet, mount, tick, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import ModalDialog from './ModalDialog.svelte';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
  document.body.replaceChildren();
});

/** A page with a button that opens a dialog, as every page of the app has it. */
function page() {
  let dialog: ReturnType<typeof mount> | undefined;
  let closed = 0;
  const opener = document.body.appendChild(document.createElement('button'));
  const close = async () => {
    const one = dialog;
    dialog = undefined;
    if (one) await unmount(one);
  };
  const cancel = () => {
    closed += 1;
    void close();
  };
  opener.addEventListener('click', () => {
    dialog ??= mount(ModalDialog, {
      target: document.body,
      props: {
        heading: 'En fråga',
        children: createRawSnippet(() => ({ render: () => '<p>Ett svar.</p>' })),
        actions: createRawSnippet(() => ({
          render: () => '<button type="button">Nej</button>',
          setup: (button) => button.addEventListener('click', cancel),
        })),
        onclose: cancel,
      },
    });
  });
  closings.push(close);
  return { opener, closed: () => closed, isOpen: () => document.querySelector('dialog') !== null };
}

/** `close` comes in a turn of its own, in which somebody may already have asked for the next dialog. */
function withoutLateEvent() {
  const ending = new AbortController();
  addEventListener('close', (event) => event.stopImmediatePropagation(), {
    capture: true,
    signal: ending.signal,
  });
  closings.push(async () => ending.abort());
}

test('Escape closes in the turn it is pressed, so that Enter right after it opens anew', async () => {
  withoutLateEvent();
  const { opener, closed, isOpen } = page();
  opener.focus();
  await userEvent.keyboard('{Enter}');
  expect(isOpen()).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(closed()).toBe(1);
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(opener);
  await userEvent.keyboard('{Enter}');
  expect(isOpen()).toBe(true);
});

test('One closing is told once, also when it is the button that closes', async () => {
  const { opener, closed } = page();
  for (const [at, key] of ['{Enter}', '{Escape}'].entries()) {
    opener.focus();
    await userEvent.keyboard('{Enter}');
    await tick();
    await userEvent.keyboard(key);
    // The browser's own event comes after a frame at the latest.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(closed()).toBe(at + 1);
  }
});
