// What every measure of time in a page does alike.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {Page} page
 * @param {'keydown' | 'click'} event
 * @param {() => Promise<void> | undefined} act what brings it about
 * @returns {Promise<number>} milliseconds from the event to the next picture
 */
export async function untilPainted(page, event, act) {
  const painted = page.evaluate(
    (type) =>
      new Promise((resolve) => {
        addEventListener(
          type,
          ({ timeStamp }) =>
            requestAnimationFrame(() => {
              // After the picture, not before it: a message is delivered when the frame is done.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              port2.postMessage(null);
            }),
          { capture: true, once: true },
        );
      }),
    event,
  );
  // The listener has to be there first.
  await page.evaluate(() => undefined);
  await act();
  return /** @type {Promise<number>} */ (painted);
}

/**
 * @param {readonly number[]} numbers
 * @returns {number} NaN of none
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
