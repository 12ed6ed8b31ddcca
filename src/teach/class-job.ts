// What the page asks its worker for, and what comes back.

import type { Playlist } from '../core/playlist.ts';
import type { Classroom } from '../export/class-pupils.ts';

export type ClassJob =
  | { readonly do: 'files'; readonly files: readonly File[] }
  /** a class that nobody is in, playing this */
  | { readonly do: 'demo'; readonly playlist: Playlist; readonly pupils: number };

export type ClassTold =
  | { readonly is: 'at-work'; readonly share: number }
  | { readonly is: 'done'; readonly classroom: Classroom }
  | { readonly is: 'stopped'; readonly why: string };
