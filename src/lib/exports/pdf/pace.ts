// Lets the page live while a file is made: buttons answer, and whoever waits can see how far it has come or give up.
export interface Pace {
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1. */
  readonly onprogress?: ((part: number) => void) | undefined;
}

/** The longest stretch of work without a pause, in milliseconds: less than a picture on the screen takes. */
const STRETCH = 12;

/** Tells of progress and pauses when it is time, or always at `milestone`. Throws the reason when somebody gave up. */
export function pacer({ signal, onprogress }: Pace): {
  readonly step: (part: number) => Promise<void>;
  readonly milestone: (part: number) => Promise<void>;
} {
  signal?.throwIfAborted();
  let begun = performance.now();
  const milestone = async (part: number) => {
    onprogress?.(part);
    await turn();
    signal?.throwIfAborted();
    begun = performance.now();
  };
  return {
    milestone,
    step: async (part) => {
      if (performance.now() - begun >= STRETCH) await milestone(part);
    },
  };
}

/** Lets everything else that waits have its turn. A timer would be put off by 4 ms each time. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
