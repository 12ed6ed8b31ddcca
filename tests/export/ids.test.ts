import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ids } from '../../src/export/ids.ts';

const uuid = '0b0f3c57-6d0f-4c0e-9f2e-0c5d5d1f1a01';
/** UUIDs, what nearly is one, and anything else. */
const some = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.constantFrom(uuid, uuid.replaceAll('-', ''), `${uuid} `, 'ana', 'ben', '__proto__', ''),
  fc.string({ maxLength: 3 }),
);

it('numbers ids in the order in which they come, and gives every one back to the letter', () => {
  fc.assert(
    fc.property(fc.array(some), (list) => {
      const kept = ids();
      const distinct = [...new Set(list)];
      expect(list.map(kept.add)).toEqual(list.map((id) => distinct.indexOf(id)));
      expect([...kept.all()]).toEqual(distinct);
      expect(kept.size()).toBe(distinct.length);
    }),
  );
});
