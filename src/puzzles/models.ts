import { type Kinds, kindsOf } from '../core/kind.ts';
import { balance } from './balance/index.ts';
import { steady } from './steady/index.ts';

/** Every kind that is played. */
export const kinds: Kinds = kindsOf([balance, steady]);
