import type { z } from 'zod';

/** What did not fit, as one line: `fixed.0.peg: …; box: …`. */
export const reasonOf = (error: z.ZodError): string =>
  error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`)).join('; ');
