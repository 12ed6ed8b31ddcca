/** `version`: a hash of the whole build. `files`: the SHA-256, in hex, of each file by its path; the page itself is ''. */
export type Build = { readonly version: string; readonly files: Readonly<Record<string, string>> };
