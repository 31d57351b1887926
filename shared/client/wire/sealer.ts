/** Where a message belongs: it cannot be opened as anybody else's, nor as one of another kind. */
export type SealContext = { sender: string; topic: string };

/** Seals what clients say to each other, in an encrypted meeting. */
export type Sealer = {
  seal(bytes: Uint8Array<ArrayBuffer>, context: SealContext): Promise<Uint8Array<ArrayBuffer>>;
  /** Null for what was not sealed with a key of this meeting for this context. */
  open(bytes: Uint8Array<ArrayBuffer>, context: SealContext): Promise<Uint8Array<ArrayBuffer> | null>;
};
