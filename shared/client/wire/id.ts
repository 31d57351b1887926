/** An id for a message, unique in its meeting. */
export const newId = (): string =>
  // (`randomUUID` is missing on pages that are not secure)
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
