/** So many of its own screens ahead: long enough before one has scrolled there. */
const AHEAD = '100%';

/**
 * Calls once, when the element is on the screen or about to be.
 * @returns what takes it back
 */
export function whenNear(element: Element, call: () => void): () => void {
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      call();
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
