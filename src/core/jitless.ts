// The page's policy forbids code made of text. Zod finds that out by an attempt with the first schema of an object, and to say where it
// failed the browser reads the whole script once more. So this is imported before all that makes schemas.

import { z } from 'zod';

z.config({ jitless: true });
