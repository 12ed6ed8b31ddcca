// What depends on nothing but its argument is worked out once.

/** The function, worked out when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The object of what each of these functions gives, worked out when it is first asked for. */
export function lazyValues<T extends Readonly<Record<string, () => unknown>>>(makers: T): LazyValues<T> {
  const getters = Object.entries(makers).map(([name, make]) => [name, { get: lazily(make), enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as LazyValues<T>;
}
type LazyValues<T extends Readonly<Record<string, () => unknown>>> = { readonly [K in keyof T]: ReturnType<T[K]> };

/**
 * The function, worked out once for each object; what it made of it is forgotten with it. Any other argument is worked out each time.
 * @param most objects remembered at a time: one more, and all are forgotten; for what lives as long as a level does
 */
export function once<K, T>(make: (of: K) => T, most = Number.POSITIVE_INFINITY): (of: K) => T {
  let known = new WeakMap<object, { readonly value: T }>();
  let count = 0;
  return (of) => {
    if ((typeof of !== 'object' && typeof of !== 'function') || of === null) return make(of);
    const before = known.get(of);
    if (before !== undefined) return before.value;
    const made = { value: make(of) };
    if (count === most) [known, count] = [new WeakMap(), 0];
    known.set(of, made);
    count++;
    return made.value;
  };
}
