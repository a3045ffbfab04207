/** How far along a row it is, 0 to 1: a name that is moved back by as much of its own width stays within the row. */
function place(link: HTMLElement, row: HTMLElement): void {
  const [at, around] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  const part = (at.left - around.left) / Math.max(around.width - at.width, 1);
  link.style.setProperty('--at', String(Math.min(Math.max(part, 0), 1)));
}

/**
 * Names beside links that show a number alone: style sheets show them on hover and focus, and Escape takes one away until
 * pointer and focus have gone on (WCAG 1.4.13).
 * @param root around the links; `data-tips="off"` stands on it while a name is taken away
 */
export function tips(root: HTMLElement): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const leave = ({ target, relatedTarget }: MouseEvent | FocusEvent) => {
    const link = target instanceof Element && target.closest('a');
    if (link && !link.contains(relatedTarget as Node | null)) delete root.dataset.tips;
  };
  const come = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a');
    if (link) place(link, root);
  };
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') root.dataset.tips = 'off';
    },
    { signal },
  );
  root.addEventListener('mouseover', come, { signal });
  root.addEventListener('focusin', come, { signal });
  root.addEventListener('mouseout', leave, { signal });
  root.addEventListener('focusout', leave, { signal });
  return () => ending.abort();
}
