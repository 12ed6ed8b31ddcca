// A part of the page as a picture: the browser draws its own copy of it inside an SVG, which goes onto a canvas. All that
// the copy needs travels inside it, so nothing is fetched from elsewhere and it works with no network.

/** Pixels of the picture for one CSS pixel. */
const DENSITY = 2;

const asData = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const fetched = async (address: string): Promise<string> =>
  address.startsWith('data:') ? address : asData(await (await fetch(address)).blob());

/** The page's rules as text, fonts inside; what stands under a condition of print or screen is left out. */
async function styles(): Promise<string> {
  const parts: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSStyleRule) parts.push(rule.cssText);
      else if (rule instanceof CSSFontFaceRule) {
        const address = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
        if (address !== undefined) {
          const whole = new URL(address, sheet.href ?? document.baseURI).href;
          parts.push(rule.cssText.replace(/src:[^;}]+/, `src: url("${await fetched(whole)}")`));
        }
      }
    }
  }
  return parts.join('\n');
}

/**
 * Draws `element` at a size of its own, in CSS px, as a PNG.
 * @returns undefined where this browser can't
 */
export async function pictureOf(element: HTMLElement, width: number, height: number): Promise<Blob | undefined> {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  copy.removeAttribute('data-fluid');
  for (const image of copy.querySelectorAll('img')) image.src = await fetched(image.src);
  copy.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml');
  const text = new XMLSerializer().serializeToString(copy);
  const css = (await styles()).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><foreignObject ${size}><style xmlns="http://www.w3.org/1999/xhtml">${css}</style>${text}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  pen.scale(DENSITY, DENSITY);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve) => {
    try {
      canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png');
    } catch {
      resolve(undefined);
    }
  });
}

/** Hands the browser a picture to keep. */
export function keep(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
