export interface Download {
  readonly name: string;
  readonly content: BlobPart;
  /** MIME type. */
  readonly type: string;
}

/** Hands a file to the browser's own download. */
export function download({ name, content, type }: Download): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken its own reference by then; a minute is long even on a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
