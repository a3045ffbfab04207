/** A text cut after each sentence and each line. Put together again the parts are the text. */
export function sentencesIn(text: string): string[] {
  return (
    text
      .match(/[^\n]*?(?:[.!?…]+["”’)]*(?:[ \t]+|(?=\n)|$)|\n+|$)\n*/gu)
      ?.filter((part) => part !== '') ?? []
  );
}
