/** The colours of `tokens.css` that are drawn with code; a test holds the two together. */
export const INK = {
  ink: 0x2a2046,
  paper: 0xfff6e6,
  night: 0x1f1a40,
  plum: 0x6a4887,
  butter: 0xffe5a8,
  apricot: 0xf9b884,
  spark: 0xffb931,
  coral: 0xeb6148,
  teal: 0x17767d,
  'teal-deep': 0x0f5263,
  'teal-light': 0x57b0a8,
  iron: 0x473a6c,
  'iron-deep': 0x2a2046,
  'iron-light': 0x74649a,
  forecast: 0x3f55b8,
  'forecast-ink': 0x26357f,
  'forecast-mist': 0xe4e6fa,
  outcome: 0xbf7845,
  'outcome-ink': 0x4a2619,
  'outcome-mist': 0xffe9bc,
  wood: 0xbf7845,
  'wood-light': 0xe3aa6f,
  'wood-deep': 0x864c38,
  'brass-deep': 0xb9782b,
  edge: 0xe3c9a0,
} as const;

/** Colours of the room that stand for no meaning and have no token: the beam at the ceiling, a thread and its light. */
export const ROOM = { ceiling: 0x6b3c58, 'ceiling-light': 0x93555a, thread: 0x6a4887, 'thread-light': 0xb08cc0, board: 0xf3ddb7 } as const;

/** A colour as a style names it. */
export const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;
