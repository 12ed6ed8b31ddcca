/** Parts that sparks buy for the bench of the sandbox, and what they cost. Each changes what the sandbox can do. */
export const BENCH = {
  anvil: { price: 15, does: 'a bag of 10 in the box' },
  'long-beam': { price: 20, does: 'eight pegs a side' },
  'second-cord': { price: 25, does: 'a pull upwards at a peg: a bag that weighs less than nothing' },
} as const satisfies Record<string, { readonly price: number; readonly does: string }>;

export type Part = keyof typeof BENCH;
/** Whether the bench sells a part of this id. */
export const isPart = (id: string): id is Part => Object.hasOwn(BENCH, id);
export const PARTS: readonly Part[] = ['anvil', 'long-beam', 'second-cord'];
/** Parts that stand on every bench and cost nothing. */
export const FREE = ['cat', 'parcel'] as const;
