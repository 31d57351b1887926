/** The chat. */
export const chat = {
  'chat.heading': 'Chat',
  'chat.empty':
    'No messages yet. Messages are seen by everybody who is in the meeting now, and kept by nobody.',
  'chat.write': 'Write a message',
  'chat.send': 'Send',
  'chat.failed': 'The message was not sent. Please try again.',
  'chat.readOnly': 'You can read along, but not write.',
  'chat.tooLong': '{n, plural, one {# character too many} other {# characters too many}}',
  'chat.you': 'You',
  'chat.cut': 'This message was too long and was cut.',
} as const;
