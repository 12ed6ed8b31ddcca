/** Hands the browser a file to keep. The address is dropped a little later: some browsers read it after the click returns. */
export async function saveFile(name: string, type: string, parts: AsyncIterable<string> | Iterable<BlobPart>): Promise<void> {
  const pieces: BlobPart[] = [];
  for await (const part of parts) pieces.push(part);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
