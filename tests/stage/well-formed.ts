/** Says what is not well formed about this SVG: tags that don't match, attributes that are not quoted. '' where nothing is. */
export function wellFormed(svg: string): string {
  const open: string[] = [];
  const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  let at = 0;
  while (at < svg.length) {
    const next = svg.indexOf('<', at);
    if (svg.slice(at, next < 0 ? undefined : next).includes('>')) return `a stray > after ${at}`;
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(svg);
    if (match === null) return `not a tag: ${svg.slice(next, next + 60)}`;
    const [whole, closes, name = '', , alone] = match;
    if (closes) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!alone) open.push(name);
    at = next + whole.length;
  }
  return open.length === 0 ? '' : `<${open.join('> <')}> never closed`;
}
