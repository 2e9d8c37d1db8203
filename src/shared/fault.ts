/** One error as it may be written down: never its message, which can quote a record. */
export type DescribedCause = {
  readonly kind: string;
  readonly code?: string;
  /** Where in the program it passed, innermost first. */
  readonly frames: readonly string[];
};

/** What failed in a page, as the page has described it. */
export class ScreenFault extends Error {
  readonly causes: readonly DescribedCause[];

  constructor(causes: readonly DescribedCause[]) {
    super('something failed in a page');
    this.causes = causes;
  }
}

/** An error and those that caused it, at most five. */
export function describeCauses(cause: unknown): readonly DescribedCause[] {
  if (cause instanceof ScreenFault) return cause.causes;
  const described: DescribedCause[] = [];
  for (let error = cause; described.length < 5; error = error.cause) {
    if (!(error instanceof Error)) {
      if (described.length === 0) described.push({ kind: typeof error, frames: [] });
      break;
    }
    described.push({
      kind: error.name,
      ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
      frames: framesOf(error),
    });
  }
  return described;
}

/** The frames of a stack, each shortened to the part of its path that is the program's own. */
function framesOf(error: Error): readonly string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.map((frame) =>
    frame
      .trim()
      .replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^()]*?[\\/](?=(?:src|out|node_modules)[\\/])/, ''),
  );
}
