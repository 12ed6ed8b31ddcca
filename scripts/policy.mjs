/**
 * What the page may load: from its own address alone, so that nothing about a child leaves for a third party. Styles may
 * stand in the page (Phaser and Preact set them), pictures and sounds may be made by it (data:, blob:); no text becomes code.
 */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
