/** The block's attributes as the editor saves them; what is missing has its default. */
export type MeetingBlock = {
  meetingId: string;
  title?: string;
  [attribute: string]: unknown;
};

/** The block as it stands in a post's content. */
export function meetingBlock(attributes: MeetingBlock): string {
  // as WordPress's own serializer does, so that nothing in it can end the comment
  const json = JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
  return `<!-- wp:meetbridge/meeting ${json} /-->`;
}

export function paragraph(text: string): string {
  return `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
}
