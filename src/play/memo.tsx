// What keeps a page from being drawn anew where nothing of it changed.

import { Component, type ComponentChild, type ComponentClass } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inTurnAtRest } from '../stage/dom/turns.ts';

/** The same part of a page, drawn anew only when something that it is given is another one, or by what it follows itself. */
export function memo<Props extends object>(Part: (props: Props) => ComponentChild): ComponentClass<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const [old, now] = [Object.entries(this.props), new Map(Object.entries(next))];
      return old.length !== now.size || old.some(([name, value]) => !now.has(name) || now.get(name) !== value);
    }
    override render(props: Props): ComponentChild {
      return <Part {...props} />;
    }
  };
}

/**
 * The same part of a page, after the rest of it where something that it is given changed: where a machine moves beside them,
 * one frame would not hold both.
 * @param unless where this is another one the part comes with the rest: a page of another size is laid out as a whole
 */
export function later<Props extends object>(Part: ComponentClass<Props>, unless: keyof Props): (props: Props) => ComponentChild {
  return (props) => {
    const [shown, show] = useState(props);
    useEffect(() => inTurnAtRest(() => show(props)), Object.values(props));
    return <Part {...(shown[unless] === props[unless] ? shown : props)} />;
  };
}

type Acts = Readonly<Record<string, (...values: never[]) => void>>;

/** Functions that stay the same ones as long as a part of the page lives, and do what those do that it was given last. */
export function useSteady<T extends Acts>(acts: T): T {
  const last = useRef(acts);
  last.current = acts;
  return useMemo(() => {
    const steady = Object.keys(acts).map((name) => [name, (...values: never[]) => last.current[name]?.(...values)]);
    return Object.fromEntries(steady) as T;
  }, []);
}
